import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../src/store/migrations/migrations.ts';
import {
  checkWhole,
  date,
  makeCitation,
  makeFolder,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

const folder = join(__dirname, '../../fixtures/libraries');
const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));

async function checkOld(name: string): Promise<void> {
  const file = join(makeFolder(), name);
  copyFileSync(join(folder, name), file);
  const library = await openTestLibrary(file);
  const counts = await library.countAll();
  expect(counts.articles).toBeGreaterThan(0);
  const articles = await library.readArticles({});
  expect(articles).toHaveLength(counts.articles);
  expect(articles.flatMap(({ citations }) => citations)).toHaveLength(counts.citations);
  expect(await library.listOutlets()).toHaveLength(counts.outlets);
  expect(await library.listPosts()).toHaveLength(counts.posts);
  for (const { key, title } of articles) {
    expect((await library.findArticle(key))?.title).toBe(title);
  }
  await save(library, [{ title: 'written by the version of today' }]);
  await library.close();
  checkWhole(file);
}

for (const name of files) test(`${name} opens, and nothing of it is lost`, () => checkOld(name));
if (files.length === 0) test.todo('the library of the first version opens');

// `CITE_KEEP_LIBRARY=1 npx jest tests/store/oldLibraries` keeps a library of the schema as it is,
// once for each version: when it is released.
if (process.env['CITE_KEEP_LIBRARY']) {
  test('a library of this version is kept', async () => {
    const kept = join(folder, `version-${migrations.length}.sqlite`);
    expect(existsSync(kept)).toBe(false);
    copyFileSync(await makeSample(), kept);
  });
}

/** A library with something in every table. @returns its path, after it was closed */
async function makeSample(): Promise<string> {
  const library = await openTestLibrary();
  await library.write(operation, (writer) =>
    writer.addPost({
      slug: 'iraq-2024',
      title: 'Iraq in 2024',
      date: { ...date('2024-12-31'), typed: '12/31/24' },
      url: 'https://blog.example/iraq-2024',
    }),
  );
  await save(library, [
    {
      type: 'report',
      typeGiven: true,
      title: 'Inside the “siege” — داخل الحصار',
      outlet: 'Al-Hurra',
      authors: [{ family: 'Al-Salhy', given: 'Suadad', suffix: 'Jr.' }, { literal: 'UN' }],
      issued: { ...date('2024-12-02'), typed: '12/2/24' },
      url: 'https://www.alhurra.com/iraq/1?utm_source=x',
      language: 'ar',
      note: 'a note',
      tags: ['war', 'Mosul'],
      extra: { page: '1-2', editor: [{ family: 'Baram', given: 'Amatzia' }] },
      citation: makeCitation({ post: 'iraq-2024', locator: 'p. 2', quotation: 'q', note: 'n' }),
    },
    { title: '石油の町', outlet: 'The Zagros', issued: date('2019~'), citation: makeCitation() },
    { url: 'https://example.com/bare' },
  ]);
  await library.write(operation, async (writer) => {
    await writer.saveSearch({ name: 'mosul', query: 'tag:mosul' }, false);
    await writer.changeOutlet('The Zagros', { name: 'Zagros TV', addDomains: ['zagros.example'] });
  });
  await library.close();
  return library.location;
}

test('the sample that is kept is such a library itself', async () => {
  const file = await makeSample();
  const library = await openTestLibrary(file);
  expect(await library.countAll()).toEqual({ articles: 3, outlets: 2, posts: 1, citations: 2 });
  checkWhole(file);
});
