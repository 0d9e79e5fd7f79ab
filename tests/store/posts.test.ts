import type { Library } from '../../src/store/library.ts';
import {
  catchError,
  checkWhole,
  date,
  makeCitation,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

const post = {
  slug: 'iraq-2024',
  title: 'Iraq in 2024',
  date: date('2024-12-31'),
  url: 'https://blog.example/p/1',
};

async function openWithPost(): Promise<Library> {
  const library = await openTestLibrary();
  await library.write(operation, (writer) => writer.addPost(post));
  await save(library, [
    { title: 'a', key: 'a' },
    { title: 'b', key: 'b' },
  ]);
  return library;
}

test.each([
  'iraq-2024',
  'Iraq in 2024',
  'IRAQ IN 2024',
  'http://www.blog.example/p/1/#x',
  'Iraq 2024',
])('a post is found by %s', async (name) => {
  const library = await openWithPost();
  expect(await library.findPost(name)).toEqual({ ...post, sources: 0 });
});

test('posts are listed newest first, undated last', async () => {
  const library = await openWithPost();
  await library.write(operation, async (writer) => {
    await writer.addPost({ slug: 'old', title: undefined, date: date('2019'), url: undefined });
    await writer.addPost({ slug: 'none', title: undefined, date: undefined, url: undefined });
  });
  expect((await library.listPosts()).map(({ slug }) => slug)).toEqual(['iraq-2024', 'old', 'none']);
  expect(await library.findPost('nowhere')).toBeUndefined();
});

test('a post is changed field by field', async () => {
  const library = await openWithPost();
  await library.write(operation, (writer) =>
    writer.changePost('iraq-2024', { slug: 'iraq', title: null, date: null }),
  );
  expect(await library.listPosts()).toEqual([
    { slug: 'iraq', title: undefined, date: undefined, url: post.url, sources: 0 },
  ]);
  await library.write(operation, (writer) => writer.changePost('iraq', { slug: 'iraq' }));
});

test('articles are cited and taken back', async () => {
  const library = await openWithPost();
  const citation = makeCitation({ post: 'iraq-2024', locator: 'p. 1' });
  const cite = () => library.write(operation, (writer) => writer.cite(['A', 'b'], citation));
  expect(await cite()).toEqual([
    { key: 'a', citation: 'added' },
    { key: 'b', citation: 'added' },
  ]);
  expect((await cite()).map((outcome) => outcome.citation)).toEqual(['present', 'present']);
  expect(await library.findPost('iraq-2024')).toMatchObject({ sources: 2 });
  expect((await library.findArticle('a'))?.citations).toEqual([
    { post: 'iraq-2024', cited: post.date, locator: 'p. 1', quotation: undefined, note: undefined },
  ]);
  const uncite = () => library.write(operation, (writer) => writer.uncite(['b'], 'iraq-2024'));
  expect(await uncite()).toEqual(['b']);
  expect(await uncite()).toEqual([]);
  expect(await library.countAll()).toEqual({ articles: 2, outlets: 0, posts: 1, citations: 1 });
});

test('what is said of a citation that is there takes the place of what it says itself', async () => {
  const library = await openWithPost();
  const cite = async (fields: Parameters<typeof makeCitation>[0]) => {
    const citation = makeCitation(fields);
    const [outcome] = await library.write(operation, (writer) => writer.cite(['a'], citation));
    return outcome?.citation;
  };
  const own = { post: 'iraq-2024', cited: date('2025-02-02') };
  expect(await cite({ post: 'iraq-2024', quotation: 'first' })).toBe('added');
  expect(await cite({ post: 'iraq-2024', locator: 'p. 2' })).toBe('added');
  expect(await cite(own)).toBe('changed');
  expect(await cite(own)).toBe('present');
  expect(await cite({ post: 'iraq-2024' })).toBe('present');
  expect(await cite({ ...own, quotation: 'second', note: 'n' })).toBe('changed');
  expect(await cite({ cited: own.cited, note: 'in none' })).toBe('added');
  expect(await cite({ cited: own.cited, note: 'in no post' })).toBe('changed');
  expect(await cite({ cited: own.cited })).toBe('present');
  const citations = (await library.findArticle('a'))?.citations;
  const rest = { locator: undefined, quotation: undefined, note: undefined };
  expect(citations).toEqual([
    { ...rest, post: 'iraq-2024', cited: post.date, locator: 'p. 2' },
    { ...rest, ...own, quotation: 'second', note: 'n' },
    { ...rest, post: undefined, cited: own.cited, note: 'in no post' },
  ]);
  checkWhole(library.location);
});

test('an article that is saved again changes nothing of its citation', async () => {
  const library = await openWithPost();
  const article = { title: 'x', citation: makeCitation({ post: 'iraq-2024', note: 'first' }) };
  const again = { ...article, citation: { ...article.citation, cited: date('2025'), note: 'no' } };
  await save(library, [article]);
  expect((await save(library, [again]))[0]?.citation).toBe('present');
  expect((await library.findArticle('x'))?.citations).toMatchObject([
    { cited: post.date, note: 'first' },
  ]);
});

test('a post that a record makes keeps the address it is named by', async () => {
  const library = await openWithPost();
  const url = 'https://blog.example/new';
  const citation = { ...makeCitation({}), post: { slug: 'new', title: 'New', url } };
  await save(library, [{ title: 'x', citation }]);
  expect(await library.findPost('new')).toMatchObject({ slug: 'new', title: 'New', url });
});

describe('a post that is removed', () => {
  test('leaves its citations in no post, one for each article, day and locator', async () => {
    const library = await openWithPost();
    const day = date('2024-12-31');
    await library.write(operation, async (writer) => {
      await writer.cite(['a'], makeCitation({ cited: day, quotation: 'kept' }));
      await writer.cite(
        ['a', 'b'],
        makeCitation({ post: 'iraq-2024', quotation: 'gone', note: 'n' }),
      );
    });
    await library.write(operation, (writer) => writer.removePost('iraq-2024', false));
    const articles = await library.readArticles({ sort: 'title' });
    const base = { post: undefined, cited: day, locator: undefined, note: 'n' };
    expect(articles.map(({ citations }) => citations)).toEqual([
      [{ ...base, quotation: 'kept … gone' }],
      [{ ...base, quotation: 'gone' }],
    ]);
    expect(await library.listPosts()).toEqual([]);
    checkWhole(library.location);
  });

  test('and says no note twice that was joined before', async () => {
    const library = await openWithPost();
    const day = date('2024-12-31');
    await library.write(operation, async (writer) => {
      await writer.cite(['a'], makeCitation({ cited: day, quotation: 'q', note: 'x; y' }));
      await writer.cite(['a'], makeCitation({ post: 'iraq-2024', quotation: 'q', note: 'y' }));
      await writer.removePost('iraq-2024', false);
    });
    const [article] = await library.readArticles({ sort: 'title' });
    expect(article?.citations).toMatchObject([{ quotation: 'q', note: 'x; y' }]);
  });

  test('takes its citations along when asked to', async () => {
    const library = await openWithPost();
    await library.write(operation, async (writer) => {
      await writer.cite(['a'], makeCitation({ post: 'iraq-2024' }));
      await writer.cite(['a'], makeCitation({ post: 'other' }));
      await writer.removePost('iraq-2024', true);
    });
    expect(await library.countAll()).toMatchObject({ posts: 1, citations: 1 });
    checkWhole(library.location);
  });
});

test.each<
  [name: string, code: string, message: string, work: (library: Library) => Promise<unknown>]
>([
  [
    'a slug that is taken',
    'post.exists',
    'There is a post called ‘iraq-2024’ already.',
    (library) => library.write(operation, (writer) => writer.addPost(post)),
  ],
  [
    'a change of a post that is not there',
    'post.not-found',
    'No post is called ‘nowhere’.',
    (library) => library.write(operation, (writer) => writer.changePost('nowhere', {})),
  ],
  [
    'a removal of a post that is not there',
    'post.not-found',
    'No post is called ‘nowhere’.',
    (library) => library.write(operation, (writer) => writer.removePost('nowhere', true)),
  ],
  [
    'an article that is not there',
    'article.not-found',
    'No article has the key ‘nobody’.',
    (library) =>
      library.write(operation, (writer) =>
        writer.cite(['a', 'nobody'], makeCitation({ post: 'new' })),
      ),
  ],
  [
    'an article that is not there to be taken out',
    'article.not-found',
    'No article has the key ‘nobody’.',
    (library) => library.write(operation, (writer) => writer.uncite(['nobody'], 'iraq-2024')),
  ],
  [
    'a post that is not there to be taken out of',
    'post.not-found',
    'No post is called ‘nowhere’.',
    (library) => library.write(operation, (writer) => writer.uncite(['a'], 'nowhere')),
  ],
])('%s is told, and nothing is changed', async (_, code, message, work) => {
  const library = await openWithPost();
  const before = await library.countAll();
  const error = await catchError(() => work(library));
  expect([error.code, error.message]).toEqual([code, message]);
  expect(error.hint).toMatch(/cite/);
  expect(await library.countAll()).toEqual(before);
});

test('a slug is not changed to one that is taken', async () => {
  const library = await openWithPost();
  await library.write(operation, (writer) =>
    writer.addPost({ slug: 'other', title: undefined, date: undefined, url: undefined }),
  );
  const error = await catchError(() =>
    library.write(operation, (writer) => writer.changePost('other', { slug: 'iraq-2024' })),
  );
  expect(error.code).toBe('post.exists');
});
