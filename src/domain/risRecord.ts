import { isEdtf } from './dateParts.ts';
import { parseDate } from './parseDate.ts';
import { parsePeople } from './parsePerson.ts';
import type { Person } from './person.ts';

/** One line of RIS: a tag in upper case and its text. */
export type RisTag = readonly [tag: string, text: string];

/** The people of name lines, one or several a line. */
export function readRisPeople(lines: readonly string[]): Person[] {
  return lines.flatMap((line) => parsePeople(line));
}

const slashed = /^(-?\d{4})(?:\/(\d{0,2}))?(?:\/(\d{0,2}))?(?:\/(.*))?$/;
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/**
 * The date of a record, of its `DA`, `PY` and `Y1`, the most exact first: `YYYY/MM/DD/other` in any
 * of its forms becomes EDTF text; a `DA` without a year, as EndNote has it, is joined to the year.
 *
 * @returns Text for `parseDate`; undefined where there is no date.
 */
export function readRisDate(tags: readonly RisTag[]): string | undefined {
  const texts = ['DA', 'PY', 'Y1']
    .map((wanted) => tags.find(([tag, text]) => tag === wanted && text.trim() !== '')?.[1].trim())
    .filter((text) => text !== undefined);
  const read = texts.map(readSlashed);
  const exact = read.filter((text) => text !== undefined).toSorted((a, b) => b.length - a.length);
  const [day, year] = texts;
  if (read[0] !== undefined || day === undefined) return exact[0];
  if (year !== undefined && /^\d{4}\b/.test(year) && !/\d{4}/.test(day)) {
    const joined = `${day} ${year.slice(0, 4)}`;
    if (parseDate(joined).ok) return joined;
  }
  return exact.length > 0 && !parseDate(day).ok ? exact[0] : day;
}

/** EDTF text of `2024/12/02/`, `2024/12//`, `2024///Spring`, `2024`; undefined for anything else. */
function readSlashed(text: string): string | undefined {
  if (isEdtf(text)) return text;
  const [whole, year = '', month = '', day = '', other = ''] = slashed.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const season = seasons.indexOf(other.trim().toLowerCase().replace('fall', 'autumn')) + 1;
  const parts = [year];
  if (month !== '' && Number(month) > 0) parts.push(month.padStart(2, '0'));
  else if (season > 0) parts.push(String(20 + season));
  if (parts.length === 2 && month !== '' && Number(day) > 0) parts.push(day.padStart(2, '0'));
  const edtf = parts.join('-');
  return isEdtf(edtf) ? edtf : undefined;
}
