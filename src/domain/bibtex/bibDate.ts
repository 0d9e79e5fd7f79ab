import { isEdtf } from '../dateParts.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Makes one text of the fields of a date: biblatex’s `date` where there is one, else `year`, `month`
 * and `day`; BibTeX’s day goes with the month (`dec # "~2"`).
 *
 * @param take Gives a field’s text, once; undefined where it has none.
 * @returns Text for `parseDate`; undefined where there is no date.
 */
export function readBibDate(take: (name: string) => string | undefined): string | undefined {
  const date = take('date')?.trim();
  const year = take('year')?.trim() ?? '';
  const [month, day] = readMonth(take('month')?.trim() ?? '');
  const dayText = take('day')?.trim() || day;
  if (date) return toOpenRange(date);
  if (year === '') return undefined;
  if (month === '') return toYear(year);
  if (/^\d{4}$/.test(year) && /^\d\d$/.test(month)) {
    const isDay = /^\d{1,2}$/.test(dayText);
    return isDay ? `${year}-${month}-${dayText.padStart(2, '0')}` : withWords(year, month, dayText);
  }
  return year.includes(month) ? year : [month, dayText, year].filter((part) => part).join(' ');
}

/** biblatex leaves an open end empty: `2014/`. */
function toOpenRange(date: string): string {
  const open = /^[^/]+\/$/.test(date) ? `${date}..` : /^\/[^/]+$/.test(date) ? `..${date}` : date;
  return isEdtf(open) ? open : date;
}

function toYear(year: string): string {
  const range = /^(\d{4})[-–—]{1,2}(\d{4})$/.exec(year);
  return range === null ? year : `${range[1]}/${range[2]}`;
}

function withWords(year: string, month: string, day: string): string {
  if (day === '') return `${year}-${month}`;
  const range = /^(\d{1,2})\s*[-–—]+\s*(\d{1,2})$/.exec(day);
  if (range === null) return `${day} ${months[Number(month) - 1] ?? month} ${year}`;
  const [first, last] = [range[1], range[2]].map((text) => text?.padStart(2, '0'));
  return `${year}-${month}-${first}/${year}-${month}-${last}`;
}

const isMonth =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

/** The month’s number in two digits and what stands beside it; the words themselves where it is no month. */
function readMonth(text: string): readonly [month: string, day: string] {
  if (text === '') return ['', ''];
  const [, plain = '', ownDay = ''] = /^([a-z]{3})(?: (\d{1,2}))?$/.exec(text) ?? [];
  const own = months.indexOf(plain) + 1;
  if (own > 0) return [String(own).padStart(2, '0'), ownDay];
  if (/^(?:0?[1-9]|1[0-2])$/.test(text)) return [text.padStart(2, '0'), ''];
  const match =
    /^(\p{L}{3,12})\.?(?:[\s~]+(\d.{0,12}))?$/u.exec(text) ??
    /^(?<day>\d{1,2})\.?[\s~]+(?<name>\p{L}{3,12})\.?$/u.exec(text);
  const name = match?.groups?.['name'] ?? match?.[1] ?? '';
  const day = match?.groups?.['day'] ?? match?.[2] ?? '';
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (number === 0 || !isMonth.test(name)) return [text, ''];
  return [String(number).padStart(2, '0'), day];
}
