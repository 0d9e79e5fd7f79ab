import { toCalendarDay } from './dateCalendar.ts';
import type { NumericDate } from './numericDate.ts';

const zone = '(?: ?(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?$';
const fraction = '(?:[.,]\\d{1,9})?';
const extendedTime = `(?:[T ][0-2]\\d(?::[0-5]\\d(?::[0-6]\\d${fraction})?)?)?`;
const basicTime = `(?:[T ]?[0-2]\\d[0-5]\\d(?:[0-6]\\d${fraction})?| [0-2]\\d:[0-5]\\d(?::[0-6]\\d)?)?`;

let extended: RegExp | undefined;
let basic: RegExp | undefined;

/**
 * The day of an ISO 8601 date-time as it is written, whatever its offset: `2024-12-02T23:30:00Z`,
 * `2026-01-06 13:55:27 +01:00`, `20240315T120000Z`, `20251201080000`, `20240315`.
 */
export function readIsoDateTime(text: string): NumericDate | undefined {
  if (text.length < 8 || text.length > 45) return undefined;
  extended ??= new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${extendedTime}${zone}`, 'i');
  basic ??= new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${basicTime}${zone}`, 'i');
  const match = extended.exec(text) ?? basic.exec(text);
  if (match === null) return undefined;
  const [, first = '', second = '', third = ''] = match;
  return { first, second, third, separator: '-' };
}

/**
 * The day in UTC of a Unix time of 10 digits (seconds) or 13 (milliseconds), from 2001 to 2030. Such
 * a number names no other zone.
 */
export function readUnixTime(text: string): NumericDate | undefined {
  if (!/^1[0-8](?:\d{8}|\d{11})$/.test(text)) return undefined;
  const seconds = Number(text.slice(0, 10));
  const { year, month, day } = toCalendarDay(Math.floor(seconds / 86_400));
  return {
    first: String(year),
    second: String(month),
    third: String(day),
    separator: '-',
  };
}
