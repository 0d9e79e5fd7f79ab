import Database from 'better-sqlite3';
import { toCanonicalUrl } from '../../src/domain/url.ts';
import { hashText } from '../../src/store/hashText.ts';
import {
  checkWhole,
  date,
  dumpRows,
  makeArticle,
  makeCitation,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

const siege = {
  outlet: 'Al-Hurra',
  title: 'Inside the “siege” of Mosul',
  issued: date('2024-12-02'),
  url: 'https://www.alhurra.com/iraq/1?utm_source=x',
  authors: [{ family: 'Salhy', given: 'Suadad' }],
} as const;

async function openWithSiege() {
  const library = await openTestLibrary();
  await save(library, [siege]);
  return library;
}

test('a book without an author has its key from its editors, all else from the outlet', async () => {
  const library = await openTestLibrary();
  const editor = [{ family: 'Doe', given: 'Jane' }, { literal: 'Roe' }];
  const fields = { outlet: 'Brill', issued: date('2020'), extra: { editor } };
  const outcomes = await save(library, [
    { ...fields, type: 'book', title: 'Iraq at War' },
    { ...fields, type: 'chapter', title: 'Mosul' },
    { ...fields, type: 'book', title: 'Kirkuk', authors: [{ literal: 'Zubaida' }] },
    { ...fields, type: 'book', title: 'Basra', extra: {} },
  ]);
  expect(outcomes.map(({ key }) => key)).toEqual([
    'doe2020iraq',
    'brill2020mosul',
    'zubaida2020kirkuk',
    'brill2020basra',
  ]);
});

describe('the same article', () => {
  test.each([
    ['itself', siege],
    ['the URL in another form', { url: 'http://alhurra.com/iraq/1/#top' }],
    ['the URL, whatever else differs', { url: siege.url, title: 'Other', outlet: 'Other' }],
    [
      'outlet, date and title folded',
      { outlet: 'al hurra', title: 'INSIDE THE SIEGE OF MOSUL', issued: date('2024-12-02') },
    ],
    [
      'title and date, with the outlet told by the host of another URL',
      { url: 'https://alhurra.com/2', title: siege.title, issued: siege.issued },
    ],
  ])('is found by %s', async (_, fields) => {
    const library = await openWithSiege();
    const [outcome] = await save(library, [fields]);
    expect(outcome).toMatchObject({
      status: 'present',
      key: 'salhy2024inside',
      newOutlet: undefined,
    });
    expect(await library.countAll()).toMatchObject({ articles: 1, outlets: 1 });
    const [found] = await library.findSame([makeArticle(fields)]);
    expect(found?.key).toBe('salhy2024inside');
    checkWhole(library.location);
  });

  test.each([
    ['another day', { ...siege, url: undefined, issued: date('2024-12-03') }],
    ['a less precise date', { ...siege, url: undefined, issued: date('2024-12') }],
    ['no date', { ...siege, url: undefined, issued: undefined }],
    ['another title', { ...siege, url: undefined, title: 'Outside Mosul' }],
    ['another outlet', { ...siege, url: undefined, outlet: 'Al Mada' }],
    ['no outlet', { ...siege, url: undefined, outlet: undefined }],
    ['another URL and nothing else', { url: 'https://alhurra.com/iraq/2' }],
    ['nothing at all', {}],
  ])('is not one with %s', async (_, fields) => {
    const library = await openWithSiege();
    expect(await library.findSame([makeArticle(fields)])).toEqual([undefined]);
    const [outcome] = await save(library, [fields]);
    expect(outcome?.status).toBe('added');
    expect((await library.countAll()).articles).toBe(2);
  });

  test('is found within one batch', async () => {
    const library = await openTestLibrary();
    const outcomes = await save(library, [siege, { ...siege, url: undefined }, { url: siege.url }]);
    expect(outcomes.map(({ status }) => status)).toEqual(['added', 'present', 'present']);
    expect(outcomes.map(({ newOutlet }) => newOutlet)).toEqual(['Al-Hurra', undefined, undefined]);
  });

  test('is stored beside when asked for', async () => {
    const library = await openWithSiege();
    const [outcome] = await save(library, [siege], 'add');
    expect(outcome).toMatchObject({ status: 'added', key: 'salhy2024insidea' });
    const [again] = await save(library, [siege]);
    expect(again).toMatchObject({ status: 'present', key: 'salhy2024inside' });
  });

  test('is told from one that shares its hash', async () => {
    const [one, two] = ['https://b.example/xaa-608799', 'https://b.example/17db-101898'] as const;
    expect(hashText(toCanonicalUrl(one))).toBe(hashText(toCanonicalUrl(two)));
    const library = await openTestLibrary();
    const outcomes = await save(library, [{ url: one }, { url: two }, { url: two }]);
    expect(outcomes.map(({ status }) => status)).toEqual(['added', 'added', 'present']);
  });
});

describe('update', () => {
  test('fills what is missing and overwrites nothing', async () => {
    const library = await openTestLibrary();
    await save(library, [
      { url: siege.url, title: 'My title', tags: ['war'], extra: { page: '1' } },
    ]);
    const [outcome] = await save(
      library,
      [
        {
          ...siege,
          type: 'report',
          typeGiven: true,
          language: 'ar',
          note: 'from the archive',
          tags: ['war', 'mosul'],
          extra: { page: '2', volume: '3' },
        },
      ],
      'update',
    );
    expect(outcome).toMatchObject({
      status: 'updated',
      key: 'alhurratitle',
      newOutlet: 'Al-Hurra',
    });
    expect([...(outcome?.filled ?? [])].sort()).toEqual(
      ['author', 'date', 'language', 'note', 'outlet', 'tag', 'type', 'volume'].sort(),
    );
    const [article] = await library.readArticles({ words: ['archive'] });
    expect(article).toMatchObject({
      type: 'report',
      title: 'My title',
      outlet: { name: 'Al-Hurra' },
      authors: siege.authors,
      language: 'ar',
      tags: ['war', 'mosul'],
      extra: { page: '1', volume: '3' },
    });
    checkWhole(library.location);
    const [again] = await save(library, [{ ...siege, title: 'Third' }], 'update');
    expect(again).toMatchObject({ status: 'present', filled: [] });
  });

  test('leaves a type that was given', async () => {
    const library = await openTestLibrary();
    await save(library, [{ ...siege, type: 'webpage', typeGiven: true }]);
    const [outcome] = await save(
      library,
      [{ ...siege, type: 'report', typeGiven: true }],
      'update',
    );
    expect(outcome?.status).toBe('present');
  });
});

describe('outlets', () => {
  test('learn the host of their first URL, unless it is shared or taken', async () => {
    const library = await openTestLibrary();
    await save(library, [
      { outlet: 'A', url: 'https://a.example/1' },
      { outlet: 'A', url: 'https://other.example/2' },
      { outlet: 'B', url: 'https://a.example/3' },
      { outlet: 'C', url: 'https://www.youtube.com/watch?v=1' },
      { outlet: 'D' },
    ]);
    const domains = (await library.listOutlets()).map((outlet) => [outlet.name, outlet.domains]);
    expect(domains).toEqual([
      ['A', ['a.example']],
      ['B', []],
      ['C', []],
      ['D', []],
    ]);
    await save(library, [{ url: 'https://www.a.example/4', title: 'x' }]);
    expect(await library.findOutlet('A.example')).toMatchObject({ name: 'A', articles: 3 });
  });

  test('are one whatever the spelling', async () => {
    const library = await openTestLibrary();
    await save(library, [
      { outlet: 'Al-Hurra', title: 'a' },
      { outlet: 'al hurra', title: 'b' },
    ]);
    expect(await library.findOutlet('ALHURRA')).toMatchObject({ name: 'Al-Hurra', articles: 2 });
  });
});

describe('keys', () => {
  const clash = (title: string) => ({ ...siege, url: undefined, title: `Inside ${title}` });

  test('clash by letters, in a batch and across commands', async () => {
    const library = await openTestLibrary();
    const first = await save(library, [clash('1'), clash('2')]);
    const second = await save(library, [clash('3')]);
    expect([...first, ...second].map(({ key }) => key)).toEqual([
      'salhy2024inside',
      'salhy2024insidea',
      'salhy2024insideb',
    ]);
  });

  test('asked for are kept where free, in any case of their letters', async () => {
    const library = await openTestLibrary();
    const outcomes = await save(library, [
      { title: 'a', key: 'Wanted' },
      { title: 'b', key: 'wanted' },
      { title: 'c', key: 'not a key' },
    ]);
    expect(outcomes.map(({ key, keyRefused }) => [key, keyRefused])).toEqual([
      ['Wanted', undefined],
      ['b', 'wanted'],
      ['c', 'not a key'],
    ]);
    expect((await library.findArticle('WANTED'))?.title).toBe('a');
  });

  test('of removed articles stay taken', async () => {
    const library = await openWithSiege();
    await library.close();
    const database = new Database(library.location);
    database.exec('BEGIN; DELETE FROM article_author; DELETE FROM article; COMMIT');
    database.close();
    const reopened = await openTestLibrary(library.location);
    const outcomes = await save(reopened, [siege, { title: 'x', key: 'salhy2024inside' }]);
    expect(outcomes.map(({ key, keyRefused }) => [key, keyRefused])).toEqual([
      ['salhy2024insidea', undefined],
      ['x', 'salhy2024inside'],
    ]);
    checkWhole(library.location);
  });

  test('clash three thousand times without slowing down', async () => {
    const library = await openTestLibrary();
    const articles = (from: number) =>
      Array.from({ length: 1500 }, (_, n) => clash(String(from + n)));
    await save(library, articles(0));
    const keys = (await save(library, articles(1500))).map(({ key }) => key);
    expect(new Set(keys).size).toBe(1500);
    expect((await library.countAll()).articles).toBe(3000);
  });
});

describe('citations', () => {
  test('take the date given, else the date of the post, else today', async () => {
    const library = await openTestLibrary();
    await library.write(operation, (writer) =>
      writer.addPost({ slug: 'p', title: undefined, date: date('2025-05-05'), url: undefined }),
    );
    const outcomes = await save(library, [
      { title: 'a', citation: makeCitation({ post: 'p', cited: date('2024-01') }) },
      { title: 'b', citation: makeCitation({ post: 'p' }) },
      { title: 'c', citation: makeCitation({ post: 'new' }) },
      { title: 'd', citation: makeCitation() },
    ]);
    expect(outcomes.map(({ newPost }) => newPost)).toEqual([
      undefined,
      undefined,
      'new',
      undefined,
    ]);
    const articles = await library.readArticles({ sort: 'title' });
    expect(
      articles.map(({ citations }) => citations.map(({ post, cited }) => [post, cited.edtf])),
    ).toEqual([
      [['p', '2024-01']],
      [['p', '2025-05-05']],
      [['new', '2026-01-02']],
      [[undefined, '2026-01-02']],
    ]);
  });

  test.each([
    [
      'in its post, on whatever day',
      { post: 'p', cited: date('2024-01-01') },
      { post: 'p' },
      'present',
    ],
    ['at another locator', { post: 'p' }, { post: 'p', locator: 'p. 7' }, 'added'],
    ['in another post', { post: 'p' }, { post: 'q' }, 'added'],
    [
      'in no post on its day',
      { cited: date('2024-01-01') },
      { cited: date('2024-01-01') },
      'present',
    ],
    [
      'in no post on another day',
      { cited: date('2024-01-01') },
      { cited: date('2024-01-02') },
      'added',
    ],
    ['in no post without a day', { cited: date('2024-01-01') }, {}, 'present'],
    ['in no post after one in a post', { post: 'p' }, {}, 'added'],
  ] as const)('stand once: %s', async (_, first, second, expected) => {
    const library = await openTestLibrary();
    await save(library, [{ ...siege, citation: makeCitation(first) }]);
    const [outcome] = await save(library, [{ ...siege, citation: makeCitation(second) }]);
    expect(outcome).toMatchObject({ status: 'present', citation: expected });
    const [article] = await library.readArticles({});
    expect(article?.citations).toHaveLength(expected === 'added' ? 2 : 1);
    checkWhole(library.location);
  });
});

test('the same batch again changes nothing and leaves no entry in the log', async () => {
  const library = await openTestLibrary();
  const articles = [
    { ...siege, citation: makeCitation({ post: 'p' }) },
    { title: 'b', tags: ['x'] },
  ];
  await save(library, articles);
  const before = dumpRows(library.location);
  const outcomes = await save(library, articles);
  expect(outcomes.map(({ status, citation }) => [status, citation])).toEqual([
    ['present', 'present'],
    ['present', 'none'],
  ]);
  expect(dumpRows(library.location)).toEqual(before);
  const database = new Database(library.location, { readonly: true });
  expect(database.prepare('SELECT command FROM operation').pluck().all()).toEqual(['test']);
  database.close();
});
