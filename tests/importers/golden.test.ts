import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { checkDraft } from '../../src/domain/checkDraft.ts';
import type { PostDraft } from '../../src/domain/draft.ts';
import { CiteError } from '../../src/domain/error.ts';
import { describeProblem } from '../../src/domain/problem.ts';
import { decodeText, detectEncoding } from '../../src/importers/decodeText.ts';
import type { Aside, Importer, ImportRecord, ReadOptions } from '../../src/importers/importer.ts';
import { findImporterByContent, importers } from '../../src/importers/index.ts';
import { toPieces } from './pieces.ts';

/**
 * One folder a case: `input.*`, perhaps `map.json` and `options.json`, what is read of it in
 * `expected.json`, and where records are rejected `rejects.*`. A blog's rejects are posts. `UPDATE_GOLDEN=1` writes the last two anew.
 */
const root = join(__dirname, '../../fixtures/import');
const updates = process.env['UPDATE_GOLDEN'] === '1';

interface Reading {
  readonly expected: unknown;
  readonly rejects: string;
}

async function read(importer: Importer, bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  try {
    return await readRecords(importer, bytes, options);
  } catch (error) {
    if (!(error instanceof CiteError)) throw error;
    const { code, message, place, hint } = error;
    return { expected: { error: { code, message, place, hint } }, rejects: '' };
  }
}

async function readRecords(
  importer: Importer,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Reading> {
  const encoding = detectEncoding(bytes);
  const reader = importer.read(decodeText(toPieces([bytes])), options);
  const posts = new Map<PostDraft, { sources: number; understood: number }>();
  const drafts: unknown[] = [];
  const problems: string[] = [];
  const rejects: string[] = [];
  for await (const batch of reader.batches) {
    for (const record of batch) {
      if (record.draft !== undefined) drafts.push(record.draft);
      if (record.post !== undefined) countSource(posts, record.post, record);
      const found = [...record.problems];
      // What a row of CSV says is checked elsewhere.
      if (found.length === 0 && record.draft !== undefined && importer.name !== 'csv') {
        const checked = checkDraft(record.draft, {});
        if (!checked.ok) found.push(...checked.problems);
      }
      if (found.length === 0) continue;
      problems.push(...found.map((problem) => `${problem.code} ${describeProblem(problem)}`));
      const reason = found.map(({ message }) => message).join('; ');
      rejects.push(reader.formatReject(record.source, reason));
    }
  }
  const text = rejects.length === 0 ? '' : reader.formatRejectsHead() + rejects.join('');
  const leftOut = reader.countLeftOut?.();
  const blog = leftOut && {
    posts: [...posts].map(([post, counts]) => ({ ...post, ...counts })),
    leftOut: Object.fromEntries(leftOut),
  };
  return { expected: { encoding, ...blog, drafts, problems }, rejects: text };
}

function countSource(
  posts: Map<PostDraft, { sources: number; understood: number }>,
  post: PostDraft,
  { draft, problems }: ImportRecord,
): void {
  const counts = posts.get(post) ?? { sources: 0, understood: 0 };
  posts.set(post, counts);
  if (draft !== undefined || problems.length > 0) counts.sources += 1;
  if (draft !== undefined) counts.understood += 1;
}

function readOptions(folder: string, file: string): ReadOptions {
  const path = join(folder, 'options.json');
  const given: { include?: Aside[]; links?: boolean; post?: PostDraft; file?: string } = existsSync(
    path,
  )
    ? JSON.parse(readFileSync(path, 'utf8'))
    : {};
  const { include, ...rest } = given;
  return { file, ...rest, map: readMap(folder), include: new Set(include) };
}

function readMap(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, 'map.json');
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries<string>(JSON.parse(readFileSync(path, 'utf8'))));
}

const cases = Object.values(importers).flatMap((importer) => {
  const folder = join(root, importer.name);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'));
    return input === undefined ? [] : [{ title: `${importer.name}/${name}`, importer, input }];
  });
});

describe.each(cases)('fixtures/import/$title', ({ title, importer, input }) => {
  const folder = join(root, title);
  const bytes = readFileSync(join(folder, input));
  const options = readOptions(folder, input);

  test('is read as expected', async () => {
    const { expected, rejects } = await read(importer, bytes, options);
    const files = {
      'expected.json': `${JSON.stringify(expected, null, 2)}\n`,
      [`rejects${rejects.startsWith('---\n') ? '.md' : extname(input)}`]: rejects,
    };
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, file);
      if (updates && text !== '') writeFileSync(path, text);
      expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
    }
  });

  test('has rejects that are rejected again with the same words', async () => {
    const { rejects, expected } = await read(importer, bytes, options);
    if (rejects === '') return;
    // A quotation mark or bracket that was never closed may be text the second time.
    const isReadable = !JSON.stringify(expected).includes('row.unreadable');
    const told = findImporterByContent(rejects, 'rejects') ?? importer;
    const again = await read(told, Buffer.from(rejects), options);
    if (isReadable) expect(again.rejects).toBe(rejects);
  });

  test('is told from its content', async () => {
    const { expected } = await read(importer, bytes, options);
    if (options.map.size > 0 || JSON.stringify(expected).startsWith('{"error"')) return;
    let head = '';
    for await (const piece of decodeText(toPieces([bytes]))) head += piece;
    const found = findImporterByContent(head.slice(0, 65_536), 'input.txt')?.name ?? '';
    const isBib = importer.name.startsWith('bib');
    expect(isBib ? found.slice(0, 3) : found).toBe(isBib ? 'bib' : importer.name);
  });
});
