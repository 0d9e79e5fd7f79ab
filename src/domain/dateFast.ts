import type { DateOrder, DateValue } from './date.ts';
import { isDay, toFullYear } from './dateCalendar.ts';
import { toDateValue, toDayValue } from './dateParts.ts';
import { readIsoDateTime } from './isoDateTime.ts';
import { findEnglishMonth } from './monthNames.ts';

/** The longest ISO date-time with fraction and offset. */
const longestIso = 40;
const hyphen = 0x2d;
const slash = 0x2f;

/**
 * Reads the commonest notations at once: `2024-12-02`, alone or with a time behind it, `12/2/24`,
 * `12-2-2024`; undefined for all else.
 */
export function readFastDate(text: string, order: DateOrder | undefined): DateValue | undefined {
  const { length } = text;
  if (length < 6 || length > longestIso) return undefined;
  if (length >= 10 && text.charCodeAt(4) === hyphen) return readIsoDay(text);
  return order === 'ymd' || length > 10 ? undefined : readSeparated(text, order === 'dmy');
}

function readIsoDay(text: string): DateValue | undefined {
  if (text.charCodeAt(7) !== hyphen) return undefined;
  if (text.length > 10 && readIsoDateTime(text) === undefined) return undefined;
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 7);
  const day = readDigits(text, 8, 10);
  if (year < 0 || month < 0 || day < 0 || !isDay(year, month, day)) return undefined;
  return toDayValue(text.length === 10 ? text : text.slice(0, 10), text);
}

function readSeparated(text: string, isDayFirst: boolean): DateValue | undefined {
  const one = isSeparator(text.charCodeAt(1)) ? 1 : 2;
  const separator = text.charCodeAt(one);
  const two = text.charCodeAt(one + 2) === separator ? one + 2 : one + 3;
  if (!isSeparator(separator) || text.charCodeAt(two) !== separator) return undefined;
  const yearLength = text.length - two - 1;
  if (yearLength !== 2 && yearLength !== 4) return undefined;
  const first = readDigits(text, 0, one);
  const second = readDigits(text, one + 1, two);
  const number = readDigits(text, two + 1, text.length);
  if (first < 0 || second < 0 || number < 0) return undefined;
  const year = yearLength === 2 ? toFullYear(number) : number;
  return makeDay(year, isDayFirst ? second : first, isDayFirst ? first : second, text);
}

function isSeparator(code: number): boolean {
  return code === slash || code === hyphen;
}

function makeDay(year: number, month: number, day: number, text: string): DateValue | undefined {
  if (year < 1000 || !isDay(year, month, day)) return undefined;
  const isoMonth = month < 10 ? `-0${month}` : `-${month}`;
  return toDayValue(year + isoMonth + (day < 10 ? `-0${day}` : `-${day}`), text);
}

/** The number in a part of the text, or -1 where that is not all ASCII digits. */
function readDigits(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const monthFirst = /^([A-Za-z]{3,9})\.? (?:(\d{1,2}),? )?(\d{4})$/;
const dayFirst =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})(?: \d\d:\d\d(?::\d\d)?(?: [+-]\d{4}| [A-Z]{3,4})?)?$/;

/**
 * Reads `December 2, 2024`, `December 2024`, `2 December 2024` in English, and the dates of
 * RFC 822 (`Wed, 05 Jun 2024 16:04:48 +0000`); undefined for all else.
 */
export function readWordDate(text: string): DateValue | undefined {
  if (text.length > longestIso) return undefined;
  const monthMatch = monthFirst.exec(text);
  const [, one = '', other, year] = monthMatch ?? dayFirst.exec(text) ?? [];
  if (year === undefined) return undefined;
  const name = monthMatch === null ? (other ?? '') : one;
  const month = findEnglishMonth(name.toLowerCase());
  if (month === undefined) return undefined;
  const day = monthMatch === null ? one : other;
  if (day !== undefined) return makeDay(Number(year), month, Number(day), text);
  return toDateValue(`${year}-${month < 10 ? '0' : ''}${month}`, text);
}
