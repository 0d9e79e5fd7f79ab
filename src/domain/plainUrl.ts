import { isAccessParameter } from './accessParameters.ts';
import { isTrackingParameter } from './trackingParameters.ts';
import type { UrlParts } from './urlParts.ts';

const deviceHost = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/;
const blogspotHost = /^([a-z0-9-]+)\.blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$/;
const mobileWiki = /^([a-z-]+)\.m\.(wik[a-z]+\.org)$/;

/** Segments that say nothing, or only how the page is shown; and a last one for the folder's own page. */
const idleSegment = /^(?:amp|\.{0,2})$/i;
const idleLastSegment = /^(?:index\.(?:html?|php)|amp|\.{0,2})$/i;
const ampSuffix = /(?:\.amp)+(?=(?:\.html?)?$)/i;

/** What may be a route in a site that is one page. */
const mayBeRoute = /^(?:\/|!|%21)/;
/** Wikis show a picture of a page, or its languages, in front of it by such a route: it is the same page. */
const wiki = /(?:^|\.)(?:wiki[a-z]+|mediawiki)\.org$/;

/** Whether the path has anything that `toPlainPath` looks at segment by segment. */
const pathWithMarks = /%|\^|\/\/|amp|\/index\.|;jsessionid/i;

/** Writes an address in its canonical form, at a host that is in its own; see `toCanonicalUrl`. */
export function formatPlainUrl(host: string, parts: UrlParts): string {
  const { path, query, fragment } = parts;
  if (host === 'youtu.be' && path.length > 1) {
    const id = toPlainPath(path).slice(1);
    return formatPlainUrl('youtube.com', { ...parts, path: '/watch', query: `v=${id}&${query}` });
  }
  const plainQuery = query === '' ? '' : toPlainQuery(host, query);
  const route = fragment === '' ? '' : toPlainRoute(host, fragment);
  return `${host}${toPlainPath(path)}${plainQuery}${route}`;
}

/** A route, which tells the pages of a site that is one page apart; '' for an anchor in the page. */
function toPlainRoute(host: string, fragment: string): string {
  if (!mayBeRoute.test(fragment) || wiki.test(host)) return '';
  // Behind it an anchor may stand, or words of the page.
  const whole = fragment.replace(/(?:#|:~:).*$/s, '');
  const at = whole.includes('?') ? whole.indexOf('?') : whole.length;
  const path = toPlainEncoding(whole.slice(0, at), false).replace(/(?<=[^/])\/+$|(?<=^\/)\/+$/, '');
  const query = toPlainQuery(host, whole.slice(at + 1));
  const leadsHome = query === '' && (path === '/' || path === '!');
  return leadsHome ? '' : `#${path}${query}`;
}

/** A host without what tells the device or the country it is shown for; see `toCanonicalUrl`. */
export function toPlainHost(host: string): string {
  let plain = host.replace(/(?<=[^.])\.+(?=:|$)/, '');
  while (deviceHost.test(plain)) plain = plain.replace(deviceHost, '');
  if (plain === 'x.com') return 'twitter.com';
  if (plain.includes('.blogspot.')) return plain.replace(blogspotHost, '$1.blogspot.com');
  return plain.includes('.m.wik') ? plain.replace(mobileWiki, '$1.$2') : plain;
}

function toPlainPath(path: string): string {
  if (!pathWithMarks.test(path)) return path.endsWith('/') ? path.slice(0, -1) : path;
  const segments = toPlainEncoding(path, false)
    .replace(/;jsessionid=[^/;]*/gi, '')
    .split('/')
    .filter((segment) => !idleSegment.test(segment));
  let last = segments.pop();
  while (last !== undefined && (idleLastSegment.test(last) || ampSuffix.test(last))) {
    last = idleLastSegment.test(last) ? segments.pop() : last.replace(ampSuffix, '');
  }
  if (last !== undefined) segments.push(last);
  return segments.map((segment) => `/${segment}`).join('');
}

function toPlainQuery(host: string, query: string): string {
  const kept = toPlainEncoding(query.replaceAll('+', '%20'), true)
    .split('&')
    .map((parameter) => parameter.replace(/^(?:amp;)+/, ''))
    .filter((parameter) => {
      if (parameter === '') return false;
      const [name = '', value = ''] = parameter.split('=', 2);
      const known = name.toLowerCase();
      return !isTrackingParameter(host, known, value) && !isAccessParameter(host, known);
    });
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

/**
 * Percent-encoding of one kind: characters that mean the same either way are decoded, the others
 * keep upper-case digits, a stray `%` is encoded (RFC 3986, section 6.2.2).
 */
function toPlainEncoding(text: string, inQuery: boolean): string {
  const same = inQuery ? /[\w.~!'()*,:;@$/?-]/ : /[\w.~!'()*,:;@$-]/;
  return text
    .replaceAll('^', '%5E')
    .replace(/%([\da-f]{2})?/gi, (code, digits: string | undefined) => {
      if (digits === undefined) return '%25';
      const character = String.fromCharCode(Number.parseInt(digits, 16));
      return same.test(character) ? character : code.toUpperCase();
    });
}
