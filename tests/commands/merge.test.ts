import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(async () => {
  place = createWorkplace();
  await place.cite([
    'add',
    'Al-Salhy, Suadad, “Inside,” Middle East Eye, 12/6/24',
    '--key',
    'a1',
    '--url',
    'https://mee.net/1',
    '--post',
    'axis',
    '--quotation',
    'one',
  ]);
  await place.cite([
    'add',
    'MEE, “Inside it,” 12/6/24',
    '--key',
    'a2',
    '--url',
    'https://other.net/2',
    '--post',
    'axis',
    '--quotation',
    'two',
    '--note',
    'mine',
    '--tag',
    't',
  ]);
  for (const slug of ['second', 'third']) await place.cite(['post', 'add', slug]);
  await place.cite(['post', 'cite', 'second', 'a2']);
});
afterEach(() => place.remove());

const merged = `a2 into a1; that key finds it from now on
  filled: note
  2 citations taken over, 1 joined with one in the same place
  kept as also-outlet: MEE
  kept as also-title: Inside it
  kept as also-url: https://other.net/2
`;

test('two records of an article become one; it is said what was kept where', async () => {
  const before = await place.cite(['list', '--json']);
  expect(await place.cite(['merge', 'a1', 'a2', '--dry-run'])).toMatchObject({
    status: 0,
    out: `Would merge ${merged}`,
    err: '',
  });
  expect(await place.cite(['list', '--json'])).toEqual(before);
  expect(await place.cite(['merge', 'a1', 'a2'])).toMatchObject({
    status: 0,
    out: `Merged ${merged}`,
    err: '',
  });
  expect((await place.cite(['list', '--keys'])).out).toBe('a1\n');
  expect(JSON.parse((await place.cite(['show', 'a2', '--json'])).out)).toMatchObject({
    key: 'a1',
    title: 'Inside',
    outlet: 'Middle East Eye',
    note: 'mine',
    tags: ['t'],
    citations: [{ post: 'axis', quotation: 'one … two' }, { post: 'second' }],
    extra: { 'also-url': ['https://other.net/2'] },
  });
});

test('the other key still finds the article wherever a key is taken', async () => {
  await place.cite(['merge', 'a1', 'a2']);
  const line = 'Al-Salhy, Suadad, “Inside,” Middle East Eye, 12/6/24';
  expect((await place.cite(['export', 'a2'])).out).toContain(line);
  expect((await place.cite(['post', 'cite', 'third', 'a2'])).out).toBe('Cited a1 in ‘third’\n');
  expect((await place.cite(['edit', 'a2', '--note', 'x'])).out).toBe('Changed a1: note\n');
  for (const text of ['It says [@a2].\n', 'It says [@a2; @a1; @A2].\n']) {
    const { out, err } = await place.cite(['render', '-'], { stdin: text });
    expect({ out: out.split('Al-Salhy, Suadad').length, err }).toEqual({ out: 2, err: '' });
  }
});

test('what is added again by the other address is there already', async () => {
  await place.cite(['merge', 'a1', 'a2']);
  const again = await place.cite([
    'add',
    'http://www.other.net/2?utm_source=x',
    '--title',
    'Inside it',
  ]);
  expect(again.out).toContain('Already there: a1\n');
  expect((await place.cite(['list', '--keys'])).out).toBe('a1\n');
});

test('a merge is undone by one command', async () => {
  const before = await place.cite(['list', '--json']);
  await place.cite(['merge', 'a1', 'a2']);
  expect((await place.cite(['undo'])).status).toBe(0);
  expect(await place.cite(['list', '--json'])).toEqual(before);
});

test('--json prints the record', async () => {
  expect(JSON.parse((await place.cite(['merge', 'a1', 'a2', '--json'])).out).key).toBe('a1');
});

test.each<[string[], number, string]>([
  [['merge', 'a1'], 2, 'cite: cite merge needs OTHER'],
  [['merge', 'a1', 'A1'], 2, 'cite: ‘a1’ can’t be merged with itself.'],
  [['merge', 'a1', 'a3'], 1, 'cite: There is no article ‘a3’ in your library.\nDid you mean'],
])('%j fails with %i: %s', async (argv, status, message) => {
  const result = await place.cite(argv);
  expect(result).toMatchObject({ status, out: '' });
  expect(result.err).toContain(message);
});

test('cite show tells what was kept as it reads, in one column', async () => {
  await place.cite([
    'edit',
    'a2',
    '--set',
    'editor=Rohde, Achim',
    '--set',
    'editor=United Nations',
  ]);
  await place.cite(['merge', 'a1', 'a2']);
  const { out } = await place.cite(['show', 'a1']);
  expect(out).toMatch(/^editor +Rohde, Achim; United Nations$/m);
  const at = (name: string) => new RegExp(`^${name} +(?=\\S)`, 'm').exec(out)?.[0].length;
  expect(at('also-title')).toBe(at('key'));
  expect(out).not.toContain('["');
});

test('a third article that is the same from then on is told', async () => {
  await place.cite(['add', '--title', 'Third', '--date', '12/6/24', '--key', 'c1']);
  await place.cite([
    'add',
    '--title',
    'Third',
    '--date',
    '12/6/24',
    '--outlet',
    'MEE',
    '--key',
    'c2',
  ]);
  const { out } = await place.cite(['merge', 'c1', 'a2']);
  expect(out).toContain('  filled: outlet, ');
  expect(out).toContain('\n  now the same as c2, too: cite merge c1 c2\n');
  expect((await place.cite(['merge', 'c1', 'c2'])).out).not.toContain('now the same');
});

test('of a long note its beginning is shown; two too long for one are kept beside each other', async () => {
  const [one, two] = ['x'.repeat(60_000), 'y'.repeat(60_000)];
  await place.cite(['edit', 'a1', '--note', one]);
  await place.cite(['edit', 'a2', '--note', two]);
  const { out } = await place.cite(['merge', 'a1', 'a2']);
  expect(out).toContain(`\n  kept as also-note: ${'y'.repeat(200)}…\n`);
  const article = JSON.parse((await place.cite(['show', 'a1', '--json'])).out);
  expect(article.note).toBe(one);
  expect(article.extra['also-note']).toEqual([two]);
});
