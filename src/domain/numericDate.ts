import type { DateOrder } from './date.ts';
import { isDay, toFullYear } from './dateCalendar.ts';
import { type DateFailure, failDate, failImpossible, failUnreadable } from './dateProblem.ts';
import { findImpossible } from './parseEdtf.ts';

/** The three numbers of a date such as `12/2/24`, as digits, and what stood between them. */
export interface NumericDate {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** `.` also stands for Arabic digits, see `readNumericDate`. */
  readonly separator: string;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day; month or day are undefined where the text has `00` for them, as Zotero writes it. */
export interface NumericDay {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const otherOrders = {
  mdy: 'has the month first; say --date-order mdy for dates like this',
  dmy: 'has the day first; say --date-order dmy for dates like this',
  ymd: 'has the year first; say --date-order ymd for dates like this',
} as const;

/**
 * Reads three numbers in the order given, by default month, day, year. A first number of four
 * digits is a year whatever the order. A date that fits only another order is an error that names
 * it. Where dates are written with dots (`2.12.2024`) or in Arabic digits, the day comes first by
 * habit everywhere, so there day, month, year is the default.
 */
export function readNumericDate(
  numbers: NumericDate,
  order: DateOrder | undefined,
  typed: string,
): { readonly ok: true; readonly day: NumericDay } | DateFailure {
  if (numbers.first.length === 4) return readYearFirst(numbers, typed, order);
  if (order === undefined && numbers.separator === '.') return readDotted(numbers, typed);
  const wanted = toOrdered(numbers, order ?? 'mdy');
  if (wanted !== undefined && isReal(wanted)) return { ok: true, day: wanted };
  const [only, second] = findFits(numbers);
  if (only === undefined) {
    if (wanted === undefined) return failUnreadable(typed, order);
    return failImpossible(typed, findImpossible(wanted) ?? 'there is no such day', order);
  }
  if (order === 'ymd' && second !== undefined) {
    return failDate('date.ambiguous', typed, 'has the year last; say --date-order mdy or dmy');
  }
  if (only === 'dmy' && isShortIso(numbers)) {
    const what = 'has the day or the year first; say --date-order dmy or --date-order ymd';
    return failDate('date.ambiguous', typed, what);
  }
  return failDate('date.impossible', typed, otherOrders[only]);
}

/** Hyphens are the separators of ISO: `24-12-02` may well have the year first. */
function isShortIso(numbers: NumericDate): boolean {
  return numbers.separator === '-' && fitsOrder(numbers, 'ymd');
}

/**
 * Which one of the orders month first and day first three numbers fit, where it is only one. Dates
 * with dots have a default of their own and tell nothing of others.
 */
export function findOnlyFit(numbers: NumericDate): 'mdy' | 'dmy' | undefined {
  if (numbers.first.length === 4 || numbers.separator === '.') return undefined;
  const monthFirst = fitsOrder(numbers, 'mdy');
  const dayFirst = fitsOrder(numbers, 'dmy') && (monthFirst || !isShortIso(numbers));
  if (monthFirst === dayFirst) return undefined;
  return monthFirst ? 'mdy' : 'dmy';
}

function readDotted(
  numbers: NumericDate,
  typed: string,
): { readonly ok: true; readonly day: NumericDay } | DateFailure {
  const monthFirst = toOrdered(numbers, 'mdy');
  const dayFirst = toOrdered(numbers, 'dmy');
  if (dayFirst !== undefined && isReal(dayFirst)) return { ok: true, day: dayFirst };
  if (monthFirst !== undefined && isReal(monthFirst)) return { ok: true, day: monthFirst };
  if (fitsOrder(numbers, 'ymd')) return failDate('date.impossible', typed, otherOrders.ymd);
  if (dayFirst === undefined) return failUnreadable(typed, undefined);
  return failImpossible(typed, findImpossible(dayFirst) ?? 'there is no such day', 'dmy');
}

function readYearFirst(
  numbers: NumericDate,
  typed: string,
  order: DateOrder | undefined,
): { readonly ok: true; readonly day: NumericDay } | DateFailure {
  if (numbers.second.length > 2 || numbers.third.length > 2) return failUnreadable(typed, order);
  const year = Number(numbers.first);
  const month = Number(numbers.second) || undefined;
  const day = Number(numbers.third) || undefined;
  if (year === 0 && month === undefined) return failImpossible(typed, 'all of it is zero', order);
  if (month === undefined && day !== undefined) {
    return failImpossible(typed, 'there is no month 0', order);
  }
  const reason = findImpossible({ year, month, day });
  if (reason !== undefined) return failImpossible(typed, reason, order);
  return { ok: true, day: { year, month, day } };
}

function findFits(numbers: NumericDate): DateOrder[] {
  const isYearFirst = Number(numbers.first) > 31;
  const orders = isYearFirst ? (['ymd'] as const) : (['dmy', 'mdy'] as const);
  return orders.filter((order) => fitsOrder(numbers, order));
}

function fitsOrder(numbers: NumericDate, order: DateOrder): boolean {
  const day = toOrdered(numbers, order);
  return day !== undefined && isReal(day);
}

function isReal(day: Day): boolean {
  return isDay(day.year, day.month, day.day);
}

function toOrdered(numbers: NumericDate, order: DateOrder): Day | undefined {
  const { first, second, third } = numbers;
  const [year, month, day] =
    order === 'mdy'
      ? [third, first, second]
      : order === 'dmy'
        ? [third, second, first]
        : [first, second, third];
  if (month.length > 2 || day.length > 2) return undefined;
  if (year.length !== 2 && year.length !== 4) return undefined;
  const full = year.length === 2 ? toFullYear(Number(year)) : Number(year);
  return { year: full, month: Number(month), day: Number(day) };
}
