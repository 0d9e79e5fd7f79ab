import Database from 'better-sqlite3';
import {
  checkWhole,
  makeArticle,
  makeFolder,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

function listIndexes(file: string): unknown[] {
  const database = new Database(file, { readonly: true });
  try {
    const sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name";
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

function makeTitles(count: number): { title: string }[] {
  return Array.from({ length: count }, (_, at) => ({ title: `Title ${at}` }));
}

test('a large first import leaves every index in its place, and so does one that fails', async () => {
  const file = `${makeFolder()}/library.sqlite`;
  const library = await openTestLibrary(file);
  const before = listIndexes(file);
  expect(before.length).toBeGreaterThan(10);
  const articles = makeTitles(2500).map(makeArticle);
  const failing = library.write(operation, async (writer) => {
    await writer.saveArticles(articles, 'skip');
    throw new Error('in the middle');
  });
  await expect(failing).rejects.toThrow('in the middle');
  expect(listIndexes(file)).toEqual(before);
  await save(library, makeTitles(2500));
  expect(listIndexes(file)).toEqual(before);
  await save(
    library,
    makeTitles(2500).map(({ title }) => ({ title: `More of ${title}` })),
  );
  expect(listIndexes(file)).toEqual(before);
  expect((await library.countAll()).articles).toBe(5000);
  await library.close();
  checkWhole(file);
});
