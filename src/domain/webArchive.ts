import type { UrlParts } from './urlParts.ts';

/** Sites whose addresses have the article's own address in their path, after a time or by itself. */
const pathSites =
  /(?:^|\.)(?:archive\.(?:org|today|ph|is|li|vn|fo|md)|archive-it\.org|webarchive\.loc\.gov|webarchive\.nationalarchives\.gov\.uk|arquivo\.pt|12ft\.io|1ft\.io|r\.jina\.ai|outline\.com|txtify\.it)$/;

/** Sites that pass a reader on to the address in a parameter. */
const parameterSites =
  /^(?:webcache\.googleusercontent\.com|translate\.googleusercontent\.com|(?:translate|news)?\.?google\.[a-z]{2,3}(?:\.[a-z]{2})?|lm?\.facebook\.com|[a-z0-9]+\.safelinks\.protection\.outlook\.com|12ft\.io)$/;

const passingPath = /^\/(?:search|url|translate|translate_[a-z]|l\.php|proxy|)\/?$/;

const ampSites = /(?:^|\.)(?:ampproject\.(?:org|net)|bing-amp\.com)$/;
const googleSites = /^google\.[a-z]{2,3}(?:\.[a-z]{2})?$/;
const translatedSite = /^([a-z0-9-]+)\.translate\.goog$/;

/** Some part of the name of each site above, so that most hosts are passed over at once. */
const anyWrapper =
  /archive|arquivo|google|\.goog$|amp|facebook|outlook\.com$|1[0-9]?ft\.io$|jina\.ai$|outline\.com$|txtify/;

const pathWithUrl = /^\/(?:[^/]*\/){0,4}?(https?(?::|%3a).*)$/is;
const waybackWithoutScheme = /^\/web\/[\d*]+(?:[a-z]{2}_)?\/([^/].*)$/s;

/**
 * Finds the address inside that of a web archive's copy (Wayback Machine, archive.today, national
 * archives), a page cached by Google's or Bing's AMP, a translated or unlocked page, or a link that
 * only passes on.
 *
 * @returns the address as it stands there, perhaps without a scheme; undefined where there is none.
 */
export function findWrappedUrl(parts: UrlParts, plainHost: string): string | undefined {
  if (!isWrapper(plainHost)) return undefined;
  const found =
    findInPath(parts, plainHost) ??
    findInAmp(parts, plainHost) ??
    findInParameter(parts, plainHost) ??
    findTranslated(parts, plainHost);
  if (found === undefined) return undefined;
  const full = decodeStart(found);
  return /^https?:/i.test(full) ? full.replace(/^(https?):\/*/i, '$1://') : `https://${full}`;
}

/** Tells whether addresses at the host may have another inside; it may be a false alarm. */
export function isWrapper(plainHost: string): boolean {
  return anyWrapper.test(plainHost);
}

function joinRest({ path, query, fragment }: UrlParts): string {
  return `${path}${query && `?${query}`}${fragment && `#${fragment}`}`;
}

function findInPath(parts: UrlParts, host: string): string | undefined {
  if (!pathSites.test(host)) return undefined;
  const rest = joinRest(parts);
  return (pathWithUrl.exec(rest) ?? waybackWithoutScheme.exec(rest))?.[1];
}

function findInAmp(parts: UrlParts, host: string): string | undefined {
  const rest = joinRest(parts);
  if (ampSites.test(host)) return /^\/[a-z]{1,2}\/(?:s\/)?([^/].*)$/s.exec(rest)?.[1];
  return googleSites.test(host) ? /^\/amp\/(?:s\/)?([^/].*)$/s.exec(rest)?.[1] : undefined;
}

function findInParameter({ path, query }: UrlParts, host: string): string | undefined {
  if (!parameterSites.test(host) || !passingPath.test(path)) return undefined;
  const parameters = new URLSearchParams(query);
  for (const name of ['u', 'url', 'q']) {
    const value = parameters.get(name) ?? '';
    if (path.startsWith('/search') && !value.startsWith('cache:')) continue;
    const url = value
      .replace(/^cache:(?:[\w-]{8,16}:)?/, '')
      .trim()
      .split(/\s/, 1)[0];
    if (url !== undefined && /^https?:\/\/|^[a-z0-9-]+(?:\.[a-z0-9-]+)+\//i.test(url)) return url;
  }
  return undefined;
}

/** Google writes the translated site's host as one label: `.` as `-`, and `-` as `--`. */
function findTranslated(parts: UrlParts, host: string): string | undefined {
  const label = translatedSite.exec(host)?.[1];
  if (label === undefined) return undefined;
  return label.replace(/--?/g, (dash) => (dash === '-' ? '.' : '-')) + joinRest(parts);
}

function decodeStart(text: string): string {
  if (!/^https?%3a/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
