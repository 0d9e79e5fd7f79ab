import fc from 'fast-check';
import { plainPaint } from '../../src/terminal/paint.ts';
import { formatTable, type TableCell, type TableColumn } from '../../src/terminal/table.ts';
import { measureWidth } from '../../src/terminal/width.ts';

const columns: TableColumn[] = [
  { heading: 'KEY', rank: 4 },
  { heading: 'DATE', rank: 2 },
  { heading: 'OUTLET', weight: 1, max: 24, rank: 1 },
  { heading: 'TITLE', weight: 3, min: 12, rank: 3 },
];

const rows: TableCell[][] = [
  ['salhy2024inside', '2024-12-02', 'Al Mada', 'Inside the battle for the Kurdish north'],
  ['x', '2024', 'المدى', 'العراق: الحكومة توافق على الميزانية الجديدة'],
  ['y', '2023', '朝日新聞', '東京で大きな地震'],
];

function format(width: number, table: readonly TableCell[][] = rows, links = false): string {
  return formatTable(columns, table, { columns: width, paint: plainPaint, links });
}

test('fits a wide window', () => {
  expect(format(200)).toBe(
    [
      'KEY              DATE        OUTLET    TITLE',
      'salhy2024inside  2024-12-02  Al Mada   Inside the battle for the Kurdish north',
      'x                2024        \u2068المدى\u2069     \u2068العراق: الحكومة توافق على الميزانية الجديدة\u2069',
      'y                2023        朝日新聞  東京で大きな地震',
      '',
    ].join('\n'),
  );
});

test('cuts the elastic columns in a narrow one', () => {
  expect(format(60)).toBe(
    [
      'KEY              DATE        OUTLET    TITLE',
      'salhy2024inside  2024-12-02  Al Mada   Inside the battle fo…',
      'x                2024        \u2068المدى\u2069     \u2068العراق: الحكومة تواف…\u2069',
      'y                2023        朝日新聞  東京で大きな地震',
      '',
    ].join('\n'),
  );
});

test.each([
  [45, 'KEY              DATE        TITLE'],
  [38, 'KEY              TITLE'],
  [20, 'KEY'],
  [8, 'KEY'],
])('leaves columns out by rank at %d columns', (width, heading) => {
  const lines = format(width).split('\n');
  expect(lines[0]).toBe(heading);
  for (const line of lines) expect(measureWidth(line)).toBeLessThanOrEqual(width);
});

test('the last column that is left is cut', () => {
  expect(format(8).split('\n')[1]).toBe('salhy20…');
});

test('aligns numbers to the right', () => {
  const table = formatTable(
    [{ heading: 'SLUG' }, { heading: 'SOURCES', align: 'right' }],
    [
      ['a', '5'],
      ['b', '123'],
    ],
    { columns: 80, paint: plainPaint, links: false },
  );
  expect(table).toBe('SLUG  SOURCES\na           5\nb         123\n');
});

test('no rows, no table', () => {
  expect(format(80, [])).toBe('');
});

test('paints after fitting, so colours take no room', () => {
  const bold = (text: string) => `<${text}>`;
  const table = formatTable(
    [{ heading: 'A', paint: bold }, { heading: 'B' }],
    [
      ['long', 'x'],
      ['s', ''],
    ],
    { columns: 80, paint: { ...plainPaint, heading: bold }, links: false },
  );
  expect(table).toBe('<A>     <B>\n<long>  x\n<s>\n');
});

describe('links', () => {
  const link = (url: string) => format(80, [[{ text: 'k', link: url }, '', '', 'T']], true);

  test('lead from the text of the cell', () => {
    expect(link('https://a.example/x?y=1')).toContain(
      '\u001b]8;;https://a.example/x?y=1\u001b\\k\u001b]8;;\u001b\\',
    );
  });

  test('cannot end the escape sequence that holds them', () => {
    expect(link('https://a.example/\u001b\\\u0007é \u009c')).toContain(
      '\u001b]8;;https://a.example/%1B\\%07%C3%A9%20%C2%9C\u001b\\k',
    );
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '',
    `https://a.example/${'x'.repeat(2100)}`,
  ])('go nowhere but the web: %.30s', (url) => {
    expect(link(url)).not.toContain('\u001b');
  });

  test('are left out where the terminal shows none', () => {
    expect(format(80, [[{ text: 'k', link: 'https://a.example' }, '', '', 'T']])).not.toContain(
      '\u001b',
    );
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '\u001b',
      ']',
      '\u009b',
      '\u202e',
      '\u2068',
      '\u2069',
      '\n',
      '\t',
      'م',
      '語',
      'a',
      ' ',
      '\u0000',
    ),
    maxLength: 60,
  }),
);

test('whatever the cells hold: lines fit, isolates are paired, nothing drives the terminal', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(hostile, hostile, hostile, hostile), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 120 }),
      (table, width) => {
        const text = format(width, table);
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066\u2067]/u);
        const lines = text.split('\n');
        expect(lines).toHaveLength(table.length + 2);
        for (const line of lines) {
          expect(measureWidth(line)).toBeLessThanOrEqual(width);
          expect(line.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[\u2068\u2069]/);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('cells stand below their headings', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (outlets) => {
      const table = outlets.map((outlet) => ['key', '2024', outlet, '|']);
      const lines = format(100, table).trimEnd().split('\n');
      const starts = lines
        .slice(1)
        .map((line) => measureWidth(line.slice(0, line.lastIndexOf('|'))));
      expect(new Set(starts)).toEqual(new Set([lines[0]?.indexOf('TITLE')]));
    }),
    { numRuns: 300 },
  );
});
