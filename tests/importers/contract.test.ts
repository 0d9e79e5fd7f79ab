import { checkDraft } from '../../src/domain/checkDraft.ts';
import { CiteError } from '../../src/domain/error.ts';
import type { Importer, ImportRecord } from '../../src/importers/importer.ts';
import { findImporterByContent, importers } from '../../src/importers/index.ts';
import { cut, toPieces } from './pieces.ts';
import { samples } from './samples.ts';

/** Inputs that are no input of any format, or far too much of one. */
const hostile: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a byte order mark', '\ufeff'],
  ['white space', ' \n\t\r\n '],
  ['garbage', 'lorem ipsum \u0000\u0001 dolor } ] ) > sit " amet \\ % @ {'],
  ['a megabyte of one letter', 'a'.repeat(1_000_000)],
  ['a megabyte of quotes', '"'.repeat(1_000_000)],
  ['a megabyte of @', '@'.repeat(1_000_000)],
  ['a megabyte of line breaks', '\n'.repeat(1_000_000)],
  ['a megabyte of spaces and braces', `{${' '.repeat(500_000)}${'{ '.repeat(250_000)}`],
  ['a million [', '['.repeat(1_000_000)],
  ['a million {', '{'.repeat(1_000_000)],
  ['a million [ closed', '['.repeat(500_000) + ']'.repeat(500_000)],
  ['a million {"a":', '{"a":'.repeat(200_000)],
  [
    'an entry a million braces deep',
    `@article{k, title = ${'{'.repeat(500_000)}${'}'.repeat(500_000)}}`,
  ],
  [
    'an entry of accents',
    `@article{k, title = {${"\\'{".repeat(100_000)}a${'}'.repeat(100_000)}}}`,
  ],
  [
    'an entry of commands',
    `@article{k, title = {${'\\href{'.repeat(100_000)}a${'}'.repeat(100_000)}}}`,
  ],
  ['an entry of names', `@article{k, author = {${'a and '.repeat(100_000)}b}}`],
  ['entries that are not closed', '@article{key, title = {a},\n'.repeat(20_000)],
  ['objects that are not closed', `[\n${'  {"title": "a",\n'.repeat(20_000)}`],
  ['a list that is not closed', `[\n${'  {"title": ["a",\n'.repeat(20_000)}`],
  ['records that do not end', 'TY  - NEWS\n'.repeat(50_000)],
  ['one record of a million lines', `TY  - NEWS\n${'AU  - a\n'.repeat(130_000)}`],
  ['one line of a record', `TY  - NEWS\nTI  - ${'a '.repeat(500_000)}\nER  - `],
];

/** In milliseconds; far above what is needed, far below what is not linear. */
const limit = 5000;

interface Outcome {
  readonly records: readonly ImportRecord[];
  readonly error: unknown;
  readonly rejects: string;
}

async function read(importer: Importer, text: string, length = 65_536): Promise<Outcome> {
  const records: ImportRecord[] = [];
  const reader = importer.read(toPieces(cut(text, length)), { file: 'input', map: new Map() });
  let error: unknown;
  try {
    for await (const batch of reader.batches) records.push(...batch);
  } catch (thrown) {
    error = thrown;
  }
  const refused = records.filter(({ draft, problems }) => {
    return problems.length > 0 || (draft !== undefined && !checkDraft(draft, {}).ok);
  });
  const rejects = refused.map(({ source }) => reader.formatReject(source, 'why: “so” @x{'));
  return { records, error, rejects: reader.formatRejectsHead() + rejects.join('') };
}

function expectSound({ records, error }: Outcome): void {
  if (error !== undefined) expect(error).toBeInstanceOf(CiteError);
  const isSound = ({ draft, problems, post }: ImportRecord): boolean =>
    (draft !== undefined || problems.length > 0 || post !== undefined) &&
    problems.every(({ message, place }) => message.length < 500 && (place.line ?? 0) > 0);
  expect(records.filter((record) => !isSound(record))).toEqual([]);
}

const all = Object.entries(importers);

describe.each(all)('%s', (name, importer) => {
  test('is registered as it calls itself', () => {
    expect(importer.name).toBe(name);
    expect(importer.summary).not.toBe('');
  });

  test.each(hostile)('outlives %s', async (_what, text) => {
    const start = performance.now();
    importer.looksLike(text.slice(0, 65_536));
    expectSound(await read(importer, text));
    expect(performance.now() - start).toBeLessThan(limit);
  });
});

const sampled = Object.entries(samples).map(([name, text]) => {
  const importer = importers[name];
  if (importer === undefined) throw new Error(`no importer ${name}`);
  return [name, importer, text] as const;
});

describe.each(sampled)('%s, of a usual file', (_name, importer, text) => {
  const titles = async (input: string, length?: number): Promise<unknown[]> => {
    const { records, error } = await read(importer, input, length);
    expect(error).toBeUndefined();
    return records.map(({ draft, problems }) => [draft?.title, draft?.key, problems]);
  };

  test('is told from its content', () => {
    expect(findImporterByContent(text, 'x.txt')?.name).toBe(importer.name);
  });

  test('reads three articles and no problem', async () => {
    expect(await titles(text)).toHaveLength(3);
    for (const [title, , problems] of (await titles(text)) as unknown[][]) {
      expect(title).toBeDefined();
      expect(problems).toEqual([]);
    }
  });

  test('reads the same in pieces of any length', async () => {
    const whole = await read(importer, text);
    for (const length of [1, 2, 3, 7, 64]) {
      expect((await read(importer, text, length)).records).toEqual(whole.records);
    }
  });

  test('reads the same with CRLF and with a byte order mark', async () => {
    const usual = await titles(text);
    expect(await titles(text.replaceAll('\n', '\r\n'))).toEqual(usual);
    expect(await titles(`\ufeff${text}`)).toEqual(usual);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('cut off after %i tenths', async (tenths) => {
    const part = text.slice(0, Math.floor((text.length * tenths) / 10));
    const outcome = await read(importer, part);
    expectSound(outcome);
    if (tenths > 3) expect(outcome.records.length).toBeGreaterThan(0);
  });

  test('is read again from its rejects, the reason ignored', async () => {
    const reader = importer.read(toPieces([text]), { file: 'input', map: new Map() });
    const records: ImportRecord[] = [];
    for await (const batch of reader.batches) records.push(...batch);
    const reason = 'date: ‘13/25/24’ is no day @article{x, "y" }';
    const rejects = records.map(({ source }) => reader.formatReject(source, reason));
    const file = reader.formatRejectsHead() + rejects.join('');
    // A blog's rejects are posts.
    const told = file.startsWith('---\n') ? findImporterByContent(file, 'x.txt') : importer;
    const again = await read(told ?? importer, file);
    expect(again.error).toBeUndefined();
    const plain = ({ draft }: ImportRecord) => ({ ...draft, line: 0 });
    expect(again.records.map(plain)).toEqual(records.map(plain));
    const twice = again.records.map(({ source }) => reader.formatReject(source, reason));
    expect(twice).toEqual(rejects);
  });
});
