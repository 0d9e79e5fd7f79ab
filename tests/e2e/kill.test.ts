import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { createHome, type Home, waitFor } from '../support/builtCite.ts';

const before = 25;
const rows = 8000;

let home: Home;
beforeAll(() => {
  home = createHome();
  writeFileSync(join(home.folder, 'first.csv'), makeCsv('first', before));
  writeFileSync(join(home.folder, 'second.csv'), makeCsv('second', rows));
  expect(home.run(['import', join(home.folder, 'first.csv')]).status).toBe(0);
});
afterAll(() => home.remove());

function makeCsv(name: string, count: number): string {
  const lines = Array.from(
    { length: count },
    (_, at) =>
      `Outlet ${at % 50},${name} title ${at} of many words,12/${1 + (at % 28)}/24,post-${at % 9}`,
  );
  return `outlet,title,date,post\n${lines.join('\n')}\n`;
}

function inspect(): { articles: number; citations: number; whole: boolean } {
  const database = new Database(home.library);
  try {
    const count = (table: string) =>
      Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const whole =
      database.pragma('integrity_check', { simple: true }) === 'ok' &&
      (database.pragma('foreign_key_check') as unknown[]).length === 0;
    return { articles: count('article'), citations: count('citation'), whole };
  } finally {
    database.close();
  }
}

async function killAfter(milliseconds: number): Promise<number | string> {
  const child = home.start(['import', join(home.folder, 'second.csv')]);
  const ended = waitFor(child);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  return ended;
}

test('an import killed at any moment leaves the library whole, with all of it or nothing', async () => {
  const start = performance.now();
  expect(home.run(['import', join(home.folder, 'second.csv'), '--dry-run']).status).toBe(0);
  const usual = performance.now() - start;
  let killed = 0;
  for (let at = 1; at <= 20; at += 1) {
    if ((await killAfter((usual * at) / 18)) === 'SIGKILL') killed += 1;
    const found = inspect();
    expect(found.whole).toBe(true);
    expect([before, before + rows]).toContain(found.articles);
    expect(found.citations).toBe(found.articles);
  }
  expect(killed).toBeGreaterThanOrEqual(10);
  const { status, out } = home.run(['import', join(home.folder, 'second.csv')]);
  expect(status).toBe(0);
  expect(out).toMatch(/^8000 read, (8000 added, 0 already there|0 added, 8000 already there)/);
  expect(inspect().articles).toBe(before + rows);
}, 120_000);

test('Ctrl-C takes the whole import back and ends with 130', async () => {
  const other = createHome();
  try {
    writeFileSync(join(other.folder, 'many.csv'), makeCsv('many', 60_000));
    const child = other.start(['import', join(other.folder, 'many.csv')]);
    let told = '';
    child.stderr?.on('data', (text) => {
      told += text;
    });
    const ended = waitFor(child);
    await sleep(600);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(told).toBe('cite: Interrupted: nothing was imported.\n');
    expect(other.run(['list', '--keys'])).toMatchObject({ status: 0, out: '' });
  } finally {
    other.remove();
  }
}, 60_000);
