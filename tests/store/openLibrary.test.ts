import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createLibrary } from '../../src/store/createLibrary.ts';
import { migrations } from '../../src/store/migrations/migrations.ts';
import { openLibrary } from '../../src/store/openLibrary.ts';
import { toStoreError } from '../../src/store/storeError.ts';
import { bundleScript } from './bundleScript.ts';
import {
  catchError,
  checkWhole,
  makeFolder,
  openForTest,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

describe('a library that is not there', () => {
  test('is made for its owner alone, with the folders it is in', async () => {
    const folder = join(makeFolder(), 'a', 'b');
    const file = join(folder, 'library.sqlite');
    const library = await openTestLibrary(file);
    await save(library, [{ title: 'a' }]);
    expect(library.location).toBe(file);
    for (const path of [folder, join(folder, '..')])
      expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of ['', '-wal', '-shm']) expect(statSync(file + name).mode & 0o777).toBe(0o600);
    await library.close();
    expect(readdirSync(folder)).toEqual(['library.sqlite']);
    checkWhole(file);
  });

  test('is empty for reading, and no file is made', async () => {
    const file = join(makeFolder(), 'sub', 'library.sqlite');
    const library = await openLibrary({ file, create: false });
    expect(await library.countAll()).toEqual({ articles: 0, outlets: 0, posts: 0, citations: 0 });
    expect(await library.listArticles({ words: ['x'], limit: 3 })).toEqual([]);
    expect(await library.findArticle('x')).toBeUndefined();
    expect(library.location).toBe(file);
    await expect(library.write(operation, async () => 1)).rejects.toThrow('opened for reading');
    await library.close();
    expect(existsSync(join(file, '..'))).toBe(false);
  });

  test('is made in a file that is empty', async () => {
    const file = join(makeFolder(), 'library.sqlite');
    writeFileSync(file, '');
    const reader = await openLibrary({ file, create: false });
    expect((await reader.countAll()).articles).toBe(0);
    await reader.close();
    expect(statSync(file).size).toBe(0);
    await save(await openTestLibrary(file), [{ title: 'a' }]);
    checkWhole(file);
  });
});

describe('what is no library', () => {
  test.each<[name: string, make: (file: string) => void]>([
    ['a folder', (file) => mkdirSync(file)],
    ['a text', (file) => writeFileSync(file, 'outlet,title\n'.repeat(100))],
    ['a short text', (file) => writeFileSync(file, 'x')],
    [
      'another program’s database',
      (file) => new Database(file).exec('CREATE TABLE moz_places (id)').close(),
    ],
    [
      'another program’s database without tables',
      (file) => {
        const database = new Database(file);
        database.pragma('application_id = 7');
        database.close();
      },
    ],
    [
      'another program’s database with a version',
      (file) => {
        const database = new Database(file);
        database.pragma('user_version = 1');
        database.close();
      },
    ],
  ])('%s is told so and left alone', async (_, make) => {
    const file = join(makeFolder(), 'some file');
    make(file);
    const before = statSync(file).isFile() && readFileSync(file);
    for (const create of [true, false]) {
      const error = await catchError(() => openLibrary({ file, create }));
      expect([error.code, error.message]).toEqual([
        'library.not-a-library',
        `‘${file}’ is not a cite library.`,
      ]);
      expect(error.hint).toMatch(/--library/);
    }
    expect(statSync(file).isFile() && readFileSync(file)).toEqual(before);
    expect(readdirSync(join(file, '..'))).toEqual(['some file']);
  });

  test('a library of a newer version is refused', async () => {
    const library = await openTestLibrary();
    await library.close();
    const database = new Database(library.location);
    database.pragma('user_version = 99');
    database.close();
    const error = await catchError(() => openLibrary({ file: library.location, create: true }));
    expect([error.code, error.message]).toEqual([
      'library.newer',
      `The library ‘${library.location}’ was written by a newer cite (its format is 99, this one knows ${migrations.length}).`,
    ]);
    expect(error.hint).toMatch(/Update cite/);
  });

  test('a library that has lost its version is told to be damaged', async () => {
    const library = await openTestLibrary();
    await library.close();
    const database = new Database(library.location);
    database.pragma('user_version = 0');
    database.close();
    const error = await catchError(() => openLibrary({ file: library.location, create: true }));
    expect([error.code, error.message]).toEqual([
      'library.damaged',
      `The library ‘${library.location}’ is damaged.`,
    ]);
  });

  test('a library that lacks a table is told to be damaged', async () => {
    const { location, close } = await openTestLibrary();
    await close();
    const database = new Database(location);
    database.exec('DROP TABLE post');
    database.close();
    const library = await openTestLibrary(location);
    const error = await catchError(() => library.listPosts());
    expect([error.code, error.message]).toEqual([
      'library.damaged',
      `The library ‘${location}’ is damaged.`,
    ]);
  });

  test('a damaged library is told', async () => {
    const library = await openTestLibrary();
    await save(
      library,
      Array.from({ length: 500 }, (_, n) => ({ title: `title ${n}` })),
    );
    await library.close();
    truncateSync(library.location, 40 * 4096);
    const error = await catchError(async () => {
      await (await openTestLibrary(library.location)).readArticles({});
    });
    expect([error.code, error.message]).toEqual([
      'library.damaged',
      `The library ‘${library.location}’ is damaged.`,
    ]);
    expect(error.hint).toMatch(/backup/);
  });

  test('a folder that cannot be made is told', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    const file = join(folder, 'file', 'sub', 'library.sqlite');
    const error = await catchError(() => openLibrary({ file, create: true }));
    expect([error.code, error.message]).toEqual([
      'library.unopenable',
      `The library ‘${file}’ cannot be opened.`,
    ]);
    const reader = await catchError(() => openLibrary({ file, create: false }));
    expect(reader.code).toBe('library.unopenable');
  });
});

