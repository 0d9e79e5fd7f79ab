import type { NewPost } from '../../src/domain/article.ts';
import type { DuplicatePolicy } from '../../src/store/library.ts';
import { date, makeCitation, openTestLibrary, operation, save } from './support.ts';

const url = 'https://blog.example/2024/12/axis.html';

async function savePosts(posts: readonly NewPost[], policy: DuplicatePolicy = 'skip') {
  const library = await openTestLibrary();
  const write = (given: readonly NewPost[]) =>
    library.write(operation, (writer) => writer.savePosts(given, policy));
  const saved = [];
  for (const post of posts) saved.push(...(await write([post])));
  return { library, saved };
}

test('a post is stored with all that is known of it', async () => {
  const post = { slug: 'axis', title: 'The Axis', url, date: date('2024-12-09') };
  const { library, saved } = await savePosts([post, post]);
  expect(saved).toEqual([
    { slug: 'axis', status: 'added' },
    { slug: 'axis', status: 'present' },
  ]);
  expect(await library.listPosts()).toEqual([{ ...post, sources: 0 }]);
});

test.each([
  ['skip', undefined],
  ['update', 'The Axis'],
] as const)('with %s its gaps become %s', async (policy, title) => {
  const posts = [
    { slug: 'axis', title: undefined, date: date('2024-12-09') },
    { slug: 'axis', title: 'The Axis', date: date('2025-01-01'), url },
  ];
  const { library, saved } = await savePosts(posts, policy);
  expect(saved.at(-1)?.status).toBe(title === undefined ? 'present' : 'updated');
  const [post] = await library.listPosts();
  expect(post).toMatchObject({ title, date: date('2024-12-09') });
});

test('the same slug at another address is another post', async () => {
  const other = 'https://blog.example/2023/01/axis.html';
  const { library, saved } = await savePosts([
    { slug: 'axis', title: undefined, url },
    { slug: 'axis', title: undefined, url: other },
    { slug: 'axis', title: undefined, url: `${other}?m=1` },
  ]);
  expect(saved.map(({ slug }) => slug)).toEqual(['axis', 'axis-2', 'axis-2']);
  const post = { slug: 'axis', title: undefined, url: other };
  await save(library, [{ title: 'x', citation: { ...makeCitation(), post } }]);
  expect((await library.findPost('axis-2'))?.sources).toBe(1);
});

test('a post whose slug was changed is known by its address', async () => {
  const { library } = await savePosts([{ slug: 'axis', title: undefined, url }]);
  await library.write(operation, (writer) => writer.changePost('axis', { slug: 'mine' }));
  const saved = await library.write(operation, (writer) =>
    writer.savePosts([{ slug: 'axis', title: undefined, url }], 'skip'),
  );
  expect(saved).toEqual([{ slug: 'mine', status: 'present' }]);
});

test('the citations of a new post have its date', async () => {
  const { library } = await savePosts([]);
  const post = { slug: 'axis', title: undefined, date: date('2024-12-09') };
  await save(library, [{ title: 'x', citation: { ...makeCitation(), post } }]);
  const [article] = await library.readArticles({});
  expect(article?.citations).toMatchObject([{ post: 'axis', cited: date('2024-12-09') }]);
});

test('the same slug without an address on another day is another post', async () => {
  const post = (edtf: string) => ({ slug: 'notes', title: undefined, date: date(edtf) });
  const posts = [post('2024-05-31'), post('2024-06-01'), post('2024-06-09'), post('2024-06-08')];
  const { saved } = await savePosts([...posts, { slug: 'notes', title: undefined }]);
  expect(saved.map(({ slug }) => slug)).toEqual(['notes', 'notes', 'notes-2', 'notes-2', 'notes']);
});
