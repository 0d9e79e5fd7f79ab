import type { NewArticle } from '../../../src/domain/article.ts';
import type { Library } from '../../../src/store/library.ts';
import type { ArticleChanges } from '../../../src/store/libraryMending.ts';
import {
  catchError,
  date,
  dumpRows,
  makeArticle,
  makeCitation,
  openTestLibrary,
  operation,
  save,
} from '../support.ts';
import { doUndoRedo } from './support.ts';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});

const merge = (keep: string, ...others: string[]) =>
  doUndoRedo(library, (writer) => writer.mergeArticles(keep, others));

const full: Partial<NewArticle> = {
  type: 'report',
  typeGiven: true,
  title: 'Other title',
  outlet: 'Reuters',
  authors: [{ literal: 'UN' }],
  issued: date('2024-12-03'),
  url: 'https://reuters.com/2',
  language: 'en',
  note: 'other note',
  tags: ['two', 'both'],
  extra: { volume: '2', DOI: '10.1/x' },
};

test('gaps are filled from the other', async () => {
  await save(library, [
    { key: 'keep', title: 'Title', tags: ['both', 'one'] },
    { ...full, key: 'other' },
  ]);
  const { article, filled, kept } = await merge('keep', 'other');
  const filledIn = ['outlet', 'type', 'author', 'date', 'url', 'language', 'note', 'volume', 'DOI'];
  expect([...filled].sort()).toEqual([...filledIn].sort());
  expect(kept).toEqual([{ name: 'also-title', value: 'Other title' }]);
  const { typeGiven: _, ...fields } = full;
  expect(article).toMatchObject({
    ...fields,
    key: 'keep',
    title: 'Title',
    outlet: { name: 'Reuters' },
    tags: ['both', 'one', 'two'],
    extra: { volume: '2', DOI: '10.1/x', 'also-title': ['Other title'] },
  });
});

test('every value that differs is kept', async () => {
  const own: Partial<NewArticle> = {
    key: 'keep',
    type: 'webpage',
    typeGiven: true,
    title: 'Title',
    outlet: 'AP',
    authors: [{ family: 'Salhy', given: 'Suadad' }],
    issued: date('2024-12-02'),
    url: 'https://ap.com/1',
    language: 'ar',
    note: 'own note',
    extra: { volume: '1', 'also-title': ['Older'] },
  };
  await save(library, [
    own,
    { ...full, key: 'other', extra: { volume: ['2', 3], 'also-title': ['Older', 'Oldest'] } },
  ]);
  const { article, filled, kept } = await merge('keep', 'other');
  expect(filled).toEqual([]);
  expect(article).toMatchObject({
    type: 'webpage',
    title: 'Title',
    outlet: { name: 'AP' },
    issued: date('2024-12-02'),
    url: 'https://ap.com/1',
    note: 'own note; other note',
    extra: {
      volume: '1',
      'also-type': ['report'],
      'also-title': ['Older', 'Other title', 'Oldest'],
      'also-outlet': ['Reuters'],
      'also-author': ['UN'],
      'also-date': ['2024-12-03'],
      'also-url': ['https://reuters.com/2'],
      'also-language': ['en'],
      'also-volume': [['2', 3]],
    },
  });
  expect(kept).toContainEqual({ name: 'also-url', value: 'https://reuters.com/2' });
  expect(kept).toContainEqual({ name: 'note', value: 'other note' });
});

test('both keys, and those they had before, find the one article', async () => {
  await save(library, [
    { key: 'a', title: 'A' },
    { key: 'b', title: 'B' },
  ]);
  await library.write(operation, (writer) =>
    writer.changeArticles([{ key: 'b', changes: { key: 'b2' } }]),
  );
  await merge('a', 'B');
  for (const key of ['a', 'b', 'b2'])
    expect(await library.findArticle(key)).toMatchObject({ key: 'a' });
  expect(await library.listArticles({ keys: ['b', 'b2'] })).toHaveLength(1);
  expect(await save(library, [{ key: 'b2', title: 'x' }])).toMatchObject([{ keyRefused: 'b2' }]);
});

