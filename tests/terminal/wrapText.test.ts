import fc from 'fast-check';
import { measureWidth } from '../../src/terminal/width.ts';
import { wrapText } from '../../src/terminal/wrapText.ts';

test.each([
  ['one two three four five six', 22, 2, '  one two three four\n  five six'],
  ['short', 80, 2, '  short'],
  [
    'a-word-that-is-wider-than-the-window and more',
    24,
    0,
    'a-word-that-is-wider-than-the-window\nand more',
  ],
  ['', 80, 0, ''],
])('%j in %i columns', (text, columns, indent, wrapped) => {
  expect(wrapText(text, columns, indent)).toBe(wrapped);
});

test('nothing is lost, and no line is too wide but for a word that is', () => {
  const words = fc.array(fc.stringMatching(/^[a-zا-ي]{1,12}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 24, max: 80 }), (list, columns) => {
      const lines = wrapText(list.join(' '), columns, 2).split('\n');
      expect(lines.map((line) => line.trim()).join(' ')).toBe(list.join(' '));
      for (const line of lines) expect(measureWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );
});
