import type { DateValue } from './date.ts';
import { isBackward, toDaySortKey, toSortKey } from './dateSpan.ts';
import { type Edtf, type EdtfPoint, findImpossible, parseEdtf, type Season } from './parseEdtf.ts';

/** A year, or a season, month or day of it. Years are astronomical: 0 is 1 BCE, -43 is 44 BCE. */
export interface DatePoint {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: Season;
}

/** A date in numbers, as CSL-JSON and BibTeX want it. */
export interface DateParts {
  /** Where `openStart`: the same as `end`. */
  readonly start: DatePoint;
  /** Undefined for a single date and an open end. A decade or century (`199X`) has its last year here. */
  readonly end: DatePoint | undefined;
  readonly openEnd: boolean;
  readonly openStart: boolean;
  /** `~` or `%` anywhere, or unspecified digits in the year. */
  readonly approximate: boolean;
  /** `?` or `%` anywhere. */
  readonly uncertain: boolean;
}

/** Takes EDTF text apart. @throws Error on text that `isEdtf` refuses: that is a bug of the caller. */
export function toDateParts(edtf: string): DateParts {
  const date = getEdtf(edtf);
  const points = [date.start, date.end].filter((point) => point !== undefined);
  const [start] = points;
  if (start === undefined) throw new Error(`no date in EDTF ${edtf}`);
  const marks = points.map((point) => point.mark).join('');
  const last = date.isRange ? date.end : start.hidden > 0 ? start : undefined;
  return {
    start: toPoint(start, 0),
    end: last && toPoint(last, last.hidden === 2 ? 99 : last.hidden === 1 ? 9 : 0),
    openEnd: date.isRange && date.end === undefined,
    openStart: date.start === undefined,
    approximate: /[~%]/.test(marks) || points.some((point) => point.hidden > 0),
    uncertain: /[?%]/.test(marks),
  };
}

function toPoint(point: EdtfPoint, later: number): DatePoint {
  return {
    year: point.year + later,
    ...(point.month !== undefined && { month: point.month }),
    ...(point.day !== undefined && { day: point.day }),
    ...(point.season !== undefined && { season: point.season }),
  };
}

/**
 * Makes a date of EDTF text. `typed` is what stood in the source, by default the EDTF text.
 * @throws Error on text that `isEdtf` refuses: that is a bug of the caller.
 */
export function toDateValue(edtf: string, typed: string = edtf): DateValue {
  return { typed, edtf, sort: toSortKey(getEdtf(edtf)) };
}

/** Makes the date of a day that exists, given as `YYYY-MM-DD`. */
export function toDayValue(isoDay: string, typed: string): DateValue {
  return { typed, edtf: isoDay, sort: toDaySortKey(isoDay) };
}

/** Whether the text is EDTF of levels 0 and 1 (see `parseEdtf`) and every day in it exists. */
export function isEdtf(text: string): boolean {
  const date = parseEdtf(text);
  return date !== undefined && findWrong(date) === undefined;
}

/** What is wrong with a date of right form: a day that does not exist, an end before the start. */
export function findWrong(date: Edtf): string | undefined {
  return (
    (date.start && findImpossible(date.start)) ??
    (date.end && findImpossible(date.end)) ??
    (isBackward(date) ? 'it ends before it begins' : undefined)
  );
}

function getEdtf(text: string): Edtf {
  const date = parseEdtf(text);
  if (date === undefined || findWrong(date) !== undefined) throw new Error(`not EDTF: ${text}`);
  return date;
}
