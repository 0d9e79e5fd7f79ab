import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileArticles } from './hostile.js';

const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'bin', 'cite.js');

/** Runs the built program on a library and returns what it printed. */
export function cite(library, ...args) {
  const done = spawnSync(process.execPath, [bin, '--library', library, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (done.status === 2 || done.signal !== null) {
    throw new Error(`cite ${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  }
  return done.stdout;
}

/** Makes a library of every fixture that is imported or printed, and of hostile texts. */
export function makeFixtureLibrary(folder) {
  const library = join(folder, 'library.sqlite');
  for (const file of listInputs()) {
    // A file of which nothing can be read is a fixture too.
    spawnSync(process.execPath, [bin, '--library', library, 'import', file, '--quiet']);
  }
  return addRecords(library, folder, [...listStyleArticles(''), ...hostileArticles]);
}

/** Makes a library of the golden cases of the Chicago styles, but for the hostile ones. */
export function makeChicagoLibrary(folder) {
  const articles = ['every-type', 'names', 'news', 'dates'].flatMap((name) =>
    listStyleArticles(join('chicago', name)),
  );
  return addRecords(join(folder, 'library.sqlite'), folder, articles);
}

function addRecords(library, folder, records) {
  const path = join(folder, 'records.jsonl');
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  cite(library, 'import', path, '--from', 'jsonl', '--on-duplicate', 'add', '--quiet');
  return library;
}

function listInputs() {
  const folder = join(root, 'fixtures', 'import');
  return readdirSync(folder, { recursive: true })
    .filter((name) => /(?:^|[\\/])input\.[a-z]+$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The articles of the styles’ golden cases, as records of JSON Lines. */
function listStyleArticles(under) {
  const folder = join(root, 'fixtures', 'styles', under);
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('articles.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ sortName, key, date, ...article }) => ({ ...article, issued: date }));
}

/** Whether a program can be run, by asking for its version. */
export function has(program, ...args) {
  return (
    spawnSync(program, args.length > 0 ? args : ['--version'], { stdio: 'ignore' }).status === 0
  );
}

/** Whether TeX has all of these files. */
export function hasTex(...files) {
  return files.every((file) => {
    const found = spawnSync('kpsewhich', [file], { encoding: 'utf8' });
    return found.status === 0 && existsSync(found.stdout.trim());
  });
}

/** Whether the system has a font of this family. */
export function hasFont(family) {
  const found = spawnSync('fc-list', [`:family=${family}`], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}
