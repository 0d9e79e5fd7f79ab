import type { CslDate } from './toCslDate.ts';
import type { CslItem } from './toCslItem.ts';

/** The keys a CSL style sorts by, one for each `<key>` of its `<sort>`; undefined where an item has none. */
export type SortKeys = readonly (string | undefined)[];

/** The keys that our own styles sort by first, under the names of their macros. */
export interface OwnSortKeys {
  readonly creators: string;
  readonly 'title-and-description': string;
  readonly 'order-of-date': string;
  readonly year: string | undefined;
}

/** Periodicals and sites stand in for authors that are not named, as in the styles' `outlet-first`. */
const standsIn: ReadonlySet<string> = new Set([
  'article-newspaper',
  'article-magazine',
  'broadcast',
  'webpage',
]);

/** What an item may have without another key than its creators, title and year. */
const withoutKey: ReadonlySet<string> = new Set([
  'id',
  'type',
  'title',
  'author',
  'issued',
  'container-title',
  'publisher',
  'page',
  'medium',
  'language',
  'URL',
  'DOI',
  'accessed',
]);

const mostNames = 6;
const shownNames = 3;

/**
 * Makes, without citeproc, the keys that citeproc makes of an item for the first macros that our own
 * styles sort by: its way to them takes a third of the time of a bibliography. Undefined where that
 * takes more than plain names, words and dates.
 */
export function toSortKeys(item: CslItem): OwnSortKeys | undefined {
  const { title, issued } = item;
  for (const name in item) if (!withoutKey.has(name)) return undefined;
  const creators = toCreators(item);
  const year = issued === undefined ? undefined : toYearKey(issued);
  if (creators === undefined || year === null) return undefined;
  if (typeof title !== 'string' || !isPlain(title)) return undefined;
  return {
    creators,
    'title-and-description': toWords(title),
    'order-of-date': issued === undefined ? '1|' : '0|',
    year,
  };
}

function toCreators(item: CslItem): string | undefined {
  const { author } = item;
  if (!Array.isArray(author)) {
    const container = item['container-title'];
    if (typeof container !== 'string' || !standsIn.has(item.type)) return undefined;
    return isPlain(container) ? toWords(container) : undefined;
  }
  const names: string[] = [];
  for (const name of author.slice(0, author.length > mostNames ? shownNames : author.length)) {
    const plain = toPlainName(name);
    if (plain === undefined) return undefined;
    names.push(plain);
  }
  return toWords(names.join(', '));
}

// Initials, particles and scripts without spaces are citeproc’s to arrange.
const plainFamily = /^\p{Lu}[\p{Ll}\p{Lu}-]+$/u;
const plainGiven = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+| \p{Lu}\.)*$/u;

function toPlainName(name: unknown): string | undefined {
  if (typeof name !== 'object' || name === null) return undefined;
  const parts: Record<string, unknown> = { ...name };
  const { literal, family, given, ...others } = parts;
  if (Object.keys(others).length > 0) return undefined;
  if (typeof literal === 'string') return isPlain(literal) ? literal : undefined;
  if (typeof family !== 'string' || typeof given !== 'string') return undefined;
  return plainFamily.test(family) && plainGiven.test(given) ? `${family} ${given}` : undefined;
}

const plainText = /^[\p{Lu}\p{Ll}\p{N}][\p{Lu}\p{Ll}\p{N} ,.:;?!’-]*$/u;

function isPlain(text: string): boolean {
  return text.length < 1000 && plainText.test(text);
}

/** citeproc joins words by bars. */
function toWords(text: string): string {
  return `${text.replace(/ +/g, '|')}|`;
}

/** Null for a date that is not a plain one of our era. */
function toYearKey(date: CslItem[string]): string | null {
  const { 'date-parts': points, circa } = date as CslDate;
  const [start, ...ends] = points ?? [];
  if (start === undefined || ends.length > 0 || circa === true) return null;
  const [year = 0] = start;
  if (year < 1 || year > 9999) return null;
  return `1${String(year).padStart(4, '0')}0000100000000|`;
}
