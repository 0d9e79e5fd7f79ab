import fc from 'fast-check';
import { isEdtf } from '../../src/domain/dateParts.ts';

const digits = (number: number, length: number) => String(number).padStart(length, '0');
const toYear = (year: number) => (year < 0 ? `-${digits(-year, 4)}` : digits(year, 4));

const year = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1900, max: 2060 }) },
  { weight: 1, arbitrary: fc.integer({ min: -9999, max: 9999 }) },
);

const plain = fc
  .tuple(
    year,
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom('day', 'month', 'year', 'season', 'decade', 'century', 'XX', 'XX-XX', 'mm-XX'),
  )
  .map(([year, month, day, kind]) => {
    const [y, m, d] = [toYear(year), digits(month, 2), digits(day, 2)];
    if (kind === 'day') return `${y}-${m}-${d}`;
    if (kind === 'month') return `${y}-${m}`;
    if (kind === 'year') return y;
    if (kind === 'season') return `${y}-2${(month % 4) + 1}`;
    if (kind === 'decade') return `${digits(Math.abs(year), 4).slice(0, 3)}X`;
    if (kind === 'century') return `${digits(Math.abs(year), 4).slice(0, 2)}XX`;
    return kind === 'mm-XX' ? `${y}-${m}-XX` : `${y}-${kind}`;
  });

const point = fc
  .tuple(plain, fc.constantFrom('', '', '', '~', '?', '%'))
  .map(([text, mark]) => text + mark);

const range = fc
  .tuple(fc.oneof(point, fc.constantFrom('', '..')), fc.oneof(point, fc.constantFrom('', '..')))
  .map(([start, end]) => `${start}/${end}`);

/** EDTF of levels 0 and 1 whose days exist and whose ranges run forward. */
export const anyEdtf = fc.oneof(point, range).filter(isEdtf);

/** The same without ranges. */
export const anyPoint = point.filter(isEdtf);
