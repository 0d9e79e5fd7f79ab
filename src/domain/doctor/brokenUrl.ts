import { findUrlProblem } from '../findUrlProblem.ts';
import { splitUrl } from '../urlParts.ts';
import type { ArticleCheck } from './check.ts';

/** What is wrong with a web address, and the address it may be meant to be. */
interface Fault {
  readonly message: string;
  readonly better?: string;
}

const reservedHost = /(?:^|\.)example\.(?:com|net|org)$|\.(?:example|invalid|test)$/;
const mistypedEnd = /\.(?:con|cmo|ocm|vom|xom|comm|c0m|nett|ogr|rog|orgg)$/;
const doubledScheme = /^https?:\/*(?:www\.)?https?:?\/+/i;
const joined = /^(https?:\/\/[^/?#]+\/[^?#]*?[^/?#])https?:\/\//i;
const doubled = /^(https?:\/\/([^/?#]+)\/[^?#]*?\/)https?:\/\/\2\//i;
const cut = /…|\.\.\.$/;
const looseEnd = /(?:[,;.'"”’»>\]}]|%20|&quot|%22)$/;
const mostLoose = 10;
/** A wiki’s pages are called by their titles, which may end in an abbreviation: `Washington,_D.C.` */
const wikiAbbreviation =
  /\/wiki\/[^?#]*(?:\b\p{Lu}\.|[_(](?:Jr|Sr|Inc|Ltd|Co|Corp|Bros|Mt|St|etc|и_др|т)\.)$/u;

/** What keeps a web address from leading anywhere, as far as it shows without asking the network. */
export function findUrlFault(url: string): Fault | undefined {
  const problem = findUrlProblem(url);
  if (doubledScheme.test(url)) {
    return { message: 'it begins twice', better: url.replace(doubledScheme, 'https://') };
  }
  const parts = splitUrl(url);
  if (problem !== undefined || parts === undefined) return { message: 'it is no web address' };
  const host = parts.host.replace(/:\d+$/, '');
  if (reservedHost.test(host))
    return { message: 'that host is nobody’s, it only stands in examples' };
  const [end] = mistypedEnd.exec(host) ?? [];
  if (end !== undefined) return { message: `no web address ends in ${end}` };
  return findLooseEnd(url);
}

function findLooseEnd(url: string): Fault | undefined {
  const [, first] = joined.exec(url) ?? doubled.exec(url) ?? [];
  // An archive has the address of the page in its own; that one stands after a slash.
  if (first !== undefined) return { message: 'it is two addresses in one', better: first };
  if (cut.test(url)) return { message: 'it was cut off where it was copied' };
  const isOpen = url.endsWith(')') && !url.includes('(');
  const trimmed = isOpen ? url.slice(0, -1) : dropLooseEnd(url);
  if (trimmed === url || wikiAbbreviation.test(url)) return undefined;
  return { message: 'its last character belongs to the text around it', better: trimmed };
}

function dropLooseEnd(url: string): string {
  let trimmed = url;
  for (let count = 0; count < mostLoose; count += 1) trimmed = trimmed.replace(looseEnd, '');
  return trimmed;
}

export const brokenUrl: ArticleCheck = {
  kind: 'article',
  code: 'url.broken',
  severity: 'error',
  heading: 'Web addresses that can’t work',
  explanation:
    'The web address leads nowhere, which shows without asking the network: it begins twice (https://https://), has a full stop or a quotation mark from the text around it at its end, was cut off with dots, ends in .con, or is at example.com. Nothing is fetched, so a page that is gone is not found by this.',
  find({ key, url }) {
    const fault = url === undefined ? undefined : findUrlFault(url);
    if (url === undefined || fault === undefined) return undefined;
    const next = ['edit', key, '--url', fault.better ?? 'URL'];
    return { value: url, message: fault.message, next };
  },
};
