import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listStyleNames } from '../../src/styles/index.ts';
import { measureWidth } from '../../src/terminal/width.ts';
import { createWorkplace, type RunOptions, type Workplace } from '../support/runCite.ts';

const fixtures = join(__dirname, '..', '..', 'fixtures', 'styles', 'csl');

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place.remove());

function cite(argv: readonly string[], options: RunOptions = {}) {
  const env = { HOME: place.folder, XDG_DATA_DIRS: join(place.folder, 'system') };
  return place.cite(argv, { ...options, env });
}

test('every style is listed, a stock article standing in for an empty library', async () => {
  const { out, err, status } = await cite(['styles']);
  expect({ err, status }).toEqual({ err: '', status: 0 });
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.map(([name]) => name)).toEqual(listStyleNames());
  expect(rows[0]).toEqual([
    'blog',
    'cite',
    'Al-Salhy, Suadad, “Inside the Iraqi factions’ decision to keep out of Syria,” Middle East Eye, 12/6/24',
  ]);
  for (const row of rows) expect(row[2]).not.toBe('');
});

test('samples are of the newest article, and the table fits the window', async () => {
  await cite(['add', 'Al Mada, “Older,” 12/4/23']);
  await cite(['add', 'Al Mada, “بغداد على الحدود,” 12/4/24']);
  cpSync(join(fixtures, 'broken.csl'), join(place.folder, 'b.csl'));
  for (const columns of [20, 40, 80, 200]) {
    const { out } = await cite(['styles'], { terminal: { columns } });
    for (const line of out.trimEnd().split('\n'))
      expect(measureWidth(line)).toBeLessThanOrEqual(columns);
  }
  const { out } = await cite(['styles', 'blog']);
  expect(out).toContain('بغداد على الحدود');
});

test('a broken style is listed with its line; words narrow; none is said', async () => {
  const folder = join(place.folder, 'Zotero', 'styles');
  mkdirSync(folder, { recursive: true });
  cpSync(join(fixtures, 'broken.csl'), join(folder, 'broken.csl'));
  const { out, status } = await cite(['styles', 'BROK']);
  expect(status).toBe(0);
  expect(out).toContain(`(${folder}/broken.csl:11: Here <group> of line 9 should be closed`);
  expect((await cite(['styles', 'xyzzy'])).err).toBe(
    'No style has such a name. cite styles lists all.\n',
  );
});

test('of thousands found only some are read', async () => {
  const folder = join(place.folder, 'system', 'citation-style-language', 'styles');
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(join(fixtures, 'numbered.csl'));
  for (let at = 100; at < 153; at += 1) writeFileSync(join(folder, `found-${at}.csl`), text);
  const { out, err } = await cite(['styles', 'found']);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(53);
  expect(lines[49]).toBe(
    'found-149\tsystem\t[1] Inside the Iraqi factions’ decision to keep out of Syria.',
  );
  expect(lines[50]).toBe('found-150\tsystem\t');
  expect(err).toContain('The first 50 found styles are shown by samples, 3 only by name.');
});
