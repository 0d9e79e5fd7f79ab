import { firstTwoDigitYear } from './dateCalendar.ts';
import { getMonthName } from './monthNames.ts';
import { type Edtf, type EdtfPoint, parseEdtf } from './parseEdtf.ts';

export type DateForm = 'mdy' | 'dmy' | 'iso' | 'long';

const seasonNames = { 1: 'Spring', 2: 'Summer', 3: 'Autumn', 4: 'Winter' } as const;

/**
 * Writes a date for people. Days as `12/2/24` (mdy), `2/12/24` (dmy), `December 2, 2024` (long);
 * in all of these months as `October 2024`, years as `2024`, seasons as `Spring 1998`, decades as
 * `1990s`, approximate dates as `c. 1962`, uncertain ones as `1962?`, ranges with an en
 * dash, open ones as `since 2004` and `until 2004`. `iso`
 * is the EDTF text itself. A numeric day has a two-digit year only where `parseDate` reads that
 * year back, so it has four outside 1950 to 2049; years before 1000 are written with their era and
 * the month in words.
 * @param edtf EDTF text that `isEdtf` accepts; anything else comes back as it is.
 */
export function formatDate(edtf: string, form: DateForm): string {
  if (form === 'iso') return edtf;
  if (form !== 'long' && isPlainDay(edtf)) return formatPlainDay(edtf, form);
  const date = parseEdtf(edtf);
  if (date === undefined) return edtf;
  if (date.isRange) return formatRange(date, form);
  return date.start === undefined ? edtf : formatPoint(date.start, form);
}

/** The common case, told without taking the text apart: a day of the years 1000 to 9999. */
function isPlainDay(edtf: string): boolean {
  return edtf.length === 10 && /^[1-9]\d{3}-\d\d-\d\d$/.test(edtf);
}

function formatPlainDay(edtf: string, form: 'mdy' | 'dmy'): string {
  const month = edtf.charAt(5) === '0' ? edtf.charAt(6) : edtf.slice(5, 7);
  const day = edtf.charAt(8) === '0' ? edtf.charAt(9) : edtf.slice(8);
  const year = formatShortYear(Number(edtf.slice(0, 4)));
  return form === 'mdy' ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
}

function formatRange(date: Edtf, form: DateForm): string {
  const { start, end } = date;
  if (start === undefined) return end === undefined ? '' : `until ${formatPoint(end, form)}`;
  if (end === undefined) return `since ${formatPoint(start, form)}`;
  const compact = formatCompactRange(start, end, form);
  if (compact !== undefined) return compact;
  const [first, last] = [formatPoint(start, form), formatPoint(end, form)];
  return /[ ?]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`;
}

/** `December 2–5, 2024`, `October–December 2024`: what both ends share is written once. */
function formatCompactRange(start: EdtfPoint, end: EdtfPoint, form: DateForm): string | undefined {
  if (start.year !== end.year || start.mark !== '' || end.mark !== '') return undefined;
  if (start.season !== undefined && end.season !== undefined) {
    return `${seasonNames[start.season]}–${formatPoint(end, form)}`;
  }
  if (start.month === undefined || end.month === undefined) return undefined;
  const month = getMonthName(start.month);
  if (start.day === undefined && end.day === undefined) return `${month}–${formatPoint(end, form)}`;
  if (!isInWords(start, form) || start.day === undefined || end.day === undefined) return undefined;
  if (start.month !== end.month) return `${month} ${start.day} – ${formatPoint(end, form)}`;
  return `${month} ${start.day}–${end.day}, ${formatYear(end.year)}`;
}

function formatPoint(point: EdtfPoint, form: DateForm): string {
  const isApproximate = point.mark === '~' || point.mark === '%';
  const isUncertain = point.mark === '?' || point.mark === '%';
  return `${isApproximate ? 'c. ' : ''}${formatPlain(point, form)}${isUncertain ? '?' : ''}`;
}

function formatPlain(point: EdtfPoint, form: DateForm): string {
  const { year, month, day, season, hidden } = point;
  if (hidden === 1) return `${String(year).padStart(4, '0')}s`;
  if (hidden === 2) return formatCentury(year / 100 + 1);
  if (season !== undefined) return `${seasonNames[season]} ${formatYear(year)}`;
  if (month === undefined) return formatYear(year);
  if (day === undefined) return `${getMonthName(month)} ${formatYear(year)}`;
  if (isInWords(point, form)) return `${getMonthName(month)} ${day}, ${formatYear(year)}`;
  const shortYear = formatShortYear(year);
  return form === 'mdy' ? `${month}/${day}/${shortYear}` : `${day}/${month}/${shortYear}`;
}

function isInWords(point: EdtfPoint, form: DateForm): boolean {
  return form === 'long' || point.year < 1000;
}

function formatShortYear(year: number): string {
  if (year < firstTwoDigitYear || year >= firstTwoDigitYear + 100) return String(year);
  return String(year % 100).padStart(2, '0');
}

function formatYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  if (year < 1) return `${1 - year} BCE`;
  return year < 1000 ? `${year} CE` : String(year);
}

function formatCentury(number: number): string {
  const ends = ['th', 'st', 'nd', 'rd'];
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(isTeen ? undefined : ends[number % 10]) ?? 'th'} century`;
}
