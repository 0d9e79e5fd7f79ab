import fs, {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { keepDaily } from '../../src/store/backup/keepDaily.ts';
import { listBackups } from '../../src/store/backup/listBackups.ts';
import { prepareRestore } from '../../src/store/backup/prepareRestore.ts';
import { restoreLibrary } from '../../src/store/backup/restoreLibrary.ts';
import type { Library } from '../../src/store/library.ts';
import { openLibrary } from '../../src/store/openLibrary.ts';
import {
  catchError,
  checkWhole,
  dumpRows,
  makeFolder,
  openForTest,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

const wait = { busyTimeout: 2000, onWait: undefined };

async function makeLibrary(title = 'one'): Promise<Library> {
  const library = await openTestLibrary();
  await save(library, [{ title, outlet: 'A', tags: ['x'] }]);
  return library;
}

async function restore(library: string, backup: string): Promise<string> {
  const aside = join(dirname(library), 'backups', 'aside.sqlite');
  await restoreLibrary(library, prepareRestore(library, backup), aside, wait);
  return aside;
}

function isPrivate(file: string): boolean {
  return (statSync(file).mode & 0o077) === 0;
}

/** Everything in a folder but the files that SQLite keeps beside an open database. */
function listFolder(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !/-(?:wal|shm)$/.test(name))
    .sort();
}

test('a backup is a whole copy, for its owner alone, made while others write', async () => {
  const library = await makeLibrary();
  const writer = new Database(library.location);
  writer.exec("BEGIN IMMEDIATE; INSERT INTO tag (name, folded) VALUES ('uncommitted', 'u')");
  const file = join(dirname(library.location), 'new', 'folder', 'copy.sqlite');
  const report = await library.backUp({ file, force: false });
  writer.exec('ROLLBACK');
  writer.close();
  expect(report).toEqual({ file, size: statSync(file).size, articles: 1 });
  expect(dumpRows(file)).toEqual(dumpRows(library.location));
  expect(isPrivate(file)).toBe(true);
  expect(listFolder(dirname(file))).toEqual(['copy.sqlite']);
  checkWhole(file);
});

test('a backup replaces nothing unasked, and never the library', async () => {
  const library = await makeLibrary();
  const file = join(dirname(library.location), 'mine.sqlite');
  writeFileSync(file, 'mine');
  const error = await catchError(() => library.backUp({ file, force: false }));
  expect([error.code, readFileSync(file, 'utf8')]).toEqual(['backup.exists', 'mine']);
  const itself = { file: library.location, force: true };
  expect((await catchError(() => library.backUp(itself))).code).toBe('backup.exists');
  await library.backUp({ file, force: true });
  checkWhole(file);
  const inFile = { file: join(file, 'x'), force: true };
  expect((await catchError(() => library.backUp(inFile))).code).toBe('output.unwritable');
  expect(listFolder(dirname(file))).toEqual(['library.sqlite', 'mine.sqlite']);
});

test('there is no backup of what is not there', async () => {
  const file = join(makeFolder(), 'library.sqlite');
  const library = await openLibrary({ file, create: false });
  const error = await catchError(() => library.backUp({ file: `${file}.copy`, force: false }));
  expect(error.code).toBe('library.missing');
  await library.close();
});

test('a backup takes the place of a library that others have open', async () => {
  const library = await makeLibrary('old');
  const file = library.location;
  const copy = join(dirname(file), 'copy.sqlite');
  await library.backUp({ file: copy, force: false });
  await save(library, [{ title: 'new' }]);
  const [before, saved] = [dumpRows(file), dumpRows(copy)];
  const aside = await restore(file, copy);
  expect(dumpRows(file)).toEqual(saved);
  expect(dumpRows(aside)).toEqual(before);
  expect(isPrivate(aside) && isPrivate(file)).toBe(true);
  expect((await library.listArticles({})).map(({ title }) => title)).toEqual(['old']);
  await save(library, [{ title: 'later' }]);
  expect((await library.listArticles({ words: ['later'] })).length).toBe(1);
  checkWhole(file);
  expect(listFolder(dirname(file))).toEqual(['backups', 'copy.sqlite', 'library.sqlite']);
  const database = new Database(file);
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  database.close();
});

test('a restore waits for another that writes, and gives up with nothing changed', async () => {
  const library = await makeLibrary('old');
  const file = library.location;
  const copy = join(dirname(file), 'copy.sqlite');
  await library.backUp({ file: copy, force: false });
  await save(library, [{ title: 'new' }]);
  const before = dumpRows(file);
  const writer = new Database(file);
  writer.exec('BEGIN IMMEDIATE');
  const aside = join(dirname(file), 'aside.sqlite');
  const short = { busyTimeout: 100, onWait: undefined };
  const giveUp = () => restoreLibrary(file, prepareRestore(file, copy), aside, short);
  expect((await catchError(giveUp)).code).toBe('library.busy');
  expect(existsSync(aside)).toBe(false);
  const waiting = restoreLibrary(file, prepareRestore(file, copy), aside, wait);
  setTimeout(() => {
    writer.exec("INSERT INTO tag (name, folded) VALUES ('meanwhile', 'm'); COMMIT");
    writer.close();
  }, 100);
  await waiting;
  expect(dumpRows(file)).not.toEqual(before);
  expect(JSON.stringify(dumpRows(aside))).toContain('meanwhile');
  expect(listFolder(dirname(file))).toEqual(['aside.sqlite', 'copy.sqlite', 'library.sqlite']);
});

const damages: readonly (readonly [name: string, damage: (file: string) => void])[] = [
  ['pages of noise', (file) => writeFileSync(file, Buffer.alloc(40_000, 'x'), { flag: 'r+' })],
  ['no header', (file) => writeFileSync(file, Buffer.alloc(100), { flag: 'r+' })],
  ['half of it', (file) => truncateSync(file, statSync(file).size / 2)],
  ['nothing', (file) => truncateSync(file)],
];

test.each(damages)('a damaged library gives way: %s', async (_, damage) => {
  const library = await makeLibrary();
  const copy = join(dirname(library.location), 'copy.sqlite');
  await library.backUp({ file: copy, force: false });
  await library.close();
  damage(library.location);
  const damaged = readFileSync(library.location);
  const aside = await restore(library.location, copy);
  expect(dumpRows(library.location)).toEqual(dumpRows(copy));
  checkWhole(library.location);
  if (damaged.length > 0 && existsSync(aside)) expect(statSync(aside).size).toBeGreaterThan(0);
  expect(existsSync(aside)).toBe(damaged.length > 0);
});

test('what is no whole library of this version or before takes no place', async () => {
  const library = await makeLibrary();
  const file = library.location;
  const before = dumpRows(file);
  const folder = dirname(file);
  const copy = join(folder, 'copy.sqlite');
  await library.backUp({ file: copy, force: false });
  const put = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const bytes = readFileSync(copy);
  const newer = put('newer', bytes);
  const database = new Database(newer);
  database.pragma('user_version = 99');
  database.close();
  const other = join(folder, 'other');
  new Database(other).exec('CREATE TABLE t (x)').close();
  const tries: readonly (readonly [file: string, code: string])[] = [
    [put('text', 'a text'.repeat(1000)), 'library.not-a-library'],
    [put('short', 'x'), 'library.not-a-library'],
    [other, 'library.not-a-library'],
    [put('half', bytes.subarray(0, 40_960)), 'backup.invalid'],
    [
      put('noise', Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(90_000, 7)])),
      'backup.invalid',
    ],
    [newer, 'library.newer'],
    [join(folder, 'nothing'), 'input.not-found'],
  ];
  for (const [each, code] of tries) {
    const error = await catchError(async () => prepareRestore(file, each));
    expect([basename(each), error.code]).toEqual([basename(each), code]);
  }
  expect(dumpRows(file)).toEqual(before);
  expect(listFolder(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a library of the first version is restored, and brought up to date when it is opened', async () => {
  const old = join(__dirname, '../../fixtures/libraries/version-1.sqlite');
  const file = join(makeFolder(), 'library.sqlite');
  const prepared = prepareRestore(file, old);
  await restoreLibrary(file, prepared, `${file}.aside`, wait);
  const library = await openTestLibrary(file);
  expect((await library.countAll()).articles).toBe(prepared.articles);
  checkWhole(file);
});

test('a copy is kept before the first write of a day, the last ones of many days', async () => {
  const library = await makeLibrary();
  await library.close();
  const file = library.location;
  const folder = join(dirname(file), 'backups');
  const before = dumpRows(file);
  for (let day = 10; day < 25; day += 1) {
    expect(keepDaily(file, `2026-01-${day}`, 10)).toBeUndefined();
  }
  const names = listFolder(folder);
  expect(names).toHaveLength(10);
  expect([names[0], names[9]]).toEqual(['library-2026-01-15.sqlite', 'library-2026-01-24.sqlite']);
  const copy = join(folder, 'library-2026-01-24.sqlite');
  expect(isPrivate(copy) && isPrivate(folder)).toBe(true);
  expect(dumpRows(copy)).toEqual(before);
  const { mtimeMs } = statSync(copy);
  expect(keepDaily(file, '2026-01-24', 10)).toBeUndefined();
  expect(statSync(copy).mtimeMs).toBe(mtimeMs);
  expect(listBackups(file).map((each) => basename(each.file))).toHaveLength(10);
  await restore(file, copy);
  checkWhole(file);
});

test('what another process has not put into the file yet is in the daily copy', async () => {
  const library = await makeLibrary();
  await save(library, [{ title: 'in the write-ahead log' }]);
  expect(statSync(`${library.location}-wal`).size).toBeGreaterThan(0);
  expect(keepDaily(library.location, '2026-01-24', 10)).toBeUndefined();
  const copy = join(dirname(library.location), 'backups', 'library-2026-01-24.sqlite');
  expect(dumpRows(copy)).toEqual(dumpRows(library.location));
});

test('only daily copies of the same library give way', async () => {
  const library = await makeLibrary();
  await library.close();
  const folder = join(dirname(library.location), 'backups');
  mkdirSync(folder);
  const others = [
    'library-2026-01-01-101112.sqlite',
    'library-replaced-2026-01-01-101112.sqlite',
    'other-2026-01-01.sqlite',
    'notes.txt',
  ];
  for (const name of others) writeFileSync(join(folder, name), 'x');
  keepDaily(library.location, '2026-01-23', 1);
  keepDaily(library.location, '2026-01-24', 1);
  expect(listFolder(folder)).toEqual([...others, 'library-2026-01-24.sqlite'].sort());
});

test('a daily copy that cannot be kept is told, and nothing is thrown or left', async () => {
  const library = await makeLibrary();
  await library.close();
  const file = library.location;
  writeFileSync(join(dirname(file), 'backups'), 'a file');
  expect(keepDaily(file, '2026-01-24', 10)).toBe('a file stands where its folder should');
  expect(listFolder(dirname(file))).toEqual(['backups', 'library.sqlite']);
});

test('no copy is kept of nothing, of what is no library, or where none is wanted', () => {
  const folder = makeFolder();
  const file = join(folder, 'library.sqlite');
  expect(keepDaily(file, '2026-01-24', 10)).toBeUndefined();
  writeFileSync(file, 'x'.repeat(600));
  expect(keepDaily(file, '2026-01-24', 10)).toBeUndefined();
  openForTest(join(folder, 'real.sqlite')).close();
  expect(keepDaily(join(folder, 'real.sqlite'), '2026-01-24', 0)).toBeUndefined();
  expect(existsSync(join(folder, 'backups')) ? listFolder(join(folder, 'backups')) : []).toEqual(
    [],
  );
});

test('the log, too, is that of the backup', async () => {
  const library = await makeLibrary();
  const copy = join(dirname(library.location), 'copy.sqlite');
  await library.backUp({ file: copy, force: false });
  await save(library, [{ title: 'two' }]);
  await restore(library.location, copy);
  expect((await library.listLog(undefined)).total).toBe(1);
  expect((await library.takeBack('undo', undefined, operation, true)).kind).toBe('done');
  expect((await library.countAll()).articles).toBe(0);
});

test('what was set aside has its name only once it is whole', async () => {
  const library = await makeLibrary();
  const file = library.location;
  const copy = join(dirname(file), 'copy.sqlite');
  await library.backUp({ file: copy, force: false });
  const aside = join(dirname(file), 'backups', 'library-replaced-2026-01-24-101500.sqlite');
  const rename = jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    expect([to, listBackups(file)]).toEqual([aside, []]);
    checkWhole(String(from));
    throw Object.assign(new Error('killed'), { code: 'EIO' });
  });
  const error = await restoreLibrary(file, prepareRestore(file, copy), aside, wait).catch(String);
  rename.mockRestore();
  expect(error).toContain('the disk reports an error');
  expect(listFolder(dirname(aside))).toEqual([]);
});

