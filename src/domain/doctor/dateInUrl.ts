import { isDay } from '../dateCalendar.ts';
import { toCanonicalUrl } from '../url.ts';
import type { ArticleCheck } from './check.ts';
import { countDaysBetween, toDaySpan } from './daySpan.ts';

/** Pages are put online some days before or after the day they bear. */
const mostDays = 7;

const datePath =
  /\/(?:[^/?]*[^/?\d])?((?:19|20)\d\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d])/;

/** The day that a web address has in its path (`/2024/12/06/`, `/2024-12-06-…`), as EDTF. */
export function findDateInUrl(url: string): string | undefined {
  const match = datePath.exec(toCanonicalUrl(url));
  if (match === null) return undefined;
  const [, year = '', , month = '', day = ''] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export const dateInUrl: ArticleCheck = {
  kind: 'article',
  code: 'date.url',
  severity: 'warning',
  heading: 'Articles with another date in their web address',
  explanation:
    'The web address has a day in it (…/2024/12/06/…) that is more than a week from the date of the article: mostly a mistyped year, day and month the other way round, or the address of another article. A page that is kept up to date for years may have both days: then excuse it, cite edit KEY --add-tag ok:date.url',
  find({ key, issued, url }) {
    const found = url === undefined ? undefined : findDateInUrl(url);
    const span = issued && toDaySpan(issued.edtf);
    const there = found === undefined ? undefined : toDaySpan(found);
    if (issued === undefined || span === undefined || there === undefined) return undefined;
    if (found === undefined || countDaysBetween(span, there) <= mostDays) return undefined;
    const next = ['edit', key, '--date', found];
    return { value: issued.edtf, message: `the web address has ${found}: ${url ?? ''}`, next };
  },
};
