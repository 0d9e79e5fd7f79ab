/**
 * Times `cite pick` at 100,000 articles: each keystroke from the key to the last of what it draws,
 * the search and the chosen article included. Run it with `node bench/pick.js [LIBRARY]`; without
 * one it makes its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { dataFolder, makeCsv } from './makeData.js';
import { findMedian } from './measure.js';

const root = join(import.meta.dirname, '..');

/** Milliseconds a keystroke may take. */
const budget = 16;
const rounds = 5;

const typings = [
  'militias',
  'kirkuk oil',
  'al hurra syr',
  'baghdad or mosul',
  'outlet:reuters 2024',
  'outlet:"outlet 17" oil',
  'author:al-salhy border',
  'title:water -crisis',
  'date:2024-12 parliament',
  '"oil exports"',
];

/** The picker with the library behind it, as one module; what it draws goes nowhere. */
async function loadPicker() {
  const bundle = join(root, 'node_modules/.cache/cite-bench/pick.mjs');
  await build({
    stdin: {
      contents: `
        export { createPickSource } from './src/commands/pick/createPickSource.ts';
        export { openLibrary } from './src/store/openLibrary.ts';
        export { plainPaint } from './src/terminal/paint.ts';
        export { runPicker } from './src/terminal/picker/runPicker.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.csl': 'text', '.sql': 'text' },
    logLevel: 'error',
  });
  return import(bundle);
}

function makeLibrary() {
  const path = join(dataFolder, 'library-100000.sqlite');
  if (existsSync(path)) return path;
  const cite = join(root, 'bin', 'cite.js');
  const args = [cite, '--library', path, 'import', makeCsv(100_000), '--quiet'];
  const made = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('the import failed');
  return path;
}

/** A terminal at which texts are typed key by key; `onKey` is told of each key's milliseconds. */
function createTypist(texts, onKey) {
  const keys = texts.flatMap((text) => [
    ...Array.from(text, (key, at) => ({ key, typed: text.slice(0, at + 1) })),
    { key: '\u001b[B', typed: '↓' },
    { key: '\u001b[6~', typed: 'PageDown' },
    { key: '\u0015', typed: undefined },
  ]);
  let handlers;
  let current;
  let begun = 0;
  let drawn = 0;
  return {
    columns: 120,
    rows: 40,
    write: () => {
      drawn ||= performance.now();
    },
    setRaw: () => {},
    listen: (given) => {
      handlers = given;
      return () => {};
    },
    guard: () => () => {},
    suspend: undefined,
    onSettled: () => {
      if (current?.typed !== undefined) {
        onKey(current.typed, drawn - begun, performance.now() - begun);
      }
      current = keys.shift();
      // As a person types, so that what waits for rest does not run between two keys.
      setTimeout(() => {
        drawn = 0;
        begun = performance.now();
        if (current === undefined) handlers.end();
        else handlers.data(current.key);
      }, 5);
    },
  };
}

const { createPickSource, openLibrary, plainPaint, runPicker } = await loadPicker();
const file = process.argv[2] ?? makeLibrary();
const library = await openLibrary({ file, create: false, onWait: () => {} });
const { articles } = await library.countAll();
const dependencies = {
  openLibrary: async () => library,
  settings: { get: () => undefined },
  today: () => '2024-12-31',
};
const times = new Map();
for (let round = 0; round < rounds; round += 1) {
  const terminal = createTypist(typings, (typed, echo, whole) => {
    const known = times.get(typed) ?? { echo: [], whole: [] };
    known.echo.push(echo);
    known.whole.push(whole);
    times.set(typed, known);
  });
  const start = { query: '', post: undefined, total: articles };
  const { signal } = new AbortController();
  await runPicker(createPickSource({}, dependencies), start, {
    terminal,
    paint: plainPaint,
    signal,
  }).catch((error) => {
    if (error.code !== 'interrupted') throw error;
  });
}
await library.close();
const rows = [...times].map(([typed, { echo, whole }]) => ({
  typed,
  echo: Math.max(...echo),
  median: findMedian(whole),
  max: Math.max(...whole),
}));
const show = (time) => time.toFixed(1).padStart(7);
console.log(
  `${articles} articles, ${rounds} rounds; milliseconds: echo (most), whole (median, most)`,
);
for (const { typed, echo, median, max } of rows) {
  const verdict = median > budget ? 'OVER' : '';
  console.log(`${typed.padEnd(28)}${show(echo)}${show(median)}${show(max)}  ${verdict}`);
}
const medians = rows.map(({ median }) => median);
const over = rows.filter(({ median }) => median > budget);
console.log(
  `all keys: median ${findMedian(medians).toFixed(1)} ms, most ${Math.max(...medians).toFixed(1)} ms, echo at most ${Math.max(...rows.map(({ echo }) => echo)).toFixed(1)} ms; ${over.length} of ${rows.length} over ${budget} ms`,
);
if (over.length > 0) process.exitCode = 1;
rmSync(join(root, 'node_modules/.cache/cite-bench'), { recursive: true, force: true });
