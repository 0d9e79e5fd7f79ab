import fc from 'fast-check';
import { toDateValue } from '../../src/domain/dateParts.ts';
import { parseDateRange } from '../../src/domain/dateRange.ts';
import { anyPoint } from './anyEdtf.ts';

const issued = [
  '-0043',
  '1962~',
  '2003/2006',
  '2023-12-31',
  '2024',
  '2024-01',
  '2024-01-01',
  '2024-11-30',
  '2024-12',
  '2024-12-01',
  '2024-12-31',
  '2025',
  '2025-01-01',
  '2025-02',
];

function find(since: string | undefined, until: string | undefined): string[] {
  const first = since === undefined ? '' : bounds(since).first;
  const last = until === undefined ? '~' : bounds(until).last;
  return issued.filter((edtf) => {
    const { sort } = toDateValue(edtf);
    return sort >= first && sort <= last;
  });
}

function bounds(text: string): { first: string; last: string } {
  const range = parseDateRange(text);
  if (!range.ok) throw new Error(range.problem.message);
  return range.value;
}

it.each<readonly [string | undefined, string | undefined, readonly string[]]>([
  ['2024-12', undefined, ['2024-12', '2024-12-01', '2024-12-31', '2025', '2025-01-01', '2025-02']],
  ['December 2024', 'December 2024', ['2024-12', '2024-12-01', '2024-12-31']],
  ['12/1/24', '12/1/24', ['2024-12', '2024-12-01']],
  ['12/2/24', '12/31/24', ['2024-12-31']],
  [
    '2024',
    '2024',
    ['2024', '2024-01', '2024-01-01', '2024-11-30', '2024-12', '2024-12-01', '2024-12-31'],
  ],
  ['2025', undefined, ['2025', '2025-01-01', '2025-02']],
  [undefined, '2023', ['-0043', '1962~', '2003/2006', '2023-12-31']],
  [undefined, '2003', ['-0043', '1962~', '2003/2006']],
  [undefined, '2002', ['-0043', '1962~']],
  [
    'Winter 2024',
    'Winter 2024',
    ['2024-12', '2024-12-01', '2024-12-31', '2025', '2025-01-01', '2025-02'],
  ],
  ['1960s', '1960s', ['1962~']],
  ['20th century', '20th century', ['1962~']],
  [
    '2003/2024-11',
    '2003/2024-11',
    ['2003/2006', '2023-12-31', '2024', '2024-01', '2024-01-01', '2024-11-30'],
  ],
  ['../2003', '../2003', ['-0043', '1962~', '2003/2006']],
  ['2025/..', '2025/..', ['2025', '2025-01-01', '2025-02']],
])('since %s until %s', (since, until, found) => {
  expect(find(since, until)).toEqual(found);
});

it('ends February where it ends', () => {
  expect(bounds('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29~' });
  expect(bounds('Winter 2022').last).toBe('2023-02-28~');
});

it('takes the order of numeric dates, and fails as parseDate does', () => {
  expect(parseDateRange('25/12/24', { order: 'dmy' })).toMatchObject({
    value: { first: '2024-12-25' },
  });
  expect(parseDateRange('25/12/24')).toMatchObject({
    ok: false,
    problem: {
      code: 'date.impossible',
      message: '‘25/12/24’ has the day first; say --date-order dmy for dates like this',
    },
  });
});

it('holds every date within its own bounds', () => {
  fc.assert(
    fc.property(anyPoint, (edtf) => {
      const { first, last } = bounds(edtf);
      const { sort } = toDateValue(edtf);
      expect(first < sort && sort < last).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
