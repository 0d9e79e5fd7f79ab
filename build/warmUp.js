import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const line = 'Al Mada, “Baghdad on the Borders,” 12/4/24';
const other = 'Al-Salhy, Suadad, “Inside the factions’ decision,” Middle East Eye, 12/6/24';
const another = 'Shafaq News, “Iraqi factions withdraw,” 12/6/24';
const key = 'mada2024baghdad';

/** What fills the library that the groups below work on. */
const preparing = [
  ['add', line],
  ['add', other, '--post', 'axis'],
];

/**
 * Command lines for the build to run, in groups. What every day brings comes first and is the
 * quickest to load.
 */
const groups = new Map([
  ['main', [['--version'], ['list'], ['list', 'baghdad', 'outlet:mada'], ['show', key]]],
  ['add', [['add', another, '--post', 'axis']]],
  [
    'completion',
    [
      ['__complete', '--', 'show', ''],
      ['__complete', '--', 'list', '--outlet', 'a'],
      ['__complete', '--', 'export', '--style', ''],
    ],
  ],
  [
    'posts',
    [
      ['post', 'list'],
      ['used', key],
    ],
  ],
  [
    'export',
    [
      ['export', '--post', 'axis'],
      ['export', '--as', 'html'],
      ['export', '--style', 'bibtex'],
      ['export', '--style', 'chicago'],
    ],
  ],
  ['import', [['import', join(root, 'fixtures/demo/sources.csv')]]],
]);

/**
 * Runs the built program, so that it is seen what is needed when, and the code that V8 compiles is
 * kept beside it.
 *
 * @returns the names of the chunks that each group of commands loaded, by the group's name
 */
export function warmUp() {
  const scratch = mkdtempSync(join(tmpdir(), 'cite-build-'));
  try {
    runLines(scratch, preparing);
    removeKept(join(root, 'dist'));
    return new Map([...groups].map(([group, lines]) => [group, runLines(scratch, lines)]));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The kept code begins with what the first run of a script compiled, which is to be its own group's. */
function removeKept(dist) {
  for (const name of readdirSync(dist)) {
    if (name.includes(`.${process.version}-`)) rmSync(join(dist, name));
  }
}

/** @throws Error where one of them does not end as it should */
function runLines(scratch, lines) {
  const seen = join(scratch, 'chunks.json');
  const script = `
    const { loadProgram, listLoaded } = require(${JSON.stringify(join(root, 'bin', 'loadProgram.js'))});
    (async () => {
      for (const words of ${JSON.stringify(lines)}) {
        process.argv.splice(2, Infinity, ...words);
        const status = await loadProgram().main();
        if (status !== 0) throw new Error(words.join(' ') + ' ended with ' + status);
      }
      require('node:fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify(listLoaded()));
    })();`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, 'cite'], {
    // No settings of a folder that the project is in are to be heeded.
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      HOME: scratch,
      XDG_CONFIG_HOME: scratch,
      CITE_LIBRARY: join(scratch, 'library.sqlite'),
    },
  });
  if (status !== 0) throw new Error(`The built program does not run: ${stderr}`);
  return JSON.parse(readFileSync(seen, 'utf8'));
}
