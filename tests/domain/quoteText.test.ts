import fc from 'fast-check';
import { quoteText } from '../../src/domain/quoteText.ts';

test.each([
  ['13/25/24', '‘13/25/24’'],
  ['', '‘’'],
  [' two\n lines ', '‘two lines’'],
  ['x'.repeat(60), `‘${'x'.repeat(60)}’`],
  ['x'.repeat(61), `‘${'x'.repeat(59)}…’`],
  [`${'x'.repeat(58)}😀😀`, `‘${'x'.repeat(58)}…’`],
  [`a${' '.repeat(1000)}b`, '‘a…’'],
])('%j is quoted as %s', (text, quoted) => {
  expect(quoteText(text)).toBe(quoted);
});

test('a quote is short and splits no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const quoted = quoteText(text);
      expect(quoted.length).toBeLessThanOrEqual(62);
      expect(quoted).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
