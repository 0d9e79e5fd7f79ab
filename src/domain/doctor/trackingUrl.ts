import { toPlainHost } from '../plainUrl.ts';
import { isTrackingParameter } from '../trackingParameters.ts';
import { toCanonicalUrl } from '../url.ts';
import { splitUrl } from '../urlParts.ts';
import { findWrappedUrl } from '../webArchive.ts';
import type { ArticleCheck } from './check.ts';

/**
 * Parameters that do not tell pages apart, but tell what is shown of them: from which second a film
 * runs, in which language a page is.
 */
const shown: readonly (readonly [host: RegExp, names: ReadonlySet<string>])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, new Set(['t'])],
  [/(?:^|\.)(?:twitter|google|facebook)\.com$/, new Set(['lang', 'hl', 'gl', 'ceid', 'locale'])],
];

const trackingFragment = /^#(?:xtor|echobox|utm_[a-z]+)=[^&]*$/i;

/**
 * A web address without what tells where its reader came from; all else stays to the letter. The
 * address of an archive’s copy stays whole, as a copy is found by the very address it was made of.
 */
export function dropTracking(url: string): string {
  const parts = splitUrl(url);
  const host = toPlainHost(parts?.host ?? '');
  if (parts === undefined || findWrappedUrl(parts, host) !== undefined) return url;
  const [, base = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  const clean = `${base}${dropFromQuery(host, query)}${dropFromFragment(host, fragment)}`;
  return toCanonicalUrl(clean) === toCanonicalUrl(url) ? clean : url;
}

/** @param query With its `?`; '' for none. */
function dropFromQuery(host: string, query: string): string {
  const all = query.slice(1).split('&');
  const kept = all.filter((parameter) => !isTracking(host, parameter));
  if (query === '' || kept.length === all.length) return query;
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** A route may have parameters of its own. */
function dropFromFragment(host: string, fragment: string): string {
  if (trackingFragment.test(fragment)) return '';
  const [, route = fragment, query = ''] = /^(#[/!][^?#]*)(\?[^#]*)$/s.exec(fragment) ?? [];
  return `${route}${dropFromQuery(host, query)}`;
}

function isTracking(host: string, parameter: string): boolean {
  const [name = '', ...rest] = parameter.replace(/^(?:amp;)+/, '').split('=');
  const known = decode(name).toLowerCase();
  if (shown.some(([there, names]) => there.test(host) && names.has(known))) return false;
  return isTrackingParameter(host, known, decode(rest.join('=')));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const trackingUrl: ArticleCheck = {
  kind: 'article',
  code: 'url.tracking',
  severity: 'note',
  heading: 'Web addresses that track their readers',
  explanation:
    'The web address has parameters that tell where its reader came from (utm_source, fbclid and the like). They make it long, and your readers are followed by them; the page is the same without. --fix takes them off and leaves the rest to the letter.',
  find({ key, url }) {
    const clean = url === undefined ? undefined : dropTracking(url);
    if (url === undefined || clean === undefined || clean === url) return undefined;
    return {
      value: url,
      message: `the same page without: ${clean}`,
      next: ['edit', key, '--url', clean],
    };
  },
  mend({ url }) {
    const clean = url === undefined ? undefined : dropTracking(url);
    return clean === undefined || clean === url ? undefined : { url: clean };
  },
};
