import type { Library } from '../../../src/store/library.ts';
import type { ArticleChanges } from '../../../src/store/libraryMending.ts';
import {
  catchError,
  date,
  dumpRows,
  makeCitation,
  openTestLibrary,
  operation,
  save,
} from '../support.ts';
import { doUndoRedo } from './support.ts';

const salhy = { family: 'Salhy', given: 'Suadad' };
const siege = {
  key: 'siege',
  outlet: 'Al-Hurra',
  title: 'Inside the “siege”',
  issued: date('2024-12-02'),
  url: 'https://alhurra.com/1',
  authors: [salhy],
  tags: ['war', 'Oil'],
  note: 'first',
  extra: { volume: '3' },
  citation: makeCitation({ post: 'one', locator: 'p. 1' }),
} as const;

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
  await save(library, [siege, { key: 'other', outlet: 'Reuters', title: 'Other' }]);
});

async function change(changes: ArticleChanges, key = 'siege') {
  const [outcome] = await doUndoRedo(library, (writer) =>
    writer.changeArticles([{ key, changes }]),
  );
  if (outcome === undefined) throw new Error('no outcome');
  expect(await library.findArticle(outcome.after.key)).toEqual(outcome.after);
  return outcome;
}

test.each<[string, ArticleChanges, object]>([
  ['a title', { title: 'Outside' }, { title: 'Outside' }],
  ['no title', { title: null }, { title: undefined }],
  ['a type', { type: 'report' }, { type: 'report' }],
  ['another outlet', { outlet: 'reuters' }, { outlet: { name: 'Reuters', sortName: undefined } }],
  ['no outlet', { outlet: null }, { outlet: undefined }],
  ['authors', { authors: [{ literal: 'UN' }, salhy] }, { authors: [{ literal: 'UN' }, salhy] }],
  ['no authors', { authors: [] }, { authors: [] }],
  ['a date', { issued: date('2024-12') }, { issued: date('2024-12') }],
  ['no date', { issued: null }, { issued: undefined }],
  ['a URL', { url: 'https://alhurra.com/2' }, { url: 'https://alhurra.com/2' }],
  ['no URL', { url: null }, { url: undefined }],
  ['a language', { language: 'ar' }, { language: 'ar' }],
  ['a note', { note: 'other words' }, { note: 'other words' }],
  ['no note', { note: null }, { note: undefined }],
  ['all its tags', { tags: ['War', 'oil'] }, { tags: ['War', 'oil'] }],
  ['more tags', { addTags: ['WAR', 'new'] }, { tags: ['war', 'Oil', 'new'] }],
  ['fewer tags', { removeTags: ['OIL', 'none'] }, { tags: ['war'] }],
  ['a key', { key: 'siege2024' }, { key: 'siege2024' }],
  ['a key in other case', { key: 'SIEGE' }, { key: 'SIEGE' }],
])('%s is changed, and nothing else', async (_, changes, expected) => {
  const { before, after, newOutlet } = await change(changes);
  expect(after).toEqual({ ...before, ...expected });
  expect(newOutlet).toBeUndefined();
});

test('what was changed is found, sorted and filtered by its new values', async () => {
  const { newOutlet } = await change({
    title: 'Zebra',
    outlet: 'New Paper',
    authors: [{ literal: 'كاتب' }],
  });
  expect(newOutlet).toBe('New Paper');
  const titles = async (query: object) =>
    (await library.listArticles(query)).map(({ title }) => title);
  expect(await titles({ words: ['siege'] })).toEqual([]);
  expect(await titles({ words: ['zebra', 'كاتب', 'new paper'] })).toEqual(['Zebra']);
  expect(await titles({ author: 'salhy' })).toEqual([]);
  expect(await titles({ outlet: 'New Paper' })).toEqual(['Zebra']);
  expect(await titles({ sort: 'title' })).toEqual(['Other', 'Zebra']);
});

test('the key an article had still finds it and is given to no other', async () => {
  await change({ key: 'second' });
  await change({ note: 'later' }, 'second');
  await change({ key: 'third' }, 'SIEGE');
  for (const key of ['siege', 'second', 'third']) {
    expect(await library.findArticle(key)).toMatchObject({ key: 'third' });
  }
  const [outcome] = await save(library, [{ title: 'x', key: 'second' }]);
  expect(outcome).toMatchObject({ keyRefused: 'second' });
  await change({ key: 'siege' }, 'third');
  expect(await library.findArticle('third')).toMatchObject({ key: 'siege' });
});

