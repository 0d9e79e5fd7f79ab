import { splitUrl } from '../urlParts.ts';
import type { ArticleCheck } from './check.ts';

const localName =
  /^localhost$|^[^.]+$|\.(?:localhost|local|lan|internal|intranet|corp|home|localdomain)$/;
const localNumber =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const localBlock = /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/;
const isNumber = /^\d+\.\d+\.\d+\.\d+$/;

/** Whether a host is known only on the machine or in the house of whoever saved the address. */
export function isLocalHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  if (name.startsWith('[')) return localBlock.test(name);
  return isNumber.test(name) ? localNumber.test(name) : localName.test(name);
}

export const localUrl: ArticleCheck = {
  kind: 'article',
  code: 'url.local',
  severity: 'error',
  heading: 'Web addresses that only you can open',
  explanation:
    'The web address is one of your own machine or network (localhost, 192.168.…, a name without a dot), so nobody else can open it. Give the address of the page on the web.',
  find({ key, url }) {
    const parts = url === undefined ? undefined : splitUrl(url);
    if (url === undefined || parts === undefined || !isLocalHost(parts.host)) return undefined;
    // https://https://… is told of as broken.
    if (/^https?:?(?::\d*)?$/.test(parts.host)) return undefined;
    const next = ['edit', key, '--url', 'URL'];
    return { value: url, message: 'nobody else can open it', next };
  },
};
