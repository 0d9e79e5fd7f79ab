import fc from 'fast-check';
import { measureConcentration } from '../../src/domain/concentration.ts';
import { formatCountry, formatLanguage } from '../../src/domain/displayName.ts';
import { partEarlyTimes } from '../../src/domain/earlyTimes.ts';
import { ageGroups, countAgeGroups, findMedianAge } from '../../src/domain/sourceAge.ts';
import { toTimeBuckets } from '../../src/domain/timeBuckets.ts';

test.each([
  [[], [0, 0, 0], undefined],
  [[7], [1, 1, 1], 1],
  [[1, 1, 1, 1], [0.25, 1, 1], 4],
  [[6, 2, 1, 1], [0.6, 1, 1], 100 / 42],
  [Array(20).fill(3), [0.05, 0.25, 0.5], 20],
])('how concentrated %j is', (sizes, shares, effective) => {
  const found = measureConcentration(sizes);
  expect(found.top.map(({ share }) => share)).toEqual(shares);
  expect(found.top.map(({ names }) => names)).toEqual([1, 5, 10]);
  if (effective === undefined) expect(found.effective).toBeUndefined();
  else expect(found.effective).toBeCloseTo(effective, 10);
});

test.each([
  [-400, 'before'],
  [-1, 'before'],
  [0, 'same-day'],
  [1, '1-7-days'],
  [7, '1-7-days'],
  [8, '8-30-days'],
  [31, '31-90-days'],
  [365, '91-365-days'],
  [366, '1-2-years'],
  [1826, '2-5-years'],
  [1827, '5-10-years'],
  [3653, 'over-10-years'],
])('%d days belong to ‘%s’', (days, name) => {
  const counts = countAgeGroups([{ days, count: 3 }]);
  expect(ageGroups.filter((_, at) => counts[at] === 3).map((group) => group.name)).toEqual([name]);
});

test('the median is that of the ages written out', () => {
  const ages = fc.uniqueArray(
    fc.record({ days: fc.integer(), count: fc.integer({ min: 1, max: 9 }) }),
    {
      selector: ({ days }) => days,
    },
  );
  fc.assert(
    fc.property(ages, (given) => {
      const sorted = [...given].sort((a, b) => a.days - b.days);
      const all = sorted.flatMap(({ days, count }) => Array<number>(count).fill(days));
      expect(findMedianAge(sorted)).toBe(all[Math.ceil(all.length / 2) - 1]);
    }),
  );
});

const spans = (times: readonly string[], room: number) => {
  const counted = times.map((time) => ({ time, count: 1 }));
  const { unit, buckets } = toTimeBuckets(counted, room);
  return [unit, ...buckets.map(({ label, count }) => `${label}: ${count}`)];
};

test.each([
  [['2024-11', '2025-01'], 12, ['month', '2024-11: 1', '2024-12: 0', '2025-01: 1']],
  [['2024-11', '2025-01'], 2, ['quarter', '2024 Q4: 1', '2025 Q1: 1']],
  [['2024-01', '2024-12'], 3, ['half-year', '2024 H1: 1', '2024 H2: 1']],
  [['2023-06', '2024-01', '2024-02'], 2, ['year', '2023: 1', '2024: 2']],
  [['2018-06', '2024-01'], 3, ['5 years', '2015–2019: 1', '2020–2024: 1']],
  // Years alone count where spans are that long, and make them so where they are most.
  [['2023', '2024', '2024-05'], 99, ['year', '2023: 1', '2024: 2']],
  [
    ['2023-01', '2024', '2024-05'],
    99,
    [
      'month',
      ...Array.from({ length: 17 }, (_, at) => {
        const month = `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
        return `${month}: ${at === 0 || at === 16 ? 1 : 0}`;
      }),
    ],
  ],
  [['0000-01', '9999-12'], 1, ['10000 years', '0000–9999: 2']],
  [[], 5, ['month']],
])('%j in %d spans', (times, room, expected) => {
  expect(spans(times, room)).toEqual(expected);
});

test('codes have their English names; what is no code stays', () => {
  expect(['IQ', 'XK'].map(formatCountry)).toEqual(['Iraq', 'Kosovo']);
  expect(['ar', 'en-US', 'not a tag'].map(formatLanguage)).toEqual([
    'Arabic',
    'American English',
    'not a tag',
  ]);
});

test('the few that came long before the rest are set apart', () => {
  const rest = ['2023-01', '2024', '2024-05'].map((time) => ({ time, count: 30 }));
  const old = [
    { time: '1917-03', count: 1 },
    { time: '1958', count: 2 },
  ];
  expect(partEarlyTimes([...old, ...rest])).toEqual({
    early: { year: '2023', count: 3 },
    times: rest,
  });
  for (const times of [
    rest,
    [],
    [{ time: '1917', count: 9 }, ...rest],
    [{ time: '2009', count: 1 }, ...rest],
    [{ time: '1917', count: 1 }],
  ]) {
    expect(partEarlyTimes(times)).toEqual({ early: undefined, times });
  }
});
