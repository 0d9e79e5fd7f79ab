import { countDays } from './dateCalendar.ts';
import { getMonthName } from './monthNames.ts';

export type Season = 1 | 2 | 3 | 4;

/** `~` approximate, `?` uncertain, `%` both. */
export type EdtfMark = '' | '~' | '?' | '%';

/** A year, a season, a month or a day of EDTF. */
export interface EdtfPoint {
  /** With `hidden` digits: the first year it may be. */
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly season: Season | undefined;
  /** How many last digits of the year are unspecified (`199X`: 1, `19XX`: 2). */
  readonly hidden: 0 | 1 | 2;
  readonly mark: EdtfMark;
}

/** A date, or an interval where `isRange`; an end that is open (`..`) or unknown (nothing) is undefined. */
export interface Edtf {
  readonly isRange: boolean;
  readonly start: EdtfPoint | undefined;
  readonly end: EdtfPoint | undefined;
}

const pointPattern =
  /^(?:Y(-?[1-9]\d{4,8})|(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?)([?~%]?)$/;

/**
 * Reads EDTF (ISO 8601-2:2019 annex A; loc.gov/standards/datetime) of levels 0 and 1: days, months,
 * years, seasons 21 to 24, `Y` years of up to nine digits, years before 1, unspecified digits,
 * qualifiers, intervals. Times are no part of it here. Only the form is read: whether such a day
 * exists is for `findImpossible` to say.
 */
export function parseEdtf(text: string): Edtf | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) {
    const start = parseEdtfPoint(text);
    return start && { isRange: false, start, end: undefined };
  }
  const first = text.slice(0, slash);
  const last = text.slice(slash + 1);
  const start = parseEdtfPoint(first);
  const end = parseEdtfPoint(last);
  if (start === undefined && end === undefined) return undefined;
  if (start === undefined && !isOpen(first)) return undefined;
  if (end === undefined && !isOpen(last)) return undefined;
  return { isRange: true, start, end };
}

function isOpen(text: string): boolean {
  return text === '' || text === '..';
}

function parseEdtfPoint(text: string): EdtfPoint | undefined {
  const match = pointPattern.exec(text);
  if (match === null || match[2] === '-0000') return undefined;
  const [, longYear, year = '', month, day, mark = ''] = match;
  const hidden = year.endsWith('XX') ? 2 : year.endsWith('X') ? 1 : 0;
  if (hidden > 0 && month !== undefined) return undefined;
  if (month === 'XX' && day !== undefined && day !== 'XX') return undefined;
  const season = month === undefined ? undefined : toSeason(Number(month));
  if (season !== undefined && day !== undefined) return undefined;
  return {
    year: Number(longYear ?? year.replaceAll('X', '0')),
    month: season === undefined ? toNumber(month) : undefined,
    day: toNumber(day),
    season,
    hidden,
    mark: toMark(mark),
  };
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined || digits === 'XX' ? undefined : Number(digits);
}

function toMark(text: string): EdtfMark {
  return text === '~' || text === '?' || text === '%' ? text : '';
}

function toSeason(month: number): Season | undefined {
  if (month === 21) return 1;
  if (month === 22) return 2;
  if (month === 23) return 3;
  return month === 24 ? 4 : undefined;
}

/** Why a year, month or day does not exist (`there is no month 13`, `April has 30 days`), if so. */
export function findImpossible(point: {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}): string | undefined {
  const { year, month, day } = point;
  if (month === undefined) return undefined;
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (day === undefined) return undefined;
  if (day < 1 || day > 31) return `there is no day ${day}`;
  const days = countDays(year, month);
  if (day <= days) return undefined;
  return `${getMonthName(month)}${month === 2 ? ` ${year}` : ''} has ${days} days`;
}
