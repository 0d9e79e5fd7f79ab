import fc from 'fast-check';
import { toCalendarDay, toDayNumber } from '../../src/domain/dateCalendar.ts';

test.each([
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 3, 1, 11_017],
  [2024, 2, 29, 19_782],
])('%d-%d-%d is day %d', (year, month, day, number) => {
  expect(toDayNumber(year, month, day)).toBe(number);
});

test('a day’s number gives the day back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (number) => {
      const { year, month, day } = toCalendarDay(number);
      expect(toDayNumber(year, month, day)).toBe(number);
    }),
  );
});
