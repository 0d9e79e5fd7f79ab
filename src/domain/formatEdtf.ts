import type { Edtf, EdtfPoint } from './parseEdtf.ts';

/** Writes a date as EDTF text, the inverse of `parseEdtf`; open ends as `..`. */
export function formatEdtf(date: Edtf): string {
  if (!date.isRange) return date.start === undefined ? '' : formatPoint(date.start);
  const start = date.start === undefined ? '..' : formatPoint(date.start);
  return `${start}/${date.end === undefined ? '..' : formatPoint(date.end)}`;
}

function formatPoint(point: EdtfPoint): string {
  const { year, month, day, season, hidden, mark } = point;
  let text = formatYear(year);
  if (hidden > 0) text = text.slice(0, -hidden) + 'X'.repeat(hidden);
  if (season !== undefined) text += `-${season + 20}`;
  if (month !== undefined) text += `-${pad(month)}`;
  if (day !== undefined) text += `-${pad(day)}`;
  return text + mark;
}

function formatYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
