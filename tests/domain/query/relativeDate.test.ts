import fc from 'fast-check';
import { parseRelativeDate } from '../../../src/domain/query/relativeDate.ts';

test.each([
  ['2025-01-15', 'today', '2025-01-15', '2025-01-15'],
  ['2025-01-01', 'yesterday', '2024-12-31', '2024-12-31'],
  ['2024-02-28', 'tomorrow', '2024-02-29', '2024-02-29'],
  ['2025-01-15', 'This Month', '2025-01-01', '2025-01-31'],
  ['2025-01-15', 'last month', '2024-12-01', '2024-12-31'],
  ['2025-03-31', 'last  month', '2025-02-01', '2025-02-28'],
  ['2025-01-15', 'previous_month', '2024-12-01', '2024-12-31'],
  ['2025-01-15', 'this year', '2025-01-01', '2025-12-31'],
  ['2025-01-15', 'last-year', '2024-01-01', '2024-12-31'],
  // 15 January 2025 was a Wednesday
  ['2025-01-15', 'this week', '2025-01-13', '2025-01-19'],
  ['2025-01-13', 'this week', '2025-01-13', '2025-01-19'],
  ['2025-01-19', 'this week', '2025-01-13', '2025-01-19'],
  ['2025-01-15', 'last week', '2025-01-06', '2025-01-12'],
  ['2025-01-15', 'last day', '2025-01-14', '2025-01-14'],
  ['2025-01-15', 'last 1 day', '2025-01-15', '2025-01-15'],
  ['2025-01-15', 'last 30 days', '2024-12-17', '2025-01-15'],
  ['2025-01-15', 'past 2 weeks', '2025-01-02', '2025-01-15'],
  ['2025-03-31', 'last 1 month', '2025-03-01', '2025-03-31'],
  ['2025-01-15', 'last 12 months', '2024-01-16', '2025-01-15'],
  ['2024-02-29', 'last 1 year', '2023-03-01', '2024-02-29'],
  ['2025-01-15', '3 days ago', '2025-01-12', '2025-01-12'],
  ['2025-03-31', '1 month ago', '2025-02-28', '2025-02-28'],
  ['1900-03-01', 'yesterday', '1900-02-28', '1900-02-28'],
  ['2000-03-01', 'yesterday', '2000-02-29', '2000-02-29'],
  ['0001-03-01', 'last year', '0000-01-01', '0000-12-31'],
])('on %s %s is %s to %s', (today, text, first, last) => {
  expect(parseRelativeDate(text, today)).toEqual({ first, last });
});

test.each([
  '',
  'last',
  'month',
  'next month',
  'last 3',
  'last fortnight',
  '2024',
  'last 999999 years',
  'ago',
  `last ${'1'.repeat(100)} days`,
])('%s is none', (text) => {
  expect(parseRelativeDate(text, '2025-01-15')).toBeUndefined();
});

test('days ago are what the calendar says', () => {
  const day = fc.date({
    min: new Date('1600-01-01'),
    max: new Date('2400-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.nat(100_000), (date, count) => {
      const today = date.toISOString().slice(0, 10);
      const then = new Date(Date.parse(today) - count * 86_400_000).toISOString().slice(0, 10);
      expect(parseRelativeDate(`${count} days ago`, today)).toEqual({ first: then, last: then });
    }),
  );
});
