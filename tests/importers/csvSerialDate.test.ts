import fc from 'fast-check';
import { isDaySerial, toIsoDay } from '../../src/importers/csvSerialDate.ts';

test.each([
  ['45628', '2024-12-02'],
  ['45351', '2024-02-29'],
  ['36526', '2000-01-01'],
  ['36585', '2000-02-29'],
  ['25569', '1970-01-01'],
  ['20000', '1954-10-03'],
])('day %s is %s', (serial, day) => {
  expect(isDaySerial(serial)).toBe(true);
  expect(toIsoDay(serial)).toBe(day);
});

test.each(['2024', '12/2/24', '456280', '', '4562a', '15000', '61000'])('%s is no day', (text) => {
  expect(isDaySerial(text)).toBe(false);
});

test('every day is the one that the calendar of JavaScript has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 59_999 }), (serial) => {
      const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
      expect(toIsoDay(String(serial))).toBe(day);
    }),
  );
});
