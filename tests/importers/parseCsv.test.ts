import fc from 'fast-check';
import type { CsvLimits } from '../../src/importers/csvCells.ts';
import { type CsvRecord, makeCsvScanner, parseCsv } from '../../src/importers/parseCsv.ts';
import { cut, gather, toPieces } from './pieces.ts';

function parse(text: string, delimiter = ',', limits?: CsvLimits): CsvRecord[] {
  return makeCsvScanner(delimiter, limits === undefined ? {} : { limits })(text, true);
}

function cellsOf(text: string, delimiter = ','): (readonly string[])[] {
  return parse(text, delimiter).map(({ cells }) => cells);
}

describe('parseCsv', () => {
  test.each<[why: string, text: string, cells: string[][]]>([
    [
      'plain cells',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no final newline',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CR alone',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line ends mixed', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['a delimiter in quotes', '"a,b",c', [['a,b', 'c']]],
    ['doubled quotes', '"say ""hi""",c', [['say "hi"', 'c']]],
    ['nothing but doubled quotes', '"""",x', [['"', 'x']]],
    [
      'a newline in quotes',
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'a CRLF in quotes',
      '"a\r\nb",c\r\nd,e',
      [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['an empty quoted cell', '"",x', [['', 'x']]],
    [
      'empty cells',
      'a,,b,\n,x',
      [
        ['a', '', 'b', ''],
        ['', 'x'],
      ],
    ],
    ['a quoted cell at the end', 'a,"b"', [['a', 'b']]],
    ['a stray quote', 'a 5" gun,b', [['a 5" gun', 'b']]],
    ['stray quotes around a word', 'the "war" ends,b', [['the "war" ends', 'b']]],
    ['text after a closing quote', '"a"b,c', [['ab', 'c']]],
    ['space after a closing quote', '"a" ,c', [['a ', 'c']]],
    ['space before an opening quote', 'a, "b, c", d', [['a', 'b, c', ' d']]],
    ['space, quotes, and more text', 'a, "b" c,d', [['a', ' "b" c', 'd']]],
    [
      'space and a quote never closed',
      'a, "b,c\nd,e',
      [
        ['a', ' "b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'empty lines',
      '\n\na,b\n\n\r\nc,d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'lines of delimiters',
      'a,b\n,\n , \n"",""\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_why, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test.each([';', '\t', '|'])('takes %j as the delimiter', (delimiter) => {
    expect(cellsOf(`a,b${delimiter}"c${delimiter}d"`, delimiter)).toEqual([
      ['a,b', `c${delimiter}d`],
    ]);
  });

  test('counts lines by the line breaks of every kind, also those in quotes', () => {
    const text = 'a\r\n"b\nc\rd\r\ne",f\n\n,\n"g"\rh';
    expect(parse(text).map(({ line, source }) => [line, source])).toEqual([
      [1, 'a'],
      [2, '"b\nc\rd\r\ne",f'],
      [8, '"g"'],
      [9, 'h'],
    ]);
  });

  test('tells where an unclosed quote opened and goes on at the next line', () => {
    expect(parse('a,b\nc,"d\ne,f\n"g",h\n')).toEqual([
      { line: 1, cells: ['a', 'b'], source: 'a,b', fault: undefined },
      { line: 2, cells: [], source: 'c,"d', fault: { kind: 'open-quote', line: 2 } },
      { line: 3, cells: ['e', 'f'], source: 'e,f', fault: undefined },
      { line: 4, cells: ['g', 'h'], source: '"g",h', fault: undefined },
    ]);
  });

  test('tells the line of the quote, not of the record', () => {
    const [broken, next] = parse('"a\nb","c\nd,e\n');
    expect(broken).toEqual({
      line: 1,
      cells: [],
      source: '"a\nb","c',
      fault: { kind: 'open-quote', line: 2 },
    });
    expect(next?.line).toBe(3);
    expect(next?.cells).toEqual(['d', 'e']);
  });

  test('does not take the opening quote of a later row for the closing one', () => {
    const rows = ['Reuters,"Iraq will not, 12/3/24', 'Al Mada,"Baghdad, again",12/4/24', 'x,y,z'];
    expect(parse(rows.join('\n')).map(({ cells, fault }) => fault?.line ?? cells)).toEqual([
      1,
      ['Al Mada', 'Baghdad, again', '12/4/24'],
      ['x', 'y', 'z'],
    ]);
  });

  test('gives up on a quoted cell after a thousand lines', () => {
    const lines = Array.from({ length: 1500 }, (_, index) => `row ${index}`);
    const records = parse(`a,"b\n${lines.join('\n')}\n"`);
    expect(records[0]?.fault).toEqual({ kind: 'open-quote', line: 1 });
    expect(records[1]).toMatchObject({ line: 2, cells: ['row 0'] });
    expect(records).toHaveLength(1502);
  });

  test.each<[why: string, line: string]>([
    ['one letter', 'a'.repeat(10_000_000)],
    ['one letter in quotes', `"${'a'.repeat(10_000_000)}"`],
    ['many cells', 'a,'.repeat(5_000_000)],
    ['quotes', '"'.repeat(9_999_999)],
    ['quoted cells after spaces', ' "a,'.repeat(2_500_000)],
  ])('drops a line of 10 MB of %s and keeps its neighbours', (_why, line) => {
    const records = parse(`a,b\n${line}\nc,d\n`);
    expect(records.map(({ line, cells, fault }) => [line, fault?.kind ?? cells])).toEqual([
      [1, ['a', 'b']],
      [2, 'too-long'],
      [3, ['c', 'd']],
    ]);
    expect(records[1]?.source).toHaveLength(1000);
  });

  test.each<[why: string, text: string]>([
    ['opening quotes', '"a\n'.repeat(300_000)],
    ['opening quotes after a space', ' "a\n'.repeat(250_000)],
    ['quotes in threes', '"""\n'.repeat(250_000)],
    ['a quote and a megabyte of rows', `"${'a,""b""\n'.repeat(120_000)}`],
    ['delimiters', ','.repeat(1_000_000)],
    ['carriage returns and quoted lines', '"a\rb"\r'.repeat(160_000)],
    ['quotes closed lines later', '"a\n""\n'.repeat(160_000)],
  ])('reads a megabyte of %s in time linear in its length', (_why, text) => {
    const start = process.cpuUsage();
    for (const delimiter of [',', '|']) parse(text, delimiter);
    expect(process.cpuUsage(start).user).toBeLessThan(60_000_000);
  });

  test('reads a long text that comes letter by letter in linear time', async () => {
    const text = `"${'a'.repeat(300_000)}\n",b`;
    const start = process.cpuUsage();
    const records = await gather(parseCsv(toPieces(cut(text, 1)), ','));
    expect(records.map(({ cells }) => cells[1])).toEqual(['b']);
    expect(process.cpuUsage(start).user).toBeLessThan(60_000_000);
  });

  const messy = fc
    .array(fc.constantFrom('a', ',', '"', '""', '"a"', '\n', '\r', '\r\n', ' ', '€', 'bc', ',"'), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  test('gives the same records however the text is cut', () => {
    fc.assert(
      fc.property(
        messy,
        fc.array(fc.nat(5), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(
          { length: 8, lines: 2 },
          { length: 20, lines: 1 },
          { length: 1000, lines: 50 },
        ),
        (text, lengths, limits) => {
          const scan = makeCsvScanner(',', { limits });
          const records: CsvRecord[] = [];
          let at = 0;
          for (const length of lengths) {
            records.push(...scan(text.slice(at, at + length), false));
            at += length;
          }
          records.push(...scan(text.slice(at), true));
          expect(records).toEqual(parse(text, ',', limits));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('gives back any table that is written by RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ي') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (table, lineBreak) => {
          const text = table
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
            .join(lineBreak);
          const kept = table.filter((row) => row.some((value) => value.trim() !== ''));
          expect(cellsOf(text)).toEqual(kept);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('loses no line: every record stands in the text where its line says', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        for (const { line, source } of parse(text)) {
          const [first] = source.split(/\r\n|\r|\n/);
          expect(lines[line - 1]).toBe(first);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
