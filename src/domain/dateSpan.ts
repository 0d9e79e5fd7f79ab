import { countDays } from './dateCalendar.ts';
import type { Edtf, EdtfPoint } from './parseEdtf.ts';

/**
 * A day as text whose code unit order is the order of time: `YYYY-MM-DD` for the years 0 to 9999;
 * years before that as `-` and 999,999,999 less their distance from 0, in nine digits (`-` stands
 * before all digits); years after that as `Y` and nine digits (`Y` stands behind all digits).
 */
function toDayKey(year: number, month: number, day: number): string {
  const rest = `-${pad(month)}-${pad(day)}`;
  if (year < 0) return `-${String(999_999_999 + year).padStart(9, '0')}${rest}`;
  if (year > 9999) return `Y${String(year).padStart(9, '0')}${rest}`;
  return String(year).padStart(4, '0') + rest;
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The first month of each season, spring first; a season has three, winter reaching into the next year. */
const seasonStarts = [3, 6, 9, 12] as const;

function toFirstDay(point: EdtfPoint): string {
  if (point.season !== undefined)
    return toDayKey(point.year, seasonStarts[point.season - 1] ?? 1, 1);
  return toDayKey(point.year, point.month ?? 1, point.day ?? 1);
}

function toLastDay(point: EdtfPoint): string {
  const { year, month, day, season } = point;
  if (season === 4) return toDayKey(year + 1, 2, countDays(year + 1, 2));
  if (season !== undefined) {
    const last = (seasonStarts[season - 1] ?? 1) + 2;
    return toDayKey(year, last, countDays(year, last));
  }
  if (month !== undefined) return toDayKey(year, month, day ?? countDays(year, month));
  return toDayKey(year + (point.hidden === 2 ? 99 : point.hidden === 1 ? 9 : 0), 12, 31);
}

/** Twice the precision, so that a range takes the odd place before its own first point. */
const dayRank = 9;

function toRank(point: EdtfPoint): number {
  if (point.day !== undefined) return dayRank;
  if (point.month !== undefined) return 7;
  if (point.season !== undefined) return 5;
  return point.hidden === 0 ? 3 : 1;
}

/**
 * The sort key of a date: its first day (see `toDayKey`) and one digit that grows with precision:
 * 1 a decade or century, 3 a year, 5 a season, 7 a month, 9 a day, each one less for a range that
 * begins with it. So `2024-12` is `2024-12-017` and stands before `2024-12-01`, `2024-12-019`.
 * Seasons begin in March, June, September and December. A range whose start is open stands before
 * its end. Approximate and uncertain dates stand where the exact ones would.
 */
export function toSortKey(date: Edtf): string {
  const point = date.start ?? date.end;
  if (point === undefined) return '';
  return toFirstDay(point) + (date.isRange ? toRank(point) - 1 : toRank(point));
}

/** The sort key of a day given as `YYYY-MM-DD`, the year from 0000 to 9999. */
export function toDaySortKey(isoDay: string): string {
  return isoDay + dayRank;
}

/**
 * The bounds of all sort keys of dates that begin between the first and the last day a date spans,
 * both included; an open start is '' (before all keys), an open end `~` (behind all keys).
 */
export function toSpan(date: Edtf): { first: string; last: string } {
  const last = date.isRange ? date.end : date.start;
  return {
    first: date.start === undefined ? '' : toFirstDay(date.start),
    last: last === undefined ? '~' : `${toLastDay(last)}~`,
  };
}

/** Whether a range ends before it begins. */
export function isBackward(date: Edtf): boolean {
  if (date.start === undefined || date.end === undefined) return false;
  return toLastDay(date.end) < toFirstDay(date.start);
}
