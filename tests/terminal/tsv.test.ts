import fc from 'fast-check';
import { formatTsv } from '../../src/terminal/tsv.ts';

test.each<[string, string[][], string]>([
  ['no rows', [], ''],
  [
    'ASCII',
    [
      ['a', 'b'],
      ['c', ''],
    ],
    'a\tb\nc\t\n',
  ],
  ['other scripts as they are', [['المدى', '朝日']], 'المدى\t朝日\n'],
  ['breaks inside a cell', [['a\tb', 'c\r\nd', 'e\u2028f']], 'a b\tc d\te f\n'],
  ['escape sequences', [['\u001b[31mred', '\u009b1m']], '[31mred\t1m\n'],
  ['overrides', [['a\u202eb']], 'ab\n'],
])('%s', (_, rows, expected) => {
  expect(formatTsv(rows)).toBe(expected);
});

test('every row is one line of as many cells, whatever they hold', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 10 }), (rows) => {
      const lines = formatTsv(rows).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => line.split('\t').length)).toEqual(rows.map(() => 3));
      expect(lines.join('')).not.toMatch(/[^\P{Cc}\t]/u);
    }),
  );
});