test('citations are moved; those in the same place become one and lose nothing, no day either', async () => {
  const inOne = makeCitation({ post: 'one', cited: date('2024-12-05'), quotation: 'q', note: 'n' });
  await save(library, [
    { key: 'a', title: 'A', citation: makeCitation({ post: 'one', cited: date('2024-12-04') }) },
    { key: 'b', title: 'B', citation: inOne },
  ]);
  const cite = (key: string, fields: Parameters<typeof makeCitation>[0]) =>
    library.write(operation, (writer) => writer.cite([key], makeCitation(fields)));
  await cite('a', { post: 'two', quotation: 'x', note: 'same' });
  await cite('b', { post: 'two', quotation: 'y', note: 'same' });
  await cite('a', { cited: date('2024-12-06') });
  await cite('b', { cited: date('2024-12-06'), note: 'z' });
  await cite('b', { cited: date('2024-12-07') });
  await cite('b', { post: 'two', locator: 'p. 2' });
  const { article, citations, joined } = await merge('a', 'b');
  expect({ citations, joined }).toEqual({ citations: 2, joined: 3 });
  const list = article.citations.map(({ post, cited, locator, quotation, note }) => [
    post,
    cited.edtf,
    locator,
    quotation,
    note,
  ]);
  expect(list.sort()).toEqual(
    [
      ['one', '2024-12-04', undefined, 'q', 'n; also cited 2024-12-05'],
      ['two', operation.today, undefined, 'x … y', 'same'],
      ['two', operation.today, 'p. 2', undefined, undefined],
      [undefined, '2024-12-06', undefined, undefined, 'z'],
      [undefined, '2024-12-07', undefined, undefined, undefined],
    ].sort(),
  );
});

test('what a note or a quotation says already is not said twice, however often is merged', async () => {
  const at = (cited: string, note: string, quotation: string) =>
    makeCitation({ post: 'one', cited: date(cited), note, quotation });
  await save(library, [
    { key: 'a', title: 'A', note: 'x', citation: at('2024-12-04', 'n', 'q') },
    { key: 'b', title: 'B', note: 'y', citation: at('2024-12-05', 'm', 'r') },
    { key: 'c', title: 'C', note: 'x; y', citation: at('2024-12-05', 'm', 'r … q') },
  ]);
  await merge('a', 'b');
  const { article, kept } = await merge('a', 'c');
  expect(article.note).toBe('x; y');
  expect(kept.map(({ name }) => name)).not.toContain('note');
  expect(article.citations).toMatchObject([
    { quotation: 'q … r', note: 'n; m; also cited 2024-12-05' },
  ]);
});

test('a tag that it has in other letters is not given to it again', async () => {
  await save(library, [
    { key: 'a', title: 'A', tags: ['iraq', 'Oil'] },
    { key: 'b', title: 'B', tags: ['IRAQ', 'gas'] },
  ]);
  expect((await merge('a', 'b')).article.tags).toEqual(['iraq', 'Oil', 'gas']);
});

test('what comes again from the address of the other is the one article', async () => {
  const other = { title: 'B', url: 'https://b.com/x' };
  await save(library, [
    { key: 'a', title: 'A', url: 'https://a.com/1' },
    { ...other, key: 'b' },
  ]);
  await save(library, [{ key: 'c', title: 'C', url: 'https://c.com/1' }]);
  await merge('a', 'b', 'c');
  const again = [
    { title: 'Renamed', url: 'http://www.b.com/x/?utm_source=z' },
    { title: 'C', url: 'https://c.com/1' },
  ];
  const found = await library.findSame(again.map(makeArticle));
  expect(found.map((article) => article?.key)).toEqual(['a', 'a']);
  expect(await save(library, again)).toMatchObject([
    { status: 'present', key: 'a' },
    { status: 'present', key: 'a' },
  ]);
  const many = Array.from({ length: 200 }, (_, n) => ({
    title: `many ${n}`,
    url: `https://d.com/${n}`,
  }));
  const outcomes = await save(library, [...many, ...again]);
  expect(outcomes.slice(-2)).toMatchObject([{ key: 'a' }, { key: 'a' }]);
  expect(outcomes.filter(({ status }) => status === 'added')).toHaveLength(200);
  const edits = [{ key: outcomes[0]?.key ?? '', changes: { url: 'https://b.com/x' } }];
  const error = await catchError(() =>
    library.write(operation, (writer) => writer.changeArticles(edits)),
  );
  expect(error.code).toBe('article.exists');
});

