import { splitUrl } from '../urlParts.ts';
import type { ArticleCheck } from './check.ts';

const proxyHosts: readonly RegExp[] = [
  /(?:^|[.-])(?:e?z-?proxy|lib-?proxy|proxy-?lib|webvpn|idm\.oclc\.org$|proxy\.lib)(?=[\d.-]|$)/,
  /\.idm\.oclc\.org$|\.proxy\.openathens\.net$/,
  /(?:^|\.)(?:proxy\d*|ezp?\d*)\.(?:[^.]+\.){1,3}(?:edu|ac\.[a-z]{2})$/,
];

export const proxyUrl: ArticleCheck = {
  kind: 'article',
  code: 'url.proxy',
  severity: 'warning',
  heading: 'Web addresses behind a library’s login',
  explanation:
    'The web address goes through the proxy of a university or library, so that only its members can open it. Give the address of the page itself: mostly it is the same without the library’s part.',
  find({ key, url }) {
    const parts = url === undefined ? undefined : splitUrl(url);
    if (url === undefined || parts === undefined || !isProxy(parts.host)) return undefined;
    const next = ['edit', key, '--url', 'URL'];
    return { value: url, message: 'only members of the library can open it', next };
  },
};

function isProxy(host: string): boolean {
  return proxyHosts.some((pattern) => pattern.test(host));
}
