import type { JsonValue } from './article.ts';
import { type DatePoint, isEdtf, toDateParts } from './dateParts.ts';
import { isNoDate } from './noDate.ts';
import { parseDate } from './parseDate.ts';

/** A date as CSL-JSON has it (CSL 1.0.2, csl-data.json): one or two points of one to three numbers. */
export interface CslDateObject {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: true;
}

/**
 * Turns EDTF text into a date of CSL-JSON. What CSL has no word for (an open end, a second season) is
 * left out; `readCslDate` tells whether anything was.
 * @throws Error on text that is no EDTF.
 */
export function toCslDateObject(edtf: string): CslDateObject {
  const { start, end, approximate, uncertain } = toDateParts(edtf);
  const isSeason = start.season !== undefined && end === undefined;
  return {
    'date-parts': (end === undefined ? [start] : [start, end]).map(toNumbers),
    ...(isSeason && { season: start.season }),
    ...((approximate || uncertain) && { circa: true as const }),
  };
}

/** CSL has no year 0: 1 BCE is -1. */
function toNumbers({ year, month, day }: DatePoint): number[] {
  const numbers = [year > 0 ? year : year - 1];
  if (month !== undefined) numbers.push(month);
  if (day !== undefined) numbers.push(day);
  return numbers;
}

/** What a date of CSL-JSON says. */
export interface CslDateText {
  /** EDTF text where it has numbers, else its words as they stand. */
  readonly text: string;
  /** Its words are `literal`: they need not be a date. */
  readonly isLiteral: boolean;
}

/**
 * Reads a date of CSL-JSON in any of the shapes that programs write: `date-parts` of numbers or
 * numeric texts, with or without a season or `circa`; `raw`; `literal`; or a bare text.
 *
 * @returns undefined where it says nothing.
 */
export function readCslDate(value: JsonValue | undefined): CslDateText | undefined {
  if (typeof value === 'string' || typeof value === 'number') return toWords(value, false);
  if (typeof value !== 'object' || value === null || isList(value)) return undefined;
  const edtf = readNumbers(value);
  if (edtf !== undefined) return { text: edtf, isLiteral: false };
  return toWords(value['raw'], false) ?? toWords(value['literal'], true) ?? toWrongNumbers(value);
}

/** The EDTF text of an object of CSL-JSON that says no more than numbers; undefined for another value. */
export function toPlainEdtf(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined;
  return readNumbers(value);
}

/** Whether it is a date in words that no rule reads (`forthcoming`): it is kept, and the article has none. */
export function isWordyDate(value: JsonValue | undefined): boolean {
  const date = readCslDate(value);
  return date?.isLiteral === true && !isNoDate(date.text) && !parseDate(date.text).ok;
}

/** Numbers that are no date, as text, so that they can be told. */
function toWrongNumbers(date: { readonly [name: string]: JsonValue }): CslDateText | undefined {
  const points = date['date-parts'];
  const numbers = (isList(points) ? points : []).map((point) =>
    (isList(point) ? point : []).join('-'),
  );
  return toWords(numbers.filter((point) => point !== '').join('/'), false);
}

function toWords(value: JsonValue | undefined, isLiteral: boolean): CslDateText | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? { text, isLiteral } : undefined;
}

function readNumbers(date: { readonly [name: string]: JsonValue }): string | undefined {
  const points = date['date-parts'];
  if (!isList(points)) return undefined;
  const season = toSeason(date['season']);
  const [first, second, ...others] = points;
  const start = toEdtfPoint(first, season);
  if (start === undefined || others.length > 0) return undefined;
  const end = second === undefined ? undefined : (toEdtfPoint(second, undefined) ?? '..');
  const mark = isTrue(date['circa']) ? '~' : '';
  const edtf = end === undefined || end === start ? start + mark : `${start}${mark}/${end}`;
  return isEdtf(edtf) ? edtf : undefined;
}

function toEdtfPoint(point: JsonValue | undefined, season: number | undefined): string | undefined {
  const numbers = (isList(point) ? point : []).slice(0, 3).map(toNumber);
  const [year, month, day] = numbers;
  if (!year) return undefined;
  if (Math.abs(year) > 9999) return month ? undefined : `Y${year > 0 ? year : year + 1}`;
  const digits = String(year > 0 ? year : -year - 1).padStart(4, '0');
  const text = year > 0 || year === -1 ? digits : `-${digits}`;
  if (!month) return season === undefined ? text : `${text}-${20 + season}`;
  // Citation.js and citeproc-js write the seasons as months 13 to 16 and 21 to 24.
  const written = month > 12 && month < 17 && !day ? month + 8 : month;
  const toMonth = `${text}-${String(written).padStart(2, '0')}`;
  return day ? `${toMonth}-${String(day).padStart(2, '0')}` : toMonth;
}

function toNumber(part: JsonValue): number | undefined {
  const number = typeof part === 'string' && part.trim() !== '' ? Number(part) : part;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];

function toSeason(value: JsonValue | undefined): number | undefined {
  const word = String(value ?? '')
    .trim()
    .toLowerCase();
  const number = word === 'fall' ? 3 : seasons.indexOf(word) + 1 || Number(word);
  return number >= 1 && number <= 4 ? number : undefined;
}

function isTrue(value: JsonValue | undefined): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
