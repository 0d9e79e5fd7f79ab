import type { Article } from '../article.ts';
import type { ArticleCheck } from './check.ts';
import { toDaySpan } from './daySpan.ts';

/** It may be tomorrow already where the article appeared. */
const timeZones = 1;
/** Magazines, journals and books bear a date after the day they are sold. */
const coverDates = 92;

const coverDated: ReadonlySet<string> = new Set([
  'article-magazine',
  'article-journal',
  'book',
  'chapter',
]);

/** How many days after it can be read an article may be dated. */
export function countDaysAhead({ type }: Pick<Article, 'type'>): number {
  return coverDated.has(type) ? coverDates : timeZones;
}

export const futureDate: ArticleCheck = {
  kind: 'article',
  code: 'date.future',
  severity: 'error',
  heading: 'Articles dated in the future',
  explanation:
    'The day of publication has not come yet, so the date is mistyped: a wrong year, or day and month the other way round. A day’s difference is let pass, for it may be tomorrow there; magazines, journals and books, which are dated ahead, have three months.',
  find(article, { today }) {
    const { key, issued } = article;
    const span = issued && toDaySpan(issued.edtf);
    const now = toDaySpan(today);
    if (issued === undefined || span === undefined || now === undefined) return undefined;
    if (span.first <= now.last + countDaysAhead(article)) return undefined;
    const next = ['edit', key, '--date', 'DATE'];
    return { value: issued.edtf, message: `today is ${today}`, next };
  },
};
