import fc from 'fast-check';
import { formatBar, formatBars } from '../../src/terminal/bars.ts';
import { asciiBlocks, chooseBlocks, unicodeBlocks } from '../../src/terminal/blocks.ts';
import { plainPaint } from '../../src/terminal/paint.ts';
import { formatSparkline } from '../../src/terminal/sparkline.ts';
import { measureWidth } from '../../src/terminal/width.ts';

const look = { columns: 30, blocks: unicodeBlocks, paint: plainPaint };

test.each([
  [0, ''],
  [0.0001, '▏'],
  [0.5, '██'],
  [0.53125, '██▏'],
  [0.999, '████'],
  [1, '████'],
  [7, '████'],
  [Number.NaN, ''],
])('a bar of %d of four cells is ‘%s’', (share, bar) => {
  expect(formatBar(share, 4, unicodeBlocks)).toBe(bar);
});

test('a bar in ASCII', () => {
  expect(formatBar(0.01, 10, asciiBlocks)).toBe('#');
  expect(formatBar(0.5, 10, asciiBlocks)).toBe('#####');
});

test('labels to the left, figures to the right, the longest bar fills the line', () => {
  const rows = [
    { label: 'Al Mada', count: 10, figures: ['10', '66.7%'] },
    { label: 'المدى', count: 5, figures: ['5', '33.3%'] },
    { label: '\u001b[31mred', count: 0, figures: ['0', '0.0%'] },
  ];
  expect(formatBars(rows, look)).toBe(
    'Al Mada  10  66.7%  ██████████\n\u2068المدى\u2069     5  33.3%  █████\n[31mred   0   0.0%\n',
  );
});

test('names that are too long are cut, wide characters take two cells', () => {
  const rows = [
    { label: '毎日新聞の長い長い名前です', count: 3, figures: ['3'] },
    { label: 'The Times of everything and more', count: 1, figures: ['1'] },
  ];
  expect(formatBars(rows, look)).toBe('毎日新聞の…   3  █████████████\nThe Times o…  1  ████▍\n');
});

test('no line is wider than the window, none ends in a space, whatever the rows are', () => {
  const row = fc.record({
    label: fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constant('نفط '.repeat(9))),
    count: fc.nat(),
    figures: fc.tuple(fc.nat().map(String), fc.constant('12.5%')),
  });
  const columns = fc.integer({ min: 25, max: 220 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), columns, (rows, width) => {
      const text = formatBars(rows, { ...look, columns: width });
      const lines = text.split('\n').slice(0, -1);
      expect(lines).toHaveLength(rows.length);
      for (const line of lines) {
        expect(measureWidth(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/ $/);
      }
    }),
  );
});

test.each([
  [[], ''],
  [[0, 0], '  '],
  [[1, 0, 8], '▁ █'],
  [[1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
  [[1, 1000], '▁█'],
])('%j as a line', (counts, line) => {
  expect(formatSparkline(counts, unicodeBlocks, counts.length)).toBe(line);
});

test('a line is drawn up to three times as wide where there is room', () => {
  expect(formatSparkline([1, 2], unicodeBlocks, 5)).toBe('▄▄██');
  expect(formatSparkline([1, 2], asciiBlocks, 80)).toBe('===@@@');
});

test.each([
  [{}, 'linux', unicodeBlocks],
  [{ TERM: 'xterm-256color', LANG: 'de_DE.UTF-8' }, 'linux', unicodeBlocks],
  [{ LANG: 'C.utf8' }, 'darwin', unicodeBlocks],
  [{ LANG: 'C' }, 'linux', asciiBlocks],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, 'linux', asciiBlocks],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'linux', unicodeBlocks],
  [{ TERM: 'dumb', LANG: 'en_US.UTF-8' }, 'linux', asciiBlocks],
  [{ TERM: 'linux', LANG: 'en_US.UTF-8' }, 'linux', asciiBlocks],
  [{}, 'win32', asciiBlocks],
  [{ WT_SESSION: 'x' }, 'win32', unicodeBlocks],
])('what is drawn with where %j on %s', (env, platform, blocks) => {
  expect(chooseBlocks(env, platform)).toBe(blocks);
});
