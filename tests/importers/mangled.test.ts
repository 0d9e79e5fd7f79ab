import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CiteError } from '../../src/domain/error.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { findImporterByContent, importers } from '../../src/importers/index.ts';
import { findInvented } from './invented.ts';
import { mangle } from './mangle.ts';
import { listFaults, type MangledReading, readMangled } from './readMangled.ts';
import { samples } from './samples.ts';

/** In milliseconds; some thousand times what a page of text needs. */
const limit = 3000;

/** How often each way of harming is tried on each input; MANGLE_TIMES=100 tries more of them. */
const times = Number(process.env['MANGLE_TIMES'] ?? 6);

const fixtures = join(__dirname, '../../fixtures/import');

/** Every sample and golden input, by importer. */
function listInputs(name: string): [string, Buffer][] {
  const folder = join(fixtures, name);
  const golden = existsSync(folder) ? readdirSync(folder) : [];
  const inputs = golden.flatMap((title): [string, Buffer][] => {
    const file = readdirSync(join(folder, title)).find((entry) => entry.startsWith('input.'));
    return file === undefined ? [] : [[title, readFileSync(join(folder, title, file))]];
  });
  return [['the sample', Buffer.from(samples[name] ?? '')], ...inputs];
}

/** The rejects of a harmed input are read again, and are no more than they were. */
async function listRejectFaults(importer: Importer, reading: MangledReading): Promise<string[]> {
  if (reading.rejected === 0 || reading.rejects === '') return [];
  const told = reading.rejects.startsWith('---\n')
    ? (findImporterByContent(reading.rejects, 'rejects.md') ?? importer)
    : importer;
  const again = await readMangled(told, Buffer.from(reading.rejects));
  const faults = listFaults(again).map((fault) => `in the rejects: ${fault}`);
  // Where no column has a name, what was read told which is which; its rejects may not.
  if (again.error instanceof CiteError && again.error.code === 'input.header') return faults;
  if (again.error instanceof CiteError) faults.push(`the rejects: ${again.error.message}`);
  else if (again.records.length + again.leftOut === 0) faults.push('the rejects hold nothing');
  return faults;
}

const all = Object.entries<Importer>(importers).flatMap(([name, importer]) =>
  listInputs(name).map(([title, bytes]) => ({ name, importer, title, bytes })),
);

test('every importer has a sample', () => {
  expect(Object.keys(importers).filter((name) => samples[name] === undefined)).toEqual([]);
});

describe.each(all)('$name, $title, harmed', ({ importer, bytes }) => {
  const mangled = mangle(bytes, bytes.length, times);

  test('is read without a fault, and nothing is invented', async () => {
    const faults: string[] = [];
    for (const { how, bytes: harmed } of mangled) {
      const start = performance.now();
      const reading = await readMangled(importer, harmed);
      const again = await listRejectFaults(importer, reading);
      const took = performance.now() - start;
      const invented = findInvented(reading);
      const found = [...listFaults(reading), ...again, ...invented];
      if (took > limit) found.push(`took ${Math.round(took)} ms`);
      faults.push(...found.map((fault) => `${how}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
