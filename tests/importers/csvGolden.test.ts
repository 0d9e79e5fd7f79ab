import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CiteError } from '../../src/domain/error.ts';
import { describeProblem } from '../../src/domain/problem.ts';
import { csv } from '../../src/importers/csv.ts';
import { decodeText, detectEncoding } from '../../src/importers/decodeText.ts';
import { findImporterByContent } from '../../src/importers/index.ts';
import { toPieces } from './pieces.ts';

/**
 * One folder a case: `input.csv`, perhaps `map.json`, what is read of it in `expected.json`, and
 * where rows are rejected `rejects.csv`. `UPDATE_GOLDEN=1` writes the last two anew.
 */
const root = join(__dirname, '../../fixtures/import/csv');
const updates = process.env['UPDATE_GOLDEN'] === '1';

interface Reading {
  readonly expected: unknown;
  readonly rejects: string;
}

async function read(bytes: Uint8Array, map: ReadonlyMap<string, string>): Promise<Reading> {
  try {
    return await readRows(bytes, map);
  } catch (error) {
    if (!(error instanceof CiteError)) throw error;
    const { code, message, place, hint } = error;
    return { expected: { error: { code, message, place, hint } }, rejects: '' };
  }
}

async function readRows(bytes: Uint8Array, map: ReadonlyMap<string, string>): Promise<Reading> {
  const encoding = detectEncoding(bytes);
  const reader = csv.read(decodeText(toPieces([bytes])), { file: 'input.csv', map });
  const drafts: unknown[] = [];
  const problems: string[] = [];
  const rejects: string[] = [];
  for await (const batch of reader.batches) {
    for (const record of batch) {
      if (record.draft !== undefined) drafts.push(record.draft);
      if (record.problems.length === 0) continue;
      problems.push(...record.problems.map((found) => `${found.code} ${describeProblem(found)}`));
      const reason = record.problems.map(({ message }) => message).join('; ');
      rejects.push(reader.formatReject(record.source, reason));
    }
  }
  const text = rejects.length === 0 ? '' : reader.formatRejectsHead() + rejects.join('');
  return { expected: { encoding, drafts, problems }, rejects: text };
}

function readMap(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, 'map.json');
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries<string>(JSON.parse(readFileSync(path, 'utf8'))));
}

describe.each(readdirSync(root))('fixtures/import/csv/%s', (name) => {
  const folder = join(root, name);
  const bytes = readFileSync(join(folder, 'input.csv'));
  const map = readMap(folder);

  test('is read as expected', async () => {
    const { expected, rejects } = await read(bytes, map);
    const files = {
      'expected.json': `${JSON.stringify(expected, null, 2)}\n`,
      'rejects.csv': rejects,
    };
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, file);
      if (updates && text !== '') writeFileSync(path, text);
      expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
    }
  });

  test('has rejects that are rejected again with the same words', async () => {
    const { rejects, expected } = await read(bytes, map);
    if (rejects === '') return;
    // A quotation mark that was never closed is text the second time.
    const isReadable = !JSON.stringify(expected).includes('row.unreadable');
    const again = await read(Buffer.from(rejects), map);
    if (isReadable) expect(again.rejects).toBe(rejects);
  });

  test('is told from its content', async () => {
    const { expected } = await read(bytes, map);
    if (map.size > 0 || JSON.stringify(expected).startsWith('{"error"')) return;
    let head = '';
    for await (const piece of decodeText(toPieces([bytes]))) head += piece;
    expect(findImporterByContent(head.slice(0, 65_536), 'input.txt')).toBe(csv);
  });
});
