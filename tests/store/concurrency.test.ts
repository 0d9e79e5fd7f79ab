import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openLibrary } from '../../src/store/openLibrary.ts';
import { bundleScript } from './bundleScript.ts';
import { catchError, checkWhole, makeFolder, openTestLibrary, operation, save } from './support.ts';

const script = bundleScript('writer.ts');

/** Runs one writer to its end. @returns what it wrote to its streams and its exit status. */
function runWriter(file: string, name: string, commands: number): Promise<string> {
  const child = spawn(process.execPath, [script, file, name, String(commands)]);
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(`${output}${code}`)));
}

test('eight writers at once, the library made by whoever is first, lose nothing', async () => {
  const file = join(makeFolder(), 'new', 'library.sqlite');
  const names = Array.from({ length: 8 }, (_, n) => `writer${n}`);
  const results = await Promise.all(names.map((name) => runWriter(file, name, 10)));
  expect(results).toEqual(names.map(() => 'done 0'));
  const library = await openTestLibrary(file);
  // Each command stores an article of its own and one that all of them share.
  expect(await library.countAll()).toEqual({ articles: 90, outlets: 1, posts: 10, citations: 160 });
  const keys = (await library.listArticles({})).map(({ key }) => key);
  expect(new Set(keys).size).toBe(90);
  await library.close();
  checkWhole(file);
}, 60_000);

test('a writer that must give up says so, once it has told that it waits', async () => {
  const library = await openTestLibrary();
  await save(library, [{ title: 'first' }]);
  let waits = 0;
  const other = await openLibrary({
    file: library.location,
    create: true,
    busyTimeout: 1300,
    onWait: () => {
      waits += 1;
    },
  });
  await library.write(operation, async () => {
    const start = performance.now();
    const error = await catchError(() => save(other, [{ title: 'second' }]));
    expect([error.code, error.message]).toEqual([
      'library.busy',
      `The library ‘${library.location}’ is being written by another cite, which did not finish in time.`,
    ]);
    expect(error.hint).toMatch(/Try again/);
    expect(performance.now() - start).toBeGreaterThan(1200);
    expect((await other.countAll()).articles).toBe(1);
  });
  expect(waits).toBe(1);
  await save(other, [{ title: 'second' }]);
  expect(waits).toBe(1);
  await other.close();
  expect((await library.countAll()).articles).toBe(2);
});

describe('a transaction', () => {
  test('is rolled back when the work throws', async () => {
    const library = await openTestLibrary();
    const work = library.write(operation, async (writer) => {
      await writer.addPost({ slug: 'p', title: undefined, date: undefined, url: undefined });
      throw new Error('halfway');
    });
    await expect(work).rejects.toThrow('halfway');
    expect((await library.countAll()).posts).toBe(0);
    checkWhole(library.location);
  });

  test('is rolled back when it was a rehearsal, and its result is told', async () => {
    const library = await openTestLibrary();
    const counts = await library.rehearse(operation, async (writer) => {
      await writer.addPost({ slug: 'p', title: undefined, date: undefined, url: undefined });
      return library.countAll();
    });
    expect(counts.posts).toBe(1);
    expect((await library.countAll()).posts).toBe(0);
  });

  test('is not begun inside another', async () => {
    const library = await openTestLibrary();
    const work = library.write(operation, () => library.write(operation, async () => 1));
    await expect(work).rejects.toThrow('A write is begun inside another');
  });

  test('leaves an error of the work that is not SQLite’s as it is', async () => {
    const library = await openTestLibrary();
    const error = Object.assign(new Error('no such file'), { code: 'ENOENT' });
    await expect(library.write(operation, () => Promise.reject(error))).rejects.toBe(error);
  });
});
