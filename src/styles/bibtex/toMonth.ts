import { type DatePoint, toDateParts } from '../../domain/dateParts.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

export interface YearAndMonth {
  /** Plain text. */
  readonly year: string;
  /** What stands behind `month = `: macros and strings joined by `#`; undefined for a year alone. */
  readonly month: string | undefined;
}

/**
 * Takes EDTF text to BibTeX’s `year` and `month`. The day goes with the month, `dec # "~2"`, as the
 * BibTeX manual has it (btxdoc §3.1).
 * @throws Error on text that is no EDTF.
 */
export function toYearAndMonth(edtf: string): YearAndMonth {
  const { start, end, approximate, uncertain } = toDateParts(edtf);
  const years = end === undefined || end.year === start.year ? [start] : [start, end];
  const year = years.map(formatYear).join('--');
  return {
    year: `${approximate ? 'ca. ' : ''}${year}${uncertain ? '?' : ''}`,
    month: end === undefined ? toMonth(start) : toMonthRange(start, end),
  };
}

function formatYear({ year }: DatePoint): string {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}

function toMonth({ month, day, season }: DatePoint): string | undefined {
  if (season !== undefined) return `{${seasons[season - 1] ?? ''}}`;
  if (month === undefined) return undefined;
  return day === undefined ? months[month - 1] : `${months[month - 1] ?? ''} # "~${day}"`;
}

function toMonthRange(start: DatePoint, end: DatePoint): string | undefined {
  const first = toMonth(start);
  const last = toMonth(end);
  if (first === undefined || last === undefined || start.year !== end.year) return first;
  if (first === last) return first;
  if (start.season !== undefined || end.season !== undefined) return first;
  if (start.month === end.month && start.day !== undefined && end.day !== undefined) {
    return `${first.slice(0, -1)}--${end.day}"`;
  }
  return first.endsWith('"') ? `${first.slice(0, -1)}--" # ${last}` : `${first} # "--" # ${last}`;
}
