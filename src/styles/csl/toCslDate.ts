import type { JsonValue } from '../../domain/article.ts';
import { type DatePoint, isEdtf, toDateParts } from '../../domain/dateParts.ts';
import { parseDate } from '../../domain/parseDate.ts';

/** A date of CSL-JSON: one or two points, or words where it could not be read. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: true;
  readonly literal?: string;
}

/**
 * Turns EDTF text into a date of CSL-JSON. An open end or start is left out: CSL has no word for it.
 * @throws Error on text that is no EDTF.
 */
export function toCslDate(edtf: string): CslDate {
  const { start, end, approximate, uncertain } = toDateParts(edtf);
  const points = end === undefined ? [toNumbers(start)] : [toNumbers(start), toNumbers(end)];
  return {
    'date-parts': toSamePrecision(points),
    ...((approximate || uncertain) && { circa: true as const }),
  };
}

/** citeproc gives up on a range whose ends are not equally precise; what only one of them has is dropped. */
function toSamePrecision(points: readonly (readonly number[])[]): (readonly number[])[] {
  const [start, end] = points;
  if (start === undefined) return [];
  if (end === undefined) return [start];
  const isSeason = (point: readonly number[]) => (point[1] ?? 0) > 12;
  const length = isSeason(start) === isSeason(end) ? Math.min(start.length, end.length) : 1;
  const [first, last] = [start.slice(0, length), end.slice(0, length)];
  return first.join() === last.join() ? [first] : [first, last];
}

/** CSL has no year 0: 1 BCE is -1. citeproc takes months 13 to 16 for the seasons. */
function toNumbers({ year, month, day, season }: DatePoint): number[] {
  const numbers = [year > 0 ? year : year - 1];
  if (season !== undefined) numbers.push(season + 12);
  else if (month !== undefined) numbers.push(month);
  if (day !== undefined) numbers.push(day);
  return numbers;
}

/** Reads a date as `extra` holds it: EDTF or any readable text, or an object of CSL-JSON. */
export function decodeCslDate(value: JsonValue | undefined): CslDate | undefined {
  if (typeof value === 'string') return decodeText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const date = value as { readonly [name: string]: JsonValue };
  const points = date['date-parts'];
  if (Array.isArray(points)) {
    const numbers = points
      .slice(0, 2)
      .map(decodePoint)
      .filter((point) => point.length > 0);
    const isGuess = date['circa'] !== undefined && date['circa'] !== false;
    if (numbers.length > 0)
      return { 'date-parts': toSamePrecision(numbers), ...(isGuess && { circa: true as const }) };
  }
  const text = date['raw'] ?? date['literal'];
  return typeof text === 'string' ? decodeText(text) : undefined;
}

function decodePoint(point: JsonValue): number[] {
  if (!Array.isArray(point)) return [];
  const numbers = point.slice(0, 3).map(Number);
  const end = numbers.findIndex((number) => !Number.isInteger(number) || number === 0);
  return end < 0 ? numbers : numbers.slice(0, end);
}

function decodeText(text: string): CslDate | undefined {
  if (text === '') return undefined;
  if (isEdtf(text)) return toCslDate(text);
  const read = parseDate(text);
  return read.ok ? toCslDate(read.value.edtf) : { literal: text };
}
