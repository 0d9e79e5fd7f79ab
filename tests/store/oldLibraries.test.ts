import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWhole, makeFolder, openTestLibrary, save } from './support.ts';

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