test('a restore drops what killed ones left long ago, and nothing else', async () => {
  const library = await makeLibrary();
  const file = library.location;
  const folder = join(dirname(file), 'backups');
  const copy = join(dirname(file), 'copy.sqlite');
  await library.backUp({ file: copy, force: false });
  mkdirSync(folder);
  const stale = [
    `${file}.restore-abc.tmp`,
    `${file}.restore-abc.tmp-wal`,
    join(folder, 'library-2026-01-24.sqlite.x1.tmp'),
    join(folder, 'library-replaced-2026-01-24-101500.sqlite.x2.tmp-journal'),
  ];
  const kept = [
    `${file}.restore-new.tmp`,
    `${file}.mine.tmp`,
    join(dirname(file), 'other.sqlite.restore-abc.tmp'),
    join(folder, 'other-2026-01-24.sqlite.x1.tmp'),
    join(folder, 'library-2026-01-24.sqlite'),
  ];
  for (const path of [...stale, ...kept]) writeFileSync(path, 'x');
  for (const path of [...stale, ...kept.slice(1)]) utimesSync(path, 1_700_000_000, 1_700_000_000);
  prepareRestore(file, copy).discard();
  expect(stale.filter(existsSync)).toEqual([]);
  expect(kept.filter(existsSync)).toEqual(kept);
});
