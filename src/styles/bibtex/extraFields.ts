import type { Article, JsonValue } from '../../domain/article.ts';
import { citationsField, remainderField } from '../../domain/bibtex/ownFields.ts';
import { decodeCslDate } from '../csl/toCslDate.ts';
import { type BibEntry, setLatex, setText, setUrl } from './bibEntry.ts';
import { decodePeople, formatNames } from './formatNames.ts';

/** Fields that mean the same in every entry and every dialect. */
const sharedNames: Readonly<Record<string, string>> = {
  archive_location: 'archivelocation',
  'call-number': 'library',
  'chapter-number': 'chapter',
  'event-title': 'eventtitle',
  'number-of-pages': 'pagetotal',
  'number-of-volumes': 'volumes',
  'original-title': 'origtitle',
  'title-short': 'shorttitle',
  ISBN: 'isbn',
  ISSN: 'issn',
  page: 'pages',
};

const fieldName = /^[a-z][a-z0-9-]{0,40}$/;

/** Names that make BibTeX or biber do something, or that they hold to a form: never taken from a file. */
const commanding =
  /date$|^(?:crossref|xref|xdata|entryset|ids|related.*|options|execute|presort|sort.*|label.*|short(?:author|editor|hand)|key|keywords|lang.*|month|year|day|type|file|gender|indextitle|ver[ba][a-z]?)$/;

/** Text of a variable; undefined where it has none. */
export function getText(article: Article, variable: string): string | undefined {
  const value = article.extra[variable];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Names of a variable as a field wants them; undefined where it has none. */
export function getNames(article: Article, variable: string): string | undefined {
  const value = article.extra[variable];
  const people =
    typeof value === 'string' && value !== '' ? [{ literal: value }] : decodePeople(value);
  return people && formatNames(people);
}

/** `115-138` with the dash of LaTeX. */
export function getPages(article: Article): string | undefined {
  return getText(article, 'page')?.replace(/ ?[-–—]+ ?/g, '--');
}

/** The access date as `2024-12-09`; undefined where there is none of that precision. */
export function getAccessDay(article: Article): string | undefined {
  const [year, month, day] = decodeCslDate(article.extra['accessed'])?.['date-parts']?.[0] ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ].join('-');
}

/** The variables that the entries of both dialects have set by then. */
const mapped: ReadonlySet<string> = new Set([
  'DOI',
  'URL',
  'accessed',
  'author',
  'collection-number',
  'collection-title',
  'container-title',
  'editor',
  'genre',
  'issue',
  'number',
  'page',
  'publisher',
  'publisher-place',
  'title',
  'type',
]);

/**
 * Sets what is left of `extra`: a text or names under a field of their own, what is well-formed.
 *
 * @param done The variables that are set beside those of both dialects.
 */
export function setRest(entry: BibEntry, article: Article, done: readonly string[] = []): void {
  for (const variable in article.extra) {
    if (mapped.has(variable) || done.includes(variable)) continue;
    const shared = Object.hasOwn(sharedNames, variable) ? sharedNames[variable] : undefined;
    const name = shared ?? variable.toLowerCase();
    if (name === remainderField) continue;
    if (name === citationsField && article.citations.length > 0) continue;
    if (fieldName.test(name) && !commanding.test(name))
      setValue(entry, name, article.extra[variable]);
  }
}

function setValue(entry: BibEntry, name: string, value: JsonValue | undefined): void {
  if (name === 'doi' && typeof value === 'string') setUrl(entry, name, value);
  else if (typeof value === 'string') setText(entry, name, value);
  else if (typeof value === 'number') setText(entry, name, String(value));
  else setLatex(entry, name, formatNames(decodePeople(value) ?? []));
}
