import fc from 'fast-check';
import { toDateParts, toDateValue } from '../../src/domain/dateParts.ts';
import { anyPoint } from './anyEdtf.ts';

it('sorts by the first day, the less precise before the more precise', () => {
  const inOrder = [
    'Y-17000',
    '-0044-12-31',
    '-0043',
    '-0043-03-15',
    '-0001',
    '0000',
    '0070-01-01',
    '1899-12-31',
    '19XX',
    '199X',
    '1990/1995',
    '1990',
    '1990-01/1990-02',
    '1990-01',
    '1990-01-01/1990-01-02',
    '1990-01-01',
    '1990-01-02',
    '1998',
    '1998-02-28',
    '1998-21',
    '1998-03',
    '1998-03-01',
    '1998-22',
    '1998-08-31',
    '1998-23',
    '1998-24',
    '1998-12',
    '2004/..',
    '2004',
    '2024-12-02',
    '9999-12-31',
    'Y10000',
    'Y170000002',
  ];
  const keys = inOrder.map((edtf) => toDateValue(edtf).sort);
  expect([...keys].sort()).toEqual(keys);
  expect(new Set(keys).size).toBe(keys.length);
});

it('sorts an open start before its end, and qualified dates as exact ones', () => {
  expect(toDateValue('../2004').sort < toDateValue('2004').sort).toBe(true);
  expect(toDateValue('../2004').sort > toDateValue('2003-12-31').sort).toBe(true);
  expect(toDateValue('1962~').sort).toBe(toDateValue('1962').sort);
  expect(toDateValue('2024-12-XX').sort).toBe(toDateValue('2024-12').sort);
});

it('orders as the numbers do', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (one, other) => {
      const order = compare(toNumbers(one), toNumbers(other));
      const [a, b] = [toDateValue(one).sort, toDateValue(other).sort];
      expect(a < b ? -1 : a > b ? 1 : 0).toBe(order);
    }),
    { numRuns: 3000 },
  );
});

function toNumbers(edtf: string): number[] {
  const { start, end } = toDateParts(edtf);
  const seasonStart = start.season === undefined ? 1 : start.season * 3;
  const precision = start.day ? 4 : start.month ? 3 : start.season ? 2 : end ? 0 : 1;
  return [start.year, start.month ?? seasonStart, start.day ?? 1, precision];
}

function compare(one: number[], other: number[]): number {
  const index = one.findIndex((number, place) => number !== other[place]);
  return index < 0 ? 0 : Math.sign((one[index] ?? 0) - (other[index] ?? 0));
}
