import type { Article } from '../../domain/article.ts';
import type { Style } from '../style.ts';
import { type BibEntry, formatEntry } from './bibEntry.ts';
import { setCitations } from './setCitations.ts';

/** A style that writes one BibTeX entry an article, in the order of the keys, an empty line between. */
export function makeBibStyle(
  names: Pick<Style, 'name' | 'summary'>,
  toEntry: (article: Article) => BibEntry,
): Style {
  return {
    ...names,
    forms: ['text'],
    heading: undefined,
    format: async (articles) =>
      articles
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map((article) => {
          const entry = toEntry(article);
          setCitations(entry, article);
          return formatEntry(entry);
        })
        .join('\n'),
  };
}
