import type { ArticleCheck } from './check.ts';
import { impossibleDate, toFirstYear } from './impossibleDate.ts';

/** The days on which clocks and spreadsheets begin to count: what they tell where they know nothing. */
const zeros: Readonly<Record<string, string>> = {
  '1970-01-01': 'the day computers count from, which stands where none is known',
  '1969-12-31': 'the day computers count from, which stands where none is known',
  '1899-12-30': 'the day spreadsheets count from, which stands for an empty cell',
  '1899-12-31': 'the day spreadsheets count from, which stands for an empty cell',
  '1900-01-00': 'the day spreadsheets count from, which stands for an empty cell',
  '1900-01-01': 'the day spreadsheets count from, which stands for an empty cell',
  '1904-01-01': 'the day spreadsheets count from, which stands for an empty cell',
  '1601-01-01': 'the day Windows counts from, which stands where none is known',
  '1980-01-01': 'the day old computers count from, which stands where none is known',
};

const firstFullYear = 1000;

export const implausibleDate: ArticleCheck = {
  kind: 'article',
  code: 'date.implausible',
  severity: 'warning',
  heading: 'Articles with a date that is hardly theirs',
  explanation:
    'The date can be, but is most likely what a program wrote where it knew none: 1970-01-01 and the like, from which computers and spreadsheets count their days; or a year of fewer than four digits (0224). Look at the page. If the date is right, excuse the article: cite edit KEY --add-tag ok:date.implausible',
  find(article, checkup) {
    const { key, issued } = article;
    if (issued === undefined || impossibleDate.find(article, checkup) !== undefined) {
      return undefined;
    }
    const year = toFirstYear(issued.edtf) ?? firstFullYear;
    const short = year >= 0 && year < firstFullYear ? 'the year has lost a digit' : undefined;
    const message = zeros[issued.edtf] ?? short;
    if (message === undefined) return undefined;
    return { value: issued.edtf, message, next: ['edit', key, '--date', 'DATE'] };
  },
};
