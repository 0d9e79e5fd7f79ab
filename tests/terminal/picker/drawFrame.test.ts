import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPaint, plainPaint } from '../../../src/terminal/paint.ts';
import { drawFrame } from '../../../src/terminal/picker/drawFrame.ts';
import { toField } from '../../../src/terminal/picker/field.ts';
import type { PickerState } from '../../../src/terminal/picker/state.ts';
import { measureWidth } from '../../../src/terminal/width.ts';
import { root } from '../../support/builtCite.ts';
import { makeFound, press, rows } from './support.ts';

const folder = join(root, 'fixtures/picker');

const entry = {
  key: 'salhy2024inside',
  entry: {
    line: 'Suadad al-Salhy, Middle East Eye, “Inside the Iraqi factions’ decision to keep out of Syria,” 12/7/24',
    fields: [
      ['key', 'salhy2024inside'],
      ['url', `https://www.middleeasteye.net/news/${'a'.repeat(90)}`],
      ['cited', 'in ‘axis’ on 12/9/24'],
      ['note', 'أول مرة\u202e! \u001b]0;title\u0007 二零二四年'],
    ],
  },
} as const;

const posts = {
  kind: 'post',
  keys: ['salhy2024inside'],
  field: toField('ax'),
  offers: [
    { slug: 'axis', label: 'axis  Iraq’s Axis (14 sources)' },
    { slug: 'ax', label: 'new post ‘ax’', isNew: true },
  ],
  offeredFor: 'ax',
  at: 1,
} as const;

const scenes: Readonly<Record<string, (state: PickerState) => PickerState>> = {
  browse: (state) => ({ ...state, entry, field: toField('iraq syr') }),
  marked: (state) => ({ ...press(state, 'tab', 'tab').state, entry, hasMore: true, post: 'axis' }),
  hint: (state) => ({
    ...state,
    entry,
    field: toField('"civ'),
    hint: 'The quotation mark ‘"’ is not closed.',
  }),
  message: (state) => ({ ...state, message: { text: 'No web address\u001b[31m', isWrong: true } }),
  nothing: (state) => ({
    ...state,
    found: [],
    field: toField('militais'),
    near: {
      query: 'militais',
      words: [{ typed: 'militais', offers: ['militias', 'mili\u001b[31mtary'] }],
    },
  }),
  help: (state) => press(state, 'f1').state,
  menu: (state) => press(state, 'ctrl-x', 'down').state,
  post: (state) => ({ ...state, mode: posts }),
  entry: (state) => press({ ...state, entry }, 'ctrl-v').state,
  long: (state) => ({ ...state, field: toField(`${'二〇二四 '.repeat(60)}المدى end`) }),
};

const sizes = [
  { columns: 200, rows: 30 },
  { columns: 80, rows: 24 },
  { columns: 40, rows: 10 },
  { columns: 20, rows: 5 },
];

const cases = Object.keys(scenes).flatMap((name) => sizes.map((size) => [name, size] as const));

function draw(name: string, size: (typeof sizes)[number], paint = plainPaint) {
  const state = makeFound(size, rows);
  return drawFrame(scenes[name]?.(state) ?? state, paint);
}

test.each(cases)('%s at %j is as drawn before', (name, size) => {
  const drawn = `${draw(name, size)
    .lines.map((line) => line.trimEnd())
    .join('\n')}\n`;
  const file = join(folder, `${name}-${size.columns}x${size.rows}.txt`);
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, drawn);
  }
  expect(drawn).toBe(readFileSync(file, 'utf8'));
});

test.each(cases)('%s at %j fits the window and drives no terminal', (name, size) => {
  const { lines, column } = draw(name, size);
  expect(lines.length).toBeLessThanOrEqual(size.rows);
  for (const line of lines) {
    expect(measureWidth(line)).toBeLessThanOrEqual(size.columns);
    expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);
  }
  expect(column).toBeLessThan(size.columns);
});

test.each([1, 2, 3] as const)('at colour level %d nothing but colours is added', async (level) => {
  const plain = draw('marked', { columns: 80, rows: 24 }).lines;
  const painted = draw('marked', { columns: 80, rows: 24 }, await createPaint(level)).lines;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it looks for.
  expect(painted.map((line) => line.replace(/\u001b\[[\d;]*m/g, ''))).toEqual(plain);
  expect(painted.join('')).not.toBe(plain.join(''));
  // Neither white nor black nor any background is asked for, so that it is readable on both.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
  expect(painted.join('')).not.toMatch(/\u001b\[(?:30|37|4\d|7|9\d|10\d)m/);
});
