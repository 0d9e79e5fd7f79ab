import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(async () => {
  place = createWorkplace();
  await place.cite(['add', 'Al Mada, “Three,” 12/4/24', '--key', 'a1']);
  await place.cite(['add', 'Reuters, “One,” 12/3/24', '--key', 'a2']);
});
afterEach(() => place.remove());

async function posts(): Promise<unknown> {
  return JSON.parse((await place.cite(['post', 'list', '--json'])).out);
}

test('a post is made of a title or a slug, changed, shown, listed', async () => {
  const title = 'Iraq’s Axis of Resistance';
  expect((await place.cite(['post', 'add', title, '--date', '1/13/25'])).out).toBe(
    'Added the post ‘iraqs-axis-of-resistance’\n',
  );
  await place.cite(['post', 'add', 'second']);
  expect(await posts()).toEqual([
    { slug: 'iraqs-axis-of-resistance', title, date: '2025-01-13', url: null, sources: 0 },
    { slug: 'second', title: null, date: null, url: null, sources: 0 },
  ]);
  const url = 'https://example.blog/axis';
  const edited = await place.cite(['post', 'edit', title, '--slug', 'axis', '--url', url]);
  expect(edited.out).toBe('Changed the post ‘axis’\n');
  expect(edited.err).toBe(
    'A file that still says ‘iraqs-axis-of-resistance’ makes a post of that name: say ‘axis’ in it.\n',
  );
  await place.cite(['post', 'edit', 'axis', '--title', '']);
  await place.cite(['post', 'cite', 'axis', 'a1', 'A2']);
  const { out } = await place.cite(['post', 'show', url]);
  expect(out).toBe(`axis
slug      axis
date      2025-01-13
url       https://example.blog/axis
sources   2

a1\t2024-12-04\tAl Mada\t\tThree\t
a2\t2024-12-03\tReuters\t\tOne\t
`);
  const table = await place.cite(['post', 'list'], { terminal: {} });
  expect(table.out).toBe(
    'POST    DATE        SOURCES  TITLE\naxis    2025-01-13        2\nsecond                    0\n',
  );
});

test('articles are cited and uncited; a citation is dated by the post', async () => {
  await place.cite(['post', 'add', 'axis', '--date', '1/13/25']);
  const cited = await place.cite(['post', 'cite', 'axis', 'a1', 'a2', '--locator', 'p. 3']);
  expect(cited.out).toBe('Cited a1 in ‘axis’\nCited a2 in ‘axis’\n');
  expect(
    (await place.cite(['post', 'cite', 'a1', '--post', 'axis', '--locator', 'p. 3'])).out,
  ).toBe('Already cited in ‘axis’: a1\n');
  const anew = ['post', 'cite', 'axis', 'a2', '--locator', 'p. 3', '--cited', '2/2/25'];
  expect((await place.cite(anew)).out).toBe('Changed the citation of a2 in ‘axis’\n');
  expect((await place.cite(anew)).out).toBe('Already cited in ‘axis’: a2\n');
  expect(JSON.parse((await place.cite(['show', 'a2', '--json'])).out).citations).toEqual([
    { post: 'axis', cited: '2025-02-02', locator: 'p. 3' },
  ]);
  expect(JSON.parse((await place.cite(['show', 'a1', '--json'])).out).citations).toEqual([
    { post: 'axis', cited: '2025-01-13', locator: 'p. 3' },
  ]);
  expect((await place.cite(['post', 'uncite', 'axis', 'a1'])).out).toBe('Took a1 out of ‘axis’\n');
  expect((await place.cite(['list', '--uncited', '--keys'])).out).toBe('a1\n');
});

test('a post is removed when sure; its citations are kept unless told otherwise', async () => {
  for (const slug of ['one', 'two']) {
    await place.cite(['post', 'add', slug]);
    await place.cite(['post', 'cite', slug, 'a1']);
  }
  const unasked = await place.cite(['post', 'remove', 'one']);
  expect(unasked).toMatchObject({ status: 2, out: '' });
  expect(unasked.err).toBe(
    'cite: Remove the post ‘one’ and keep its citation? Nobody is there to be asked.\nSay --yes if you are sure.\n',
  );
  const no = await place.cite(['post', 'remove', 'one'], { answers: ['no'] });
  expect(no).toMatchObject({ status: 1, err: 'Nothing was removed.\n' });
  const yes = await place.cite(['post', 'remove', 'one'], { answers: ['yes'] });
  expect(yes).toMatchObject({ status: 0, out: 'Removed the post ‘one’\n' });
  expect((await place.cite(['show', 'a1'])).out).toContain('Cited in no post on 12/9/24\n');
  await place.cite(['post', 'remove', 'two', '--yes', '--with-citations']);
  expect(JSON.parse((await place.cite(['show', 'a1', '--json'])).out).citations).toEqual([
    { post: null, cited: '2024-12-09' },
  ]);
});

test.each([
  [['post', 'add', 'axis'], 1, 'cite: There is a post called ‘axis’ already.'],
  [['post', 'add', '!!!'], 2, 'cite: ‘!!!’ has no letters to make a post’s short name of.'],
  [['post', 'add'], 2, '--title'],
  [['post', 'add', 'x', '--date', '13/25/24'], 2, 'cite: --date: ‘13/25/24’'],
  [['post', 'show', 'axsi'], 1, 'Did you mean ‘axis’?'],
  [['post', 'edit', 'axis'], 2, 'cite: Nothing was said to change.'],
  [['post', 'cite', 'axis'], 2, 'cite: Name the post, then the articles’ keys.'],
  [['post', 'cite', 'axis', 'b1'], 1, 'cite: There is no article ‘b1’ in your library.'],
  [['post', 'uncite', 'axis', 'a1'], 1, 'cite: ‘axis’ does not cite a1.'],
])('%j fails with %i: %s', async (argv, status, message) => {
  await place.cite(['post', 'add', 'axis']);
  const result = await place.cite(argv);
  expect(result).toMatchObject({ status, out: '' });
  expect(result.err).toContain(message);
});

test('a change of a post that changes nothing is told as none', async () => {
  await place.cite(['post', 'add', '--slug', 'plain', '--date', '1/13/25']);
  const log = await place.cite(['log']);
  for (const flags of [
    ['--date', '1/13/25'],
    ['--slug', 'plain'],
    ['--title', ''],
  ]) {
    expect(await place.cite(['post', 'edit', 'plain', ...flags])).toMatchObject({
      status: 0,
      out: '',
      err: 'Nothing was changed: ‘plain’ is so already.\n',
    });
  }
  expect(await place.cite(['log'])).toEqual(log);
});

test('a post that gets another date says that its citations keep theirs', async () => {
  await place.cite(['post', 'add', 'axis']);
  await place.cite(['post', 'cite', 'axis', 'a1', 'a2']);
  const { err } = await place.cite(['post', 'edit', 'axis', '--date', '1/13/25']);
  expect(err).toBe(
    'Its 2 citations keep their dates; cite post cite axis KEY --cited DATE changes one.\n',
  );
});
