import type { Article, Extra } from './article.ts';
import { splitUrl, type UrlParts } from './urlParts.ts';

/** What files call the address of an archive’s copy, in lower case without hyphens and the like. */
const names: ReadonlySet<string> = new Set([
  'archiveurl',
  'archivedurl',
  'archivelink',
  'archivedlink',
  'urlarchive',
  'waybackurl',
]);

/** CSL’s words for an archive of paper; some programs put an address there. */
const cslNames = ['archive_location', 'archive'] as const;

/** Sites that keep copies of pages, with the start of the path that a copy has there. */
const archives: readonly (readonly [site: RegExp, path: RegExp])[] = [
  [/^(?:www\.)?web\.archive\.org$|^web-beta\.archive\.org$/, /^\/(?:web\/)?\d[\d*]*/],
  [/^archive\.(?:today|ph|is|li|vn|fo|md)$/, /^\/./],
  [/^(?:wayback\.)?archive-it\.org$/, /\/https?:/],
  [/^perma\.cc$/, /^\/[\w-]{4}/],
  [/^ghostarchive\.org$/, /^\/(?:archive|varchive)\//],
  [/^(?:www\.)?webcitation\.org$/, /^\/\w/],
  [/^(?:www\.)?webarchive\.(?:org\.uk|loc\.gov|nationalarchives\.gov\.uk)$/, /\/https?:/],
  [/^(?:www\.)?arquivo\.pt$/, /^\/(?:no)?(?:wayback|frame)\//i],
  [/^megalodon\.jp$/, /^\/./],
];

/**
 * Finds the address of a copy of the article in a web archive: the field `archive-url` or another of
 * that meaning, an address in CSL’s `archive_location` or `archive`, or the article’s own address
 * where that is a copy’s.
 *
 * @returns an http(s) address; undefined where there is none.
 */
export function findArchiveUrl({ url, extra }: Pick<Article, 'url' | 'extra'>): string | undefined {
  return findNamed(extra) ?? (url !== undefined && isArchived(url) ? url : undefined);
}

function findNamed(extra: Extra): string | undefined {
  const named = Object.keys(extra)
    .filter((name) => names.has(name.toLowerCase().replace(/[^a-z]/g, '')))
    .sort();
  for (const name of [...named, ...cslNames]) {
    const value = extra[name];
    if (typeof value === 'string' && /^https?:\/\/[^\s/]+\S*$/i.test(value)) return value;
  }
  return undefined;
}

function isArchived(url: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(url)) return false;
  const parts = splitUrl(url);
  return parts !== undefined && isCopy(parts);
}

function isCopy({ host, path }: UrlParts): boolean {
  return archives.some(([site, start]) => site.test(host) && start.test(path));
}
