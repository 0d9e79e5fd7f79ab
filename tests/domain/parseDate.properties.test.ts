import fc from 'fast-check';
import { toDateValue } from '../../src/domain/dateParts.ts';
import { isNoDate } from '../../src/domain/noDate.ts';
import { findOnlyOrder, parseDate } from '../../src/domain/parseDate.ts';

const pieces = fc.constantFrom(
  '12',
  '2',
  '24',
  '2024',
  '1',
  '0',
  '00',
  '1962',
  '/',
  '-',
  '–',
  '.',
  ',',
  ' ',
  "'",
  '’',
  '?',
  '~',
  '%',
  '(',
  ')',
  ':',
  '+',
  'T',
  'Z',
  'X',
  'c.',
  'Dec',
  'May',
  'كانون',
  'الثاني',
  'декабря',
  'Spring',
  'to',
  'present',
  'BCE',
  'AD',
  's',
  'th',
  'century',
  'am',
  '年',
  '月',
  '٢',
  '\u200f',
  '\0',
  '\ud800',
  '\x1b[31m',
  '𝟙',
  'n.d.',
  '..',
);
const dateLike = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
const order = fc.constantFrom('mdy', 'dmy', 'ymd', undefined);

it('never throws, and what it reads is valid', () => {
  fc.assert(
    fc.property(fc.oneof(dateLike, fc.string({ unit: 'binary' })), order, (text, order) => {
      const parsed = parseDate(text, { order });
      findOnlyOrder(text);
      if (parsed.ok) {
        const { typed, edtf } = parsed.value;
        expect(parsed.value).toEqual(toDateValue(edtf, typed));
        expect(typed).toBe(text.trim().replace(/\s+/g, ' '));
        expect(isNoDate(text)).toBe(false);
      } else {
        expect(parsed.problem.code).toMatch(/^date\.(unreadable|impossible|ambiguous)$/);
      }
    }),
    { numRuns: 5000 },
  );
});

it.each([
  '1',
  'a',
  ' ',
  '/',
  '-',
  '–',
  '1/',
  '1-',
  'x ',
  '2 ',
  "'",
  '(',
  '1:',
  '1:00 ',
  'a.',
  'b. c. ',
  '٢',
  'ا',
  'كانون ',
  '\u0301',
  '年',
  '\ud800',
  '2024/',
  'c. ',
  '\n',
])('is quick with a megabyte of %j', (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  const start = performance.now();
  expect(parseDate(text).ok).toBe(false);
  expect(findOnlyOrder(text)).toBeUndefined();
  isNoDate(text);
  for (const length of [119, 120]) parseDate(piece.repeat(length / piece.length));
  expect(performance.now() - start).toBeLessThan(60_000);
});

const timeZone = 'UTC';
const englishMonth = new Intl.DateTimeFormat('en', { month: 'long', timeZone });
const arabicMonth = new Intl.DateTimeFormat('ar-IQ', { month: 'long', timeZone });
const formats = [
  ...['ru', 'uk', 'de', 'fr', 'es', 'tr', 'ar-EG', 'en'].map(
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }),
  ),
  new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long', timeZone }),
];

it('reads a day however it is written', () => {
  const day = fc.date({
    min: new Date('1600-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString();
      const [year, month, dayOfMonth] = iso.slice(0, 10).split('-').map(Number);
      const name = englishMonth.format(date);
      const writings = [
        iso,
        iso.slice(0, 10),
        iso.replace('T', ' '),
        iso.slice(0, 10).replaceAll('-', ''),
        `${month}/${dayOfMonth}/${year}`,
        `${month}-${dayOfMonth}-${year}`,
        `${year}/${month}/${dayOfMonth}`,
        `${name} ${dayOfMonth}, ${year}`,
        `${dayOfMonth} ${name} ${year}`,
        `${dayOfMonth} ${name.slice(0, 3).toUpperCase()}. ${year}`,
        date.toUTCString(),
        `${dayOfMonth} ${arabicMonth.format(date)} ${year}`,
        ...formats.map((format) => format.format(date)),
      ];
      for (const text of writings) {
        const parsed = parseDate(text);
        const told = parsed.ok ? parsed.value.edtf : parsed.problem.message;
        expect({ text, told }).toEqual({ text, told: iso.slice(0, 10) });
      }
    }),
    { numRuns: 150 },
  );
});

it('reads Unix times as the day in UTC', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000_000, max: 1_899_999_999 }), (seconds) => {
      const told = parseDate(String(seconds));
      const day = new Date(seconds * 1000).toISOString().slice(0, 10);
      expect(told).toMatchObject({ value: { edtf: day } });
      expect(parseDate(`${seconds}999`)).toMatchObject({ value: { edtf: day } });
    }),
  );
});
