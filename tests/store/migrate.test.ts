import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Migration } from '../../src/store/migrations/migration.ts';
import { migrations } from '../../src/store/migrations/migrations.ts';
import { checkWhole, dumpRows, makeFolder, openForTest, openTestLibrary, save } from './support.ts';

const next = migrations.length + 1;
const second: Migration = {
  version: next,
  sql: `ALTER TABLE post ADD COLUMN blog TEXT;
    CREATE TABLE blog (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    INSERT INTO blog (name) VALUES ('made by a migration');`,
};
const both = [...migrations, second];

function listNames(file: string): string[] {
  return readdirSync(join(file, '..')).sort();
}

async function makeLibrary(): Promise<string> {
  const library = await openTestLibrary();
  await save(library, [{ title: 'kept', outlet: 'Al Mada' }]);
  await library.close();
  return library.location;
}

test('an older library is brought up to date, and a copy of it is set aside', async () => {
  const file = await makeLibrary();
  const before = dumpRows(file);
  openForTest(file, both).close();
  const copy = `${file}.before-v${next}`;
  expect(listNames(file)).toEqual([basename(file), basename(copy)]);
  expect(dumpRows(copy)).toEqual(before);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(dumpRows(file)).toEqual({
    ...before,
    blog: [{ id: 1, name: 'made by a migration' }],
    post: [],
  });
  checkWhole(file);
  checkWhole(copy);
  openForTest(file, both).close();
  expect(listNames(file)).toHaveLength(2);
});

test('the log learns of a new column', async () => {
  const file = await makeLibrary();
  const connection = openForTest(file, both);
  connection.run("INSERT INTO post (slug, blog) VALUES ('p', 'b')");
  connection.run("DELETE FROM post WHERE slug = 'p'");
  const row = connection.row('SELECT before FROM change ORDER BY id DESC');
  connection.close();
  expect(JSON.parse(String(row?.[0]))).toMatchObject({ slug: 'p', blog: 'b' });
});

test('an older copy is never overwritten', async () => {
  const file = await makeLibrary();
  const taken = `${file}.before-v${next}`;
  writeFileSync(taken, 'mine');
  openForTest(file, both).close();
  expect(listNames(file)).toEqual([basename(file), basename(taken), `${basename(taken)}-2`]);
  expect(statSync(taken).size).toBe(4);
  checkWhole(`${taken}-2`);
});

test('a migration that fails leaves the library as it was', async () => {
  const file = await makeLibrary();
  const before = dumpRows(file);
  const third: Migration = {
    version: next + 1,
    sql: 'DROP TABLE tag; INSERT INTO nowhere VALUES (1)',
  };
  expect(() => openForTest(file, [...migrations, { ...third, version: next }])).toThrow(/nowhere/);
  expect(listNames(file)).toEqual([basename(file)]);
  expect(dumpRows(file)).toEqual(before);
  checkWhole(file);
});

test('a migration that leaves rows without their own is not kept', async () => {
  const file = await makeLibrary();
  const before = dumpRows(file);
  const bad: Migration = { version: next, sql: 'DELETE FROM outlet_name; DELETE FROM outlet' };
  expect(() => openForTest(file, [...migrations, bad])).toThrow(/without their own/);
  expect(dumpRows(file)).toEqual(before);
});

test('a new library has all the versions and no copy', () => {
  const file = join(makeFolder(), 'library.sqlite');
  openForTest(file, both).close();
  expect(listNames(file)).toEqual(['library.sqlite']);
  const database = new Database(file, { readonly: true });
  expect(database.pragma('user_version', { simple: true })).toBe(next);
  expect(database.pragma('application_id', { simple: true })).toBe(0x43495445);
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  database.close();
});

test('versions are numbered from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});
