import { toDateParts } from '../../domain/dateParts.ts';
import type { RisTag } from '../../domain/risRecord.ts';

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

/**
 * Writes a date as RIS has it: the year as `PY`, and as `DA` `YYYY/MM/DD`, with nothing for what is
 * not known (`2024/12//`); of a range its beginning.
 * @throws Error on text that is no EDTF.
 */
export function toRisDate(edtf: string): readonly RisTag[] {
  const { start } = toDateParts(edtf);
  if (start.year < 1 || start.year > 9999) return [['PY', edtf]];
  const year = String(start.year).padStart(4, '0');
  const tags: RisTag[] = [['PY', year]];
  const { month, day, season } = start;
  if (season !== undefined) tags.push(['DA', `${year}///${seasons[season - 1] ?? ''}`]);
  if (month === undefined) return tags;
  const numbers = [month, day].map((n) => (n === undefined ? '' : String(n).padStart(2, '0')));
  const [monthText = '', dayText = ''] = numbers;
  return [...tags, ['DA', `${year}/${monthText}/${dayText}${dayText === '' ? '/' : ''}`]];
}