const onLinux = existsSync('/proc/self/status') ? test : test.skip;

onLinux('a folder where the system makes none is told, not tried for ever', async () => {
  const file = '/proc/none/of/them/library.sqlite';
  const error = await catchError(() => openLibrary({ file, create: true }));
  expect([error.code, error.message]).toEqual([
    'library.unopenable',
    `The library ‘${file}’ cannot be opened.`,
  ]);
});

test('a library is read where the files beside it cannot be made, and a write is told', async () => {
  const library = await openTestLibrary();
  await save(library, [{ title: 'first', key: 'a' }]);
  await library.close();
  const file = library.location;
  symlinkSync(join(file, 'nowhere'), `${file}-shm`);
  const reader = await openLibrary({ file, create: false });
  expect((await reader.readArticles({})).map(({ key }) => key)).toEqual(['a']);
  await reader.close();
  const error = await catchError(() => openLibrary({ file, create: true }));
  expect([error.code, error.message]).toEqual([
    'library.unopenable',
    `The library ‘${file}’ cannot be opened.`,
  ]);
});

test('a disk without room for the shared memory of a library is full', () => {
  const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_SHMSIZE' });
  expect(toStoreError(error, '/a.sqlite')).toMatchObject({
    code: 'library.full',
    message: 'The library ‘/a.sqlite’ could not be written: the disk is full.',
    cause: error,
  });
});

test('a full disk is told, and nothing is kept', async () => {
  const library = await openTestLibrary();
  await save(library, [{ title: 'first' }]);
  await library.close();
  const connection = openForTest(library.location);
  connection.exec('PRAGMA max_page_count = 60');
  const small = createLibrary(connection, { busyTimeout: 100, onWait: undefined });
  const error = await catchError(() =>
    save(
      small,
      Array.from({ length: 2000 }, (_, n) => ({ title: `title ${n} `.repeat(20) })),
    ),
  );
  expect([error.code, error.message]).toEqual([
    'library.full',
    `The library ‘${library.location}’ could not be written: the disk is full.`,
  ]);
  expect((await small.countAll()).articles).toBe(1);
  await small.close();
  checkWhole(library.location);
});

describe('a library that may not be written', () => {
  const script = bundleScript('reader.ts');

  /** Reads, rehearses and writes in a process that is not root, for root may write anything. */
  function runReader(file: string): Record<string, unknown> {
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const output = execFileSync(process.execPath, [script, file], { ...nobody, encoding: 'utf8' });
    return JSON.parse(output);
  }

  test.each([
    ['file', 0o444, 0o777],
    ['folder', 0o666, 0o555],
    ['file in a read-only folder', 0o444, 0o555],
  ])('a read-only %s is read and rehearsed, and a write is told', async (_, mode, folderMode) => {
    const { location, close } = await makeOne();
    await close();
    chmodSync(location, mode);
    chmodSync(join(location, '..'), folderMode);
    expect(runReader(location)).toEqual({
      found: ['a'],
      rehearsed: 'added',
      code: 'library.read-only',
      message: `The library ‘${location}’ can be read but not written.`,
    });
    expect(readdirSync(join(location, '..'))).toEqual(['library.sqlite']);
  });

  test('a file that may not be read is told', async () => {
    const { location, close } = await makeOne();
    await close();
    chmodSync(location, 0);
    chmodSync(join(location, '..'), 0o777);
    expect(runReader(location)).toEqual({
      code: 'library.unopenable',
      message: `The library ‘${location}’ cannot be opened.`,
    });
  });

  test('a read-only folder without a library is told when one is to be made', () => {
    const folder = makeFolder();
    chmodSync(folder, 0o555);
    const file = join(folder, 'new', 'library.sqlite');
    expect(runReader(file)).toEqual({
      code: 'library.unopenable',
      message: `The library ‘${file}’ cannot be opened.`,
    });
  });

  async function makeOne() {
    const library = await openTestLibrary();
    await save(library, [{ title: 'a first', key: 'a' }]);
    return library;
  }
});