test.each([0, 200])(
  'one that was merged is known by its outlet, date and title, among %d others',
  async (others) => {
    const [one, two] = [
      { outlet: 'Reuters', title: 'One', issued: date('2024-12-02') },
      { outlet: 'Al Mada', title: 'Two, and more', issued: date('2024-12-03') },
    ];
    await save(library, [
      { key: 'a', ...one },
      { key: 'b', ...two },
    ]);
    await merge('a', 'b');
    const many = Array.from({ length: others }, (_, at) => ({ title: `Other ${at}`, outlet: 'X' }));
    const outcomes = await save(library, [...many, one, { ...two, title: 'Two and more' }]);
    expect(outcomes.slice(-2)).toMatchObject([{ key: 'a' }, { key: 'a' }]);
    expect(outcomes.filter(({ status }) => status === 'added')).toHaveLength(others);
    const [far] = await save(library, [{ ...two, issued: date('2024-12-10') }]);
    expect(far?.status).toBe('added');
  },
);

test('an article that brings its further addresses with it is known by them', async () => {
  const extra = { 'also-url': ['https://b.com/x', 7], other: 1 };
  await save(library, [{ key: 'a', title: 'A', url: 'https://a.com/1', extra }]);
  await save(library, [{ key: 'odd', title: 'Odd', extra: { 'also-url': 'https://o.com/1' } }]);
  const [known, odd] = await library.findSame([
    makeArticle({ url: 'https://b.com/x' }),
    makeArticle({ url: 'https://o.com/1' }),
  ]);
  expect([known?.key, odd?.key]).toEqual(['a', 'odd']);
  await merge('a', 'odd');
  expect((await library.findArticle('a'))?.extra['also-url']).toEqual([
    'https://b.com/x',
    7,
    'https://o.com/1',
  ]);
});

test.each([
  ['itself', ['a', 'A'], 'usage', 'An article can’t be merged with itself.'],
  ['one that is not there', ['a', 'none'], 'article.not-found', 'No article has the key ‘none’.'],
])('a merge with %s is refused', async (_, [keep = '', other = ''], code, message) => {
  await save(library, [{ key: 'a', title: 'A' }]);
  const before = dumpRows(library.location);
  const error = await catchError(() =>
    library.write(operation, (writer) => writer.mergeArticles(keep, [other])),
  );
  expect(error).toMatchObject({ code, message });
  expect(dumpRows(library.location)).toEqual(before);
});

test('what was merged is found by the other title: after undo, redo, an edit and a load as well', async () => {
  await save(library, [
    { key: 'keep', title: 'Title of the first', note: 'noted' },
    { key: 'other', title: 'Zugzwang in the second' },
  ]);
  const find = async (from: Library, ...words: string[]) =>
    (await from.listArticles({ words })).map(({ key }) => key);
  const findTitle = async (from: Library, value: string) =>
    (await from.listArticles({ where: { kind: 'field', field: 'title', value } })).map(
      ({ key }) => key,
    );
  expect(await find(library, 'zugzwang')).toEqual(['other']);
  await merge('keep', 'other');
  expect(await find(library, 'zugzwang')).toEqual(['keep']);
  expect(await find(library, 'ZUGZWANG', 'noted')).toEqual(['keep']);
  expect(await findTitle(library, 'zugzwang in')).toEqual(['keep']);
  // No phrase reaches from one title into the other.
  expect(await find(library, 'first zugzwang')).toEqual([]);
  const copy = await openTestLibrary();
  let text = '';
  for await (const piece of library.dump()) text += piece;
  async function* toLines() {
    yield* text.split('\n');
  }
  await copy.load(toLines(), { operation, mode: 'new', keep: true });
  expect(await find(copy, 'zugzwang')).toEqual(['keep']);
  await library.takeBack('undo', undefined, operation, true);
  expect(await find(library, 'zugzwang')).toEqual(['other']);
  await library.takeBack('redo', undefined, operation, true);
  const change = (changes: ArticleChanges) =>
    library.write(operation, (writer) => writer.changeArticles([{ key: 'keep', changes }]));
  await change({ title: 'Another' });
  expect(await findTitle(library, 'zugzwang')).toEqual(['keep']);
  await change({ extra: { 'also-title': null } });
  expect(await find(library, 'zugzwang')).toEqual([]);
});