test.each<[string, ArticleChanges, string, RegExp]>([
  [
    'no name at all',
    { title: null, url: null },
    'article.invalid',
    /‘siege’ would have neither a title nor a URL/,
  ],
  ['a key of another', { key: 'OTHER' }, 'key.taken', /The key ‘OTHER’ belongs to ‘other’/],
  [
    'a key of a removed one',
    { key: 'gone' },
    'key.taken',
    /‘gone’ belonged to an article that was removed/,
  ],
  [
    'a URL of another',
    { url: 'http://www.reuters.com/x?utm_source=y' },
    'article.exists',
    /‘siege’ would be the same article as ‘third’/,
  ],
  [
    'outlet, date and title of another',
    { outlet: 'Reuters', issued: null, title: 'OTHER!' },
    'article.exists',
    /same article as ‘other’/,
  ],
])('%s is refused, and nothing is changed', async (_, changes, code, message) => {
  await save(library, [
    { key: 'third', url: 'https://reuters.com/x' },
    { key: 'gone', title: 'Gone' },
  ]);
  await library.write(operation, (writer) => writer.removeArticles(['gone']));
  const before = dumpRows(library.location);
  const edits = [{ key: 'siege', changes }];
  const error = await catchError(() =>
    library.write(operation, (writer) => writer.changeArticles(edits)),
  );
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(dumpRows(library.location)).toEqual(before);
});

test('two that were stored beside each other can still be changed', async () => {
  await save(library, [{ ...siege, key: 'twin' }], 'add');
  expect((await change({ note: 'x' }, 'twin')).after.note).toBe('x');
  expect((await change({ url: null }, 'twin')).after.url).toBeUndefined();
});

test('a change of what was changed in the meantime is refused', async () => {
  const expected = await library.findArticle('siege');
  await change({ note: 'second' });
  const edits = [{ key: 'siege', changes: { note: 'mine' }, expected }];
  const error = await catchError(() =>
    library.write(operation, (writer) => writer.changeArticles(edits)),
  );
  expect(error).toMatchObject({
    code: 'article.changed',
    message: '‘siege’ was changed by another command in the meantime.',
  });
  expect((await library.findArticle('siege'))?.note).toBe('second');
});

test('an article that comes twice is changed by both', async () => {
  const edits = [
    { key: 'siege', changes: { note: 'one', authors: [{ literal: 'UN' }], addTags: ['x'] } },
    { key: 'SIEGE', changes: { language: 'ar', addTags: ['y'] } },
  ];
  await doUndoRedo(library, (writer) => writer.changeArticles(edits));
  expect(await library.findArticle('siege')).toMatchObject({
    note: 'one',
    language: 'ar',
    authors: [{ literal: 'UN' }],
    tags: ['war', 'Oil', 'x', 'y'],
  });
});

test('a change that changes nothing leaves no entry in the log', async () => {
  const before = dumpRows(library.location);
  await library.write(operation, (writer) =>
    writer.changeArticles([{ key: 'siege', changes: { title: siege.title, addTags: ['oil'] } }]),
  );
  expect(dumpRows(library.location)).toEqual(before);
});

test('articles are removed with their citations, and their keys stay theirs', async () => {
  await change({ key: 'newer' });
  const removed = await doUndoRedo(library, (writer) => writer.removeArticles(['siege', 'newer']));
  expect(removed.map(({ key, citations }) => [key, citations.length])).toEqual([['newer', 1]]);
  expect(await library.countAll()).toEqual({ articles: 1, outlets: 2, posts: 1, citations: 0 });
  expect(await library.listArticles({ words: ['siege'] })).toEqual([]);
  const [outcome] = await save(library, [siege]);
  expect(outcome).toMatchObject({ status: 'added', keyRefused: 'siege' });
  const error = await catchError(() =>
    library.write(operation, (writer) => writer.removeArticles(['other', 'none'])),
  );
  expect(error).toMatchObject({
    code: 'article.not-found',
    message: 'No article has the key ‘none’.',
  });
  expect(await library.findArticle('other')).toBeDefined();
});
