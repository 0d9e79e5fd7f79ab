/**
 * Times `cite pick` at 100,000 articles and 300,000 citations, each kind of query typed key by key:
 * the echo of the key, and the last of what it draws, the search and the chosen article included.
 * Then all of it is typed fast, without waiting for results. Run it with `npm run build` and
 * `node bench/pick.js [LIBRARY]`; without one it makes its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { dataFolder, makeCitedCsv } from './makeData.js';
import { findMedian } from './measure.js';

const root = join(import.meta.dirname, '..');

/** Milliseconds a keystroke may take. */
const budget = 16;
const rounds = 5;

/** Milliseconds from key to key of one who types fast: twenty in a second. */
const fast = 50;

const typings = [
  ...[
    'militias',
    'kirkuk oil',
    'al hurra syr',
    'baghdad or mosul',
    'a or b',
    'oil or water or vote',
  ],
  ...['العراق', 'النفط كركوك', 'ن', 'qqq', '1', '2010', '"oil exports"'],
  ...['-oil', '-a', '-kara', 'oil -water', '(oil or water) -crisis kara'],
  ...['outlet:reuters 2024', 'outlet:"outlet 17" oil', 'outlet:17 oil'],
  ...['author:a', 'author:al-salhy border', 'author:smith or karasha', 'author:a kara'],
  ...[
    'title:water -crisis',
    'note:oil',
    'note:kara',
    'url:outlet5',
    'url:zzz',
    'key:smith',
    'key:zzz',
  ],
  ...['has:note', 'has:note kara', 'has:tag', 'has:quotation', 'has:post oil', '-has:author'],
  ...['is:uncited', 'is:uncited karasha', 'is:uncited oil', 'is:incomplete', 'is:undated'],
  ...[
    'tag:oil',
    'tag:oil kirkuk',
    '-tag:oil',
    'tag:oil or tag:water',
    'post:post-5',
    'post:post-5 oil',
  ],
  ...['type:report', 'type:article-newspaper', 'language:ar', 'language:ru oil', '-language:ar'],
  ...['date:2005', 'date:2010-05', 'date:2024-12 parliament', 'since:2020', 'until:2006 oil'],
  ...['cited:2010', 'cited:2024-12', 'added:2020', 'added:2026 oil'],
  'iraqi factions decision syria border militias baghdad oil',
];

