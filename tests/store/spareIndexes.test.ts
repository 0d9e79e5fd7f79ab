import Database from 'better-sqlite3';
import {
  checkWhole,
  date,
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

test('a large first import finds what stands in it twice, and leaves all indexes as they were', async () => {
  const library = await openTestLibrary();
  const before = listIndexes(library.location);
  const many = Array.from({ length: 2500 }, (_, at) => ({
    outlet: 'Al Mada',
    title: `Budget ${at}`,
    issued: date('2024-12-02'),
    url: `https://almada.iq/${at}`,
  }));
  const again = [
    { outlet: 'Al Mada', title: 'Another title', url: 'http://almada.iq/7/' },
    { outlet: 'al mada', title: '“Budget 8”', issued: date('2024-12-02') },
    { title: 'Not there yet' },
  ];
  const outcomes = await library.write(operation, async (writer) => {
    await writer.saveArticles(many.map(makeArticle), 'skip');
    const found = await writer.saveArticles(again.map(makeArticle), 'skip');
    return [
      ...found,
      ...(await writer.saveArticles([makeArticle({ title: 'Not there yet' })], 'skip')),
    ];
  });
  expect(outcomes.map(({ status }) => status)).toEqual(['present', 'present', 'added', 'present']);
  expect(listIndexes(library.location)).toEqual(before);
});
