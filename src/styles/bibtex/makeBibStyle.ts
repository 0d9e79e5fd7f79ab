import type { Article } from '../../domain/article.ts';
import { hideExcuses } from '../../domain/doctor/excuse.ts';
import type { Style } from '../style.ts';
import type { BibEntry } from './bibEntry.ts';
import { formatWithRemainder } from './formatWithRemainder.ts';
import { romanizeArticle } from './romanizeArticle.ts';
import { setCitations } from './setCitations.ts';
import { toAsciiEntry } from './toAsciiEntry.ts';

/** A style that writes one BibTeX entry an article, in the order of the keys, an empty line between. */
export function makeBibStyle(
  names: Pick<Style, 'name' | 'summary'>,
  toEntry: (article: Article) => BibEntry,
  finish: (entry: BibEntry) => BibEntry = (entry) => entry,
): Style {
  return {
    ...names,
    forms: ['text'],
    heading: undefined,
    heeds: ['ascii'],
    format: async (articles, { ascii, remark = () => {} }) =>
      articles
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map((article) => {
          const shown = hideExcuses(article);
          const entry = toEntry(ascii === 'romanize' ? romanizeArticle(shown, remark) : shown);
          setCitations(entry, article);
          const finished = finish(ascii === undefined ? entry : toAsciiEntry(entry));
          return formatWithRemainder(finished, article, ascii !== undefined);
        })
        .join('\n'),
  };
}
