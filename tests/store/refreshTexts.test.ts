import { copyFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { toCanonicalUrl } from '../../src/domain/url.ts';
import { hashText } from '../../src/store/hashText.ts';
import type { Library } from '../../src/store/library.ts';
import {
  checkWhole,
  date,
  dumpRows,
  makeArticle,
  makeFolder,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

/** A library of version 2 with routes and merged articles, also in its log. */
const old = join(__dirname, '../../fixtures/libraries/version-2-merged.sqlite');
const folder = dirname(old);

let file: string;
beforeEach(() => {
  file = join(makeFolder(), 'library.sqlite');
  copyFileSync(old, file);
});

function change(sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

/** What is made of the texts of each article, by its key. */
function readMade(location: string): Record<string, unknown> {
  const rows = dumpRows(location)['article'] ?? [];
  const made = rows.map((row) => {
    const { key, url_hash, search_text } = row as Record<string, unknown>;
    return [String(key), { url_hash, search_text }] as const;
  });
  return Object.fromEntries(made.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function* toLines(library: Library): AsyncIterable<string> {
  let text = '';
  for await (const piece of library.dump()) text += piece;
  yield* text.split('\n');
}

/** Fails unless all is as in a library that is made anew of the same records. */
async function checkMade(library: Library): Promise<void> {
  const anew = await openTestLibrary();
  const { problems } = await anew.load(toLines(library), { operation, mode: 'new', keep: true });
  expect(problems).toEqual([]);
  expect(readMade(library.location)).toEqual(readMade(anew.location));
  checkWhole(library.location);
}

const find = async (library: Library, ...words: string[]) =>
  (await library.listArticles({ words })).map(({ key }) => key);
const findTitle = async (library: Library, value: string) =>
  (await library.listArticles({ where: { kind: 'field', field: 'title', value } })).map(
    ({ key }) => key,
  );

test.each(readdirSync(folder).filter((name) => name.endsWith('.sqlite')))(
  '%s is as one that is made anew',
  async (name) => {
    copyFileSync(join(folder, name), file);
    await checkMade(await openTestLibrary(file));
  },
);

test('an older library is as one that is made anew, after each undo and redo too', async () => {
  const library = await openTestLibrary(file);
  await checkMade(library);
  const { entries } = await library.listLog(undefined);
  const commands = entries.filter(({ kind, undoneBy }) => kind === 'command' && !undoneBy);
  expect(commands.length).toBeGreaterThan(15);
  for (const { id } of commands) {
    expect(await library.takeBack('undo', id, operation, true)).toMatchObject({ kind: 'done' });
    await checkMade(library);
  }
  expect((await library.countAll()).articles).toBe(0);
  for (const { id } of commands.reverse()) {
    expect(await library.takeBack('redo', id, operation, true)).toMatchObject({ kind: 'done' });
    await checkMade(library);
  }
});

test('the log has the hashes of today', async () => {
  await (await openTestLibrary(file)).close();
  const database = new Database(file);
  const images = database
    .prepare<[], { before: string }>(
      "SELECT before FROM change WHERE source = 'article' AND before IS NOT NULL",
    )
    .all();
  database.close();
  const known = images.map(({ before }) => JSON.parse(before) as Record<string, unknown>);
  expect(known.length).toBeGreaterThan(5);
  for (const { url, url_hash } of known) {
    expect(url_hash).toBe(typeof url === 'string' ? hashText(toCanonicalUrl(url)) : null);
  }
});

test('what was merged is found by its title, and by it alone', async () => {
  const library = await openTestLibrary(file);
  expect(await find(library, 'zugzwang')).toEqual(['salhy2024inside']);
  expect(await find(library, 'second record', 'salhy')).toEqual(['salhy2024inside']);
  expect(await findTitle(library, 'zugzwang')).toEqual(['salhy2024inside']);
  expect(await findTitle(library, 'siege siege')).toEqual([]);
  const note = { kind: 'field', field: 'note', value: 'zugzwang' } as const;
  expect(await library.listArticles({ where: note })).toEqual([]);
});

test('routes tell articles apart from now on, gift codes and new tracking do not', async () => {
  const library = await openTestLibrary(file);
  const outcomes = await save(library, [
    { title: 'Second', url: 'https://mtv.com.lb/#/news/2' },
    { title: 'First', url: 'https://www.mtv.com.lb/#/news/1/' },
    { title: 'Merged', url: 'https://alhurra.com/live#/siege/7?utm_source=x' },
    { title: 'Gift', url: 'https://www.nytimes.com/2024/05/01/a.html' },
    { title: 'Tracked', url: 'https://www.alhurra.com/iraq/1' },
  ]);
  expect(outcomes.map(({ status, key }) => [status, key])).toEqual([
    ['added', 'mtvlebanonsecond'],
    ['present', 'mtvlebanon2024first'],
    ['present', 'salhy2024inside'],
    ['present', 'newyorktimes2024gift'],
    ['present', 'salhy2024inside'],
  ]);
  const gift = await library.findArticle('newyorktimes2024gift');
  expect(gift?.url).toContain('unlocked_article_code=1.abc');
  checkWhole(file);
});

test('a file that was imported before brings nothing new', async () => {
  const library = await openTestLibrary(file);
  const articles = [
    makeArticle({ title: 'Inside the siege', outlet: 'Al-Hurra', issued: date('2024-12-02') }),
    // As it was before it was edited and edited back.
    makeArticle({ title: 'First from Beirut', url: 'https://mtv.com.lb/#/news/10' }),
  ];
  const outcomes = await library.write(operation, (writer) =>
    writer.saveArticles(articles, 'skip', { isFromFile: true }),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['present', 'present']);
});

test('what another program wrote since the last command stays in step with the index', async () => {
  change(`UPDATE article SET note = 'by hand', search_text = search_text || 'by hand'
      WHERE key = 'salhy2024inside';
    INSERT INTO article (key, type, type_given, title, extra, added, authors, search_text)
      VALUES ('new', 'webpage', 0, 'New', '{"also-title":["Newer"]}', 'x', '', 'new' || char(10))`);
  const library = await openTestLibrary(file);
  await save(library, [{ title: 'written next' }]);
  checkWhole(file);
  expect(await find(library, 'newer')).toEqual(['new']);
  expect(await find(library, 'by hand', 'zugzwang')).toEqual(['salhy2024inside']);
});

test('a record that another program broke does not keep the library from being opened', async () => {
  change(`UPDATE article SET extra = '{"also-title":' || '}' WHERE key = 'salhy2024inside';
    UPDATE change SET before = '{' WHERE before IS NOT NULL AND source = 'article'`);
  const library = await openTestLibrary(file);
  expect((await library.findArticle('mtvlebanon2024first'))?.title).toBe('First from Beirut');
});
