import type { DateOrder } from '../date.ts';
import { parseDateRange } from '../dateRange.ts';
import type { Result } from '../problem.ts';
import { quoteText } from '../quoteText.ts';
import { parseRelativeDate } from './relativeDate.ts';

/** What a query's dates depend on. */
export interface DateSetting {
  /** The user's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** How numeric dates are read; month first if undefined. */
  readonly order?: DateOrder | undefined;
}

/** Bounds of sort keys, as `parseDateRange` gives them. */
export interface DateBounds {
  readonly first: string;
  readonly last: string;
}

/**
 * Reads the days that a search means: a date, month, year or range as `parseDateRange` reads it,
 * days told from today (`last month`, `last 30 days`, `yesterday`), or two of either with `..`
 * between them, of which one may be missing: `2024-12..2025-01`, `..2023`, `last month..`.
 * Failures as in `parseDate`; a range that ends before it begins is `date.impossible`.
 */
export function parseQueryDate(text: string, setting: DateSetting): Result<DateBounds> {
  const [from = '', to, ...more] = text.split('..').map((side) => side.trim());
  if (to === undefined) return parseSide(text, setting);
  if (more.length > 0 || (from === '' && to === '')) return failDates(text, 'is no range of dates');
  const start = from === '' ? undefined : parseSide(from, setting);
  const end = to === '' ? undefined : parseSide(to, setting);
  if (start?.ok === false) return start;
  if (end?.ok === false) return end;
  const bounds = { first: start?.value.first ?? '', last: end?.value.last ?? '~' };
  if (bounds.last < bounds.first) return failDates(text, 'ends before it begins');
  return { ok: true, value: bounds };
}

function parseSide(text: string, { today, order }: DateSetting): Result<DateBounds> {
  const days = parseRelativeDate(text, today);
  if (days !== undefined) return { ok: true, value: { first: days.first, last: `${days.last}~` } };
  return parseDateRange(text, { order });
}

function failDates(text: string, what: string): Result<DateBounds> {
  return { ok: false, problem: { code: 'date.impossible', message: `${quoteText(text)} ${what}` } };
}
