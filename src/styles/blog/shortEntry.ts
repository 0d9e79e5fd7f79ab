import type { Article } from '../../domain/article.ts';
import { toFamilyText } from '../../domain/formatPerson.ts';
import { type Entry, type EntryWays, toEntry } from './entry.ts';

/**
 * A source that was named before, as a note names it again: family names or the outlet, and the
 * title. Its `date` is left for the place in the source. Undefined where there is no title.
 */
export function toShortEntry(article: Article, ways: EntryWays): Entry | undefined {
  const authors = article.authors.map((person) => ({ literal: toFamilyText(person) }));
  const entry = toEntry({ ...article, authors }, ways);
  if (entry.title.core === '' || entry.heading === '') return undefined;
  return { ...entry, under: 'outlet', outlet: '', place: '', date: '' };
}
