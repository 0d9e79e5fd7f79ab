import fc from 'fast-check';
import { toSafeText } from '../../src/domain/safeText.ts';
import { toSafeBytes } from '../../src/terminal/safeBytes.ts';

const marks = [
  '\u202a',
  '\u202c',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u0080',
  '\u009f',
  '\u001b',
  '\u007f',
];
const neighbours = [
  '\u00a0',
  '\u2029',
  '\u202f',
  '\u2065',
  '\u206a',
  'ٱ',
  'Â',
  'â',
  '€',
  '\t',
  '\n',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...marks, ...neighbours, 'a') }),
);

test('makes bytes safe as text is made safe', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = Buffer.from(text);
      expect(Buffer.from(toSafeBytes(bytes)).toString()).toBe(toSafeText(bytes.toString()));
    }),
  );
});

test.each([...neighbours, 'الحرة', 'Известия'])('gives back %j as it is', (text) => {
  const bytes = Buffer.from(text);
  expect(toSafeBytes(bytes)).toBe(bytes);
});

test.each(marks)('drops %j', (mark) => {
  expect(Buffer.from(toSafeBytes(Buffer.from(`الحرة${mark}`))).toString()).toBe('الحرة');
});

test('heeds only its part of a larger buffer', () => {
  const bytes = Buffer.from('\u001bab\u001b').subarray(1, 3);
  expect(toSafeBytes(bytes)).toBe(bytes);
});