/** The picker with the library behind it, as one module; what it draws goes nowhere. */
async function loadPicker() {
  // Beside the program, because the thread that searches is found from there.
  const bundle = join(root, 'dist', 'bench-pick.mjs');
  await build({
    stdin: {
      contents: `
        export { askThread } from './src/commands/pick/askThread.ts';
        export { startPickThread } from './src/pickThread.ts';
        export { createNotices } from './src/terminal/notices.ts';
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
  const loaded = await import(bundle);
  rmSync(bundle);
  return loaded;
}

function makeLibrary() {
  const path = join(dataFolder, 'library-cited-100000.sqlite');
  if (existsSync(path)) return path;
  const cite = join(root, 'bin', 'cite.js');
  const args = [cite, '--library', path, 'import', makeCitedCsv(100_000), '--quiet'];
  const made = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('the import failed');
  return path;
}

const down = '\u001b[B';
const pageDown = '\u001b[6~';
const clear = '\u0015';

function listKeys() {
  return typings.flatMap((text) => [
    ...Array.from(text, (key, at) => ({ text, key, typed: text.slice(0, at + 1) })),
    { text, key: down, typed: `${text} ↓` },
    { text, key: pageDown, typed: `${text} PageDown` },
    { text: undefined, key: clear, typed: '' },
  ]);
}

const window = {
  columns: 120,
  rows: 40,
  setRaw: () => {},
  guard: () => () => {},
  suspend: undefined,
};

/** A terminal at which each key is typed when all is drawn; `onKey` is told of its milliseconds. */
function createPatientTypist(onKey) {
  const keys = listKeys();
  let handlers;
  let current;
  let begun = 0;
  let drawn = 0;
  let cpu;
  return {
    ...window,
    write: () => {
      drawn ||= performance.now();
    },
    listen: (given) => {
      handlers = given;
      return () => {};
    },
    onSettled: () => {
      if (current?.text !== undefined) {
        const { user, system } = process.cpuUsage(cpu);
        const whole = performance.now() - begun;
        onKey(current, { echo: drawn - begun, whole, cpu: (user + system) / 1000 });
      }
      current = keys.shift();
      // As a person types, so that what waits for rest does not run between two keys.
      setTimeout(() => {
        drawn = 0;
        cpu = process.cpuUsage();
        begun = performance.now();
        if (current === undefined) handlers.end();
        else handlers.data(current.key);
      }, 5);
    },
  };
}

/** The same, typed fast; a key waits from when it is due, also where the program is busy then. */
function createFastTypist(onEcho) {
  const keys = listKeys();
  let handlers;
  let due = 0;
  let isWaited = false;
  const type = () => {
    const next = keys.shift();
    if (next === undefined) return handlers.end();
    isWaited = true;
    handlers.data(next.key);
    due += fast;
    setTimeout(type, due - performance.now());
  };
  return {
    ...window,
    write: () => {
      if (isWaited) onEcho(performance.now() - due);
      isWaited = false;
    },
    listen: (given) => {
      handlers = given;
      due = performance.now() + 500;
      setTimeout(type, 500);
      return () => {};
    },
  };
}

const { askThread, createNotices, plainPaint, runPicker, startPickThread } = await loadPicker();
const none = { scope: 'folder', path: '', text: '' };
const thread = startPickThread({
  file: process.argv[2] ?? makeLibrary(),
  filters: {},
  settings: { folders: [none], global: none },
});
const lookups = askThread(thread, () => '2024-12-31');

async function runWith(terminal) {
  const start = { query: '', post: undefined, total: 100_000 };
  const { signal } = new AbortController();
  await runPicker(lookups, start, {
    terminal,
    paint: plainPaint,
    notices: createNotices(() => {}),
    signal,
  }).catch((error) => {
    if (error.code !== 'interrupted') throw error;
  });
}

const times = new Map();
for (let round = 0; round < rounds; round += 1) {
  const terminal = createPatientTypist(({ text, typed }, measured) => {
    const known = times.get(typed) ?? { text, typed, runs: [] };
    known.runs.push(measured);
    times.set(typed, known);
  });
  await runWith(terminal);
}
const echoes = [];
await runWith(createFastTypist((echo) => echoes.push(echo)));
await thread.close();

const keys = [...times.values()].map(({ text, typed, runs }) => {
  const median = (name) => findMedian(runs.map((run) => run[name]));
  return { text, typed, echo: median('echo'), whole: median('whole'), cpu: median('cpu') };
});
const show = (time) => time.toFixed(1).padStart(7);
const most = (list, name) => list.reduce((a, b) => (b[name] > a[name] ? b : a));
console.log(`milliseconds, medians of ${rounds} rounds; each text with its slowest key`);
console.log(`${'typed'.padEnd(48)}   echo   whole    cpu`);
for (const text of typings) {
  const own = keys.filter((key) => key.text === text);
  if (own.length === 0) continue;
  const { typed, whole, cpu } = most(own, 'whole');
  const verdict = whole > budget ? 'over' : '';
  console.log(
    `${typed.slice(0, 46).padEnd(48)}${show(most(own, 'echo').echo)}${show(whole)}${show(cpu)}  ${verdict}`,
  );
}
const over = keys.filter(({ whole }) => whole > budget);
const echo = most(keys, 'echo').echo;
console.log(
  `${keys.length} keys: echo ${show(findMedian(keys.map((key) => key.echo)))}, at most ${show(echo)}; ` +
    `whole ${show(findMedian(keys.map((key) => key.whole)))}; ${over.length} over ${budget}, ` +
    `${keys.filter(({ cpu }) => cpu > budget).length} by the time of the processor`,
);
const sorted = [...echoes].sort((a, b) => a - b);
const [half, worst] = [0.5, 0.99].map((part) => sorted[Math.floor(part * (sorted.length - 1))]);
const late = sorted.filter((time) => time > budget).length;
console.log(
  `typed fast (${fast} ms a key): echo of ${sorted.length} keys ${show(half)}, at the 99th percentile ` +
    `${show(worst)}, at most ${show(sorted.at(-1))}; ${late} over ${budget}`,
);
if (echo > budget || worst > budget) process.exitCode = 1;
