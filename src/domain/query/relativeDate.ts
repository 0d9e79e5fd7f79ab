import { countDays, toCalendarDay, toDayNumber } from '../dateCalendar.ts';

/** Days from the first to the last, both `YYYY-MM-DD`. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const named = /^(today|yesterday|tomorrow)$/;
const periods = /^(this|last|past|previous) (day|week|month|year)$/;
const counted = /^(?:last|past|previous) (\d{1,6}) (day|week|month|year)s?$/;
const ago = /^(\d{1,6}) (day|week|month|year)s? ago$/;

/**
 * Reads days told from today: `today`, `yesterday`, `tomorrow`; `this month`, `last month` (the
 * calendar month, week from Monday or year); `last 30 days` (30 of them, today the last);
 * `2 weeks ago` (one day). In any case, words parted by white space, `-` or `_`.
 *
 * @param today `YYYY-MM-DD`, the year from 0000 to 9999.
 * @returns undefined for a text that is none of these, and for days before the year 0.
 */
export function parseRelativeDate(text: string, today: string): DaySpan | undefined {
  if (text.length > 60) return undefined;
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const day = readDayNumber(today);
  const name = named.exec(words)?.[1];
  if (name !== undefined) {
    const moved = day + (name === 'tomorrow' ? 1 : name === 'yesterday' ? -1 : 0);
    return toSpan(moved, moved);
  }
  const [, which, period] = periods.exec(words) ?? [];
  if (period !== undefined) return toPeriod(day, period, which === 'this' ? 0 : -1);
  const [, count, unit] = counted.exec(words) ?? [];
  if (unit !== undefined) return toSpan(moveDay(day, unit, -Number(count)) + 1, day);
  const [, distance, step] = ago.exec(words) ?? [];
  if (step === undefined) return undefined;
  const moved = moveDay(day, step, -Number(distance));
  return toSpan(moved, moved);
}

/** The calendar day, week (from Monday), month or year that stands so many after that of a day. */
function toPeriod(day: number, period: string, offset: number): DaySpan | undefined {
  if (period === 'day') return toSpan(day + offset, day + offset);
  if (period === 'week') {
    // 1 January 1970 was a Thursday.
    const monday = day - ((((day + 3) % 7) + 7) % 7) + 7 * offset;
    return toSpan(monday, monday + 6);
  }
  const { year, month } = toCalendarDay(day);
  if (period === 'year') {
    return toSpan(toDayNumber(year + offset, 1, 1), toDayNumber(year + offset + 1, 1, 1) - 1);
  }
  const first = moveDay(toDayNumber(year, month, 1), 'month', offset);
  return toSpan(first, moveDay(first, 'month', 1) - 1);
}

/** A day moved by so many days, weeks, months or years; the last of a month that has no such day. */
function moveDay(day: number, unit: string, by: number): number {
  if (unit === 'day') return day + by;
  if (unit === 'week') return day + 7 * by;
  const at = toCalendarDay(day);
  const months = at.year * 12 + (at.month - 1) + (unit === 'year' ? 12 * by : by);
  const year = Math.floor(months / 12);
  const month = months - 12 * year + 1;
  return toDayNumber(year, month, Math.min(at.day, countDays(year, month)));
}

function toSpan(first: number, last: number): DaySpan | undefined {
  const start = formatDay(first);
  const end = formatDay(last);
  return start === undefined || end === undefined ? undefined : { first: start, last: end };
}

function formatDay(days: number): string | undefined {
  const { year, month, day } = toCalendarDay(days);
  if (year < 0 || year > 9999) return undefined;
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function readDayNumber(isoDay: string): number {
  return toDayNumber(
    Number(isoDay.slice(0, 4)),
    Number(isoDay.slice(5, 7)),
    Number(isoDay.slice(8, 10)),
  );
}
