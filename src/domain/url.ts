import { cleanText } from './cleanText.ts';
import { findUrlProblem, longestUrl } from './findUrlProblem.ts';
import { formatPlainUrl, toPlainHost } from './plainUrl.ts';
import type { Result } from './problem.ts';
import { sharedHosts, sharedSites } from './sharedHosts.ts';
import { splitUrl, type UrlParts } from './urlParts.ts';
import { findWrappedUrl, isWrapper } from './webArchive.ts';

const invisible = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

let hosts: Set<string> | undefined;
let sites: Set<string> | undefined;

/**
 * Reads a web address. It is kept as it stands, in any script, but for white space, invisible marks
 * and one pair of angle brackets around it.
 *
 * @returns the address, or a problem: `url.not-web` for another scheme than http and https,
 *   `url.unreadable` for what is no address or has a password in it, `text.too-long` for more than
 *   8,192 characters.
 */
export function parseWebUrl(text: string): Result<string> {
  const url = trimUrl(text);
  const problem = findUrlProblem(url);
  return problem === undefined ? { ok: true, value: url } : { ok: false, problem };
}

/**
 * The form in which web addresses are compared; it is no address itself. Left out: the scheme,
 * `www.`, `m.`, `mobile.`, `amp.`, the marks of AMP, tracking parameters, codes that let a reader
 * through a paywall, the fragment (but for a route, `#/…` or `#!…`), a trailing slash, `index.html` and `index.php`, ports 80 and 443, session ids. Hosts
 * are lower case and Punycode, percent-encoding is of one kind, parameters are sorted; the case of
 * the path stays. The address inside that of an archive's copy, an AMP cache or a translation
 * stands for it. A blog on any of Blogger's country domains is at `blogspot.com`.
 *
 * @param url As `parseWebUrl` gives it; anything else comes back cleaned. Never throws.
 */
export function toCanonicalUrl(url: string): string {
  if (url.length > longestUrl) return cleanText(url).replace(/^https?:\/\//i, '');
  const outer = splitUrl(url);
  if (outer === undefined) return cleanText(url);
  const parts = unwrap(outer) ?? outer;
  const canonical = formatPlainUrl(toPlainHost(parts.host), parts);
  if (!isWrapper(toPlainHost(parts.host))) return canonical;
  // Once the address is tidy, one inside it may come to light.
  const tidy = splitUrl(`https://${canonical}`);
  const inner = tidy && unwrap(tidy);
  return inner === undefined ? canonical : toCanonicalUrl(`https://${canonical}`);
}

/**
 * The host of `toCanonicalUrl`, by which an outlet's domain is known: `shafaq.com`,
 * `english.aawsat.com`. '' for anything that is no web address.
 */
export function toCanonicalHost(url: string): string {
  const outer = url.length > longestUrl ? undefined : splitUrl(url);
  if (outer === undefined) return '';
  const host = toPlainHost(outer.host);
  const canonical = isWrapper(host) || host === 'youtu.be' ? toCanonicalUrl(url) : host;
  const end = canonical.search(/[/?#]/);
  return (end < 0 ? canonical : canonical.slice(0, end)).replace(/:\d+$/, '');
}

/**
 * Tells whether a host carries the articles of many outlets, so that it says nothing of who
 * published: social networks, video and file sites, aggregators, web archives, link shorteners. A
 * blog's own host (`x.substack.com`, `x.blogspot.com`) is not one.
 *
 * @param host In the form of `toCanonicalHost`.
 */
export function isSharedHost(host: string): boolean {
  hosts ??= readHosts(sharedHosts);
  sites ??= readHosts(sharedSites);
  if (hosts.has(host)) return true;
  let site = host;
  for (let dots = 0; dots < 10; dots += 1) {
    if (sites.has(site)) return true;
    const dot = site.indexOf('.');
    if (dot < 0) return false;
    site = site.slice(dot + 1);
  }
  return false;
}

function readHosts(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/));
}

function trimUrl(text: string): string {
  if (/^h[!-~]*$/.test(text)) return text;
  let start = 0;
  let end = text.length;
  while (start < end && invisible.test(text.charAt(start))) start += 1;
  while (start < end && invisible.test(text.charAt(end - 1))) end -= 1;
  const isBracketed = text.charAt(start) === '<' && text.charAt(end - 1) === '>';
  return isBracketed ? text.slice(start + 1, end - 1) : text.slice(start, end);
}

/** The innermost of the addresses that wrap each other; undefined where the address wraps none. */
function unwrap(outer: UrlParts): UrlParts | undefined {
  let found: UrlParts | undefined;
  let url = findWrappedUrl(outer, toPlainHost(outer.host));
  while (url !== undefined) {
    const inner = splitUrl(url);
    if (inner === undefined || !/[^.]\.[^.]/.test(inner.host)) break;
    found = inner;
    url = findWrappedUrl(inner, toPlainHost(inner.host));
  }
  return found;
}
