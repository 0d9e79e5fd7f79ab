import { toSpan } from '../dateSpan.ts';
import { parseEdtf } from '../parseEdtf.ts';

/** Days counted from 1 January 1970; open ends are infinite. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const dayKey = /^(\d{4})-(\d\d)-(\d\d)/;

/** The days that a date of EDTF may mean; undefined for text that is none. */
export function toDaySpan(edtf: string): DaySpan | undefined {
  const date = parseEdtf(edtf);
  if (date === undefined) return undefined;
  const { first, last } = toSpan(date);
  return { first: toDayNumber(first), last: toDayNumber(last) };
}

/** Years before 0 and after 9999 are as far as can be. */
function toDayNumber(key: string): number {
  const match = dayKey.exec(key);
  if (match === null) {
    return key === '' || key.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  return countDaysTo(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Counts from 1 March, so that the leap day comes last; the inverse of `toCalendarDay`. */
function countDaysTo(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** How many days lie between two spans at the least; 0 where they overlap or touch. */
export function countDaysBetween(one: DaySpan, other: DaySpan): number {
  return Math.max(0, one.first - other.last, other.first - one.last);
}
