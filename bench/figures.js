/**
 * Counts how the golden inputs in fixtures/import are read, format by format, through the built
 * program, and writes the table into docs/formats.md: `npm run build && node bench/figures.js`.
 * Each input's `expected.json` was looked at by eye, and the tests hold the program to it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'fixtures', 'import');
const page = join(root, 'docs', 'formats.md');
const home = mkdtempSync(join(tmpdir(), 'cite-figures-'));

/** What the program says of one input. */
function importOne(format, folder, input) {
  const library = join(home, 'library.sqlite');
  const map = join(folder, 'map.json');
  const maps = existsSync(map) ? Object.entries(JSON.parse(readFileSync(map, 'utf8'))) : [];
  const args = ['--library', library, 'import', join(folder, input), '--from', format];
  args.push('--dry-run', '--json', '--quiet', '--on-duplicate', 'add');
  for (const [column, field] of maps) args.push('--map', `${column}=${field}`);
  const { stdout } = spawnSync(process.execPath, [join(root, 'bin', 'cite.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home },
  });
  return stdout.trim() === '' ? undefined : JSON.parse(stdout);
}

function countFormat(format) {
  const counts = { inputs: 0, read: 0, exact: 0, rejected: 0, refused: 0 };
  for (const name of readdirSync(join(fixtures, format))) {
    const folder = join(fixtures, format, name);
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    if (input === undefined) continue;
    counts.inputs += 1;
    const report = importOne(format, folder, input);
    if (report === undefined) {
      counts.refused += 1;
      continue;
    }
    counts.read += report.read;
    counts.rejected += report.rejected;
    counts.exact += report.read - report.rejected;
  }
  return counts;
}

try {
  const formats = readdirSync(fixtures);
  const rows = formats.map((format) => {
    const { inputs, read, exact, rejected, refused } = countFormat(format);
    const share = read === 0 ? '–' : `${((100 * exact) / read).toFixed(0)} %`;
    return `| \`${format}\` | ${inputs} | ${refused} | ${read} | ${exact} | ${rejected} | ${share} |`;
  });
  const table = [
    '| format | files | refused as a whole | citations | read exactly | rejected with the reason | share read |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split('<!-- figures -->\n');
  const [, after] = rest.split('<!-- end of figures -->\n');
  writeFileSync(page, `${before}<!-- figures -->\n${table}\n<!-- end of figures -->\n${after}`);
  console.log(table);
} finally {
  rmSync(home, { recursive: true, force: true });
}
