import type { ArticleSummary } from '../article.ts';
import { isSharedHost, toCanonicalHost, toCanonicalUrl } from '../url.ts';
import type { DuplicateCheck } from './check.ts';
import { groupSeveral } from './groupNear.ts';

/** A path that is shorter may be found at many hosts of a site. */
const tellingPath = 24;
const pageEnding = /\.(?:html?|php|aspx?|amp)$/;
/** Hosts of a site that show the same pages; others (ar., blog.) have their own. */
const sameHost =
  /^(?:edition|www\d*|web|old|new|beta|mobi|touch|wap|lite|text|us|uk|global|international)\.(?=[^.]+\.)/;

/** Addresses that lead to one page have this in common. */
function toPage(url: string): string {
  const canonical = toCanonicalUrl(url);
  const path = canonical.replace(pageEnding, '');
  const host = toCanonicalHost(url);
  if (path.length - host.length < tellingPath || isSharedHost(host)) return path;
  return path.replace(sameHost, '');
}

export const duplicateUrl: DuplicateCheck = {
  kind: 'duplicates',
  code: 'duplicate.url',
  severity: 'warning',
  heading: 'Articles with one web address',
  explanation:
    'Two articles lead to the same page: their web addresses are the same, or differ in the scheme, a host for phones or for another country, an ending or parameters that say nothing of the page. Mostly it is one article that was saved twice. Merge them: the first one stays, and the keys of the others find it from then on.',
  message: 'the same web address',
  find({ summaries }) {
    return groupSeveral<ArticleSummary>(summaries, ({ url }) =>
      url === undefined ? undefined : toPage(url),
    );
  },
};
