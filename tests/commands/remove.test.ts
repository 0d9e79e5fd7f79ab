import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(async () => {
  place = createWorkplace();
  await place.cite(['add', 'Al Mada, “Three,” 12/4/24', '--key', 'a1', '--tag', 'iraq']);
  await place.cite([
    'add',
    'Reuters, “One,” 12/3/24',
    '--key',
    'a2',
    '--post',
    'axis',
    '--locator',
    'p. 3',
    '--quotation',
    'q',
  ]);
  await place.cite(['post', 'add', 'other']);
  await place.cite(['post', 'cite', 'other', 'a2']);
  await place.cite(['add', 'Reuters, “Two,” 1/5/23', '--key', 'a3', '--cited', '12/5/24']);
});
afterEach(() => place.remove());

const keys = async () => (await place.cite(['list', '--keys', '--sort', 'added', '--reverse'])).out;

test('it is said what goes along, and asked', async () => {
  expect(await place.cite(['remove', 'a2'])).toMatchObject({
    status: 2,
    out: '',
    err: 'cite: Remove a2 and its 2 citations in ‘axis’ and ‘other’? Nobody is there to be asked.\nSay --yes if you are sure; --dry-run shows what would go.\n',
  });
  const shown = `a2  One
  cited in axis on 12/9/24, p. 3, “q”
  cited in other on 12/9/24
`;
  const no = await place.cite(['remove', 'A2'], { answers: ['no'] });
  expect(no).toMatchObject({
    status: 1,
    out: '',
    err: `${shown}Nothing was removed.\n`,
    asked: ['Remove a2 and its 2 citations in ‘axis’ and ‘other’?'],
  });
  expect(await place.cite(['remove', 'a2', '--dry-run'])).toMatchObject({
    status: 0,
    out: shown,
    err: 'a2 and its 2 citations in ‘axis’ and ‘other’ would go\n',
  });
  expect(await keys()).toBe('a1\na2\na3\n');
  const yes = await place.cite(['remove', 'a2'], { answers: ['yes'] });
  expect(yes).toMatchObject({
    status: 0,
    out: 'Removed a2 and its 2 citations in ‘axis’ and ‘other’\n',
  });
  expect(await keys()).toBe('a1\na3\n');
  const posts = JSON.parse((await place.cite(['post', 'list', '--json'])).out);
  expect(
    posts.map(({ slug, sources }: { slug: string; sources: number }) => [slug, sources]),
  ).toEqual([
    ['other', 0],
    ['axis', 0],
  ]);
});

test.each<[string[], string, string]>([
  [['a1'], 'Removed a1\n', 'a2\na3\n'],
  [['a3'], 'Removed a3 and its citation\n', 'a1\na2\n'],
  [['a1', 'a3', 'A1'], 'Removed 2 articles and their citation\n', 'a2\n'],
  [
    ['--outlet', 'reuters'],
    'Removed 2 articles and their 3 citations in ‘axis’ and ‘other’\n',
    'a1\n',
  ],
  [['--uncited'], 'Removed a1\n', 'a2\na3\n'],
  [['--search', 'two'], 'Removed a3 and its citation\n', 'a1\na2\n'],
  [['a1', 'a2', '--tag', 'iraq'], 'Removed a1\n', 'a2\na3\n'],
])('remove %j --yes', async (argv, out, left) => {
  expect(await place.cite(['remove', ...argv, '--yes'])).toMatchObject({ status: 0, out, err: '' });
  expect(await keys()).toBe(left);
});

test('posts beyond five are counted', async () => {
  for (const slug of ['p1', 'p2', 'p3', 'p4', 'p5']) {
    await place.cite(['post', 'add', slug]);
    await place.cite(['post', 'cite', slug, 'a2']);
  }
  expect((await place.cite(['remove', 'a2', '--yes'])).out).toBe(
    'Removed a2 and its 7 citations in ‘axis’, ‘other’, ‘p1’, ‘p2’, ‘p3’ and 2 more posts\n',
  );
});

test.each<[string[], number, string]>([
  [['remove'], 2, 'cite: Which articles are to be removed?'],
  [['remove', '--yes'], 2, 'cite: Which articles are to be removed?'],
  [
    ['remove', '--yes', '--limit', '1', '--sort', 'date'],
    2,
    'cite: Which articles are to be removed?',
  ],
  [['remove', '--yes', '--search', ''], 2, 'cite: Which articles are to be removed?'],
  [['remove', '--yes', '--author', '’'], 2, 'cite: Which articles are to be removed?'],
  [
    ['remove', '--yes', 'a1', 'b2'],
    1,
    'cite: There is no article ‘b2’ in your library.\nDid you mean ‘a2’?',
  ],
  [['remove', '--yes', '--post', 'axsi'], 1, 'Did you mean ‘axis’?'],
])('%j fails with %i: %s', async (argv, status, message) => {
  const result = await place.cite(argv);
  expect(result).toMatchObject({ status, out: '' });
  expect(result.err).toContain(message);
  expect(await keys()).toBe('a1\na2\na3\n');
});

test('where nothing matches nothing is removed, which is no failure', async () => {
  expect(await place.cite(['remove', '--tag', 'none', '--yes'])).toMatchObject({
    status: 0,
    out: '',
    err: 'Nothing was removed: no article matches.\n',
  });
});
