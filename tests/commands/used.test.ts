import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;

beforeEach(async () => {
  place = createWorkplace();
  await place.cite(['post', 'add', 'Old', '--date', '1/2/24']);
  await place.cite(['post', 'add', 'New', '--date', '12/9/24']);
  const add = (line: string, ...flags: string[]) => place.cite(['add', line, ...flags]);
  await add('Al Mada, “One,” 12/4/23', '--post', 'old');
  await add('Al Mada, “One,” 12/4/23', '--post', 'new', '--locator', 'p. 2');
  await add('Al Mada, “Two,” 12/5/23', '--post', 'new');
  await add('Reuters, “Three,” 12/5/23', '--cited', '12/1/24');
  await add('Reuters, “Four,” 12/6/23');
});

afterEach(() => place.remove());

const one = [
  'old\t2024-01-02\t2024-01-02\tmada2023one\t',
  'new\t2024-12-09\t2024-12-09\tmada2023one\tp. 2',
];
const two = 'new\t2024-12-09\t2024-12-09\tmada2023two\t';

test.each([
  [['mada2023one'], [one[1], one[0]]],
  [['Al-Mada'], [two, one[1], one[0]]],
  [
    ['--outlet', 'mada', '--post', 'old'],
    [one[1], one[0]],
  ],
  [['title:two'], [two]],
  [['reuters'], ['\t\t2024-12-01\treuters2023three\t']],
])('cite used %j', async (argv, lines) => {
  const { out } = await place.cite(['used', ...argv]);
  expect(out.split('\n').filter(Boolean).sort()).toEqual([...lines].sort());
  expect(out.split('\n')[0]).toBe(lines[0]);
});

test('as JSON', async () => {
  const { out } = await place.cite(['used', 'mada2023one', '--json']);
  expect(JSON.parse(out)[0]).toEqual({
    post: 'new',
    title: 'New',
    date: '2024-12-09',
    url: null,
    key: 'mada2023one',
    cited: '2024-12-09',
    locator: 'p. 2',
  });
});

test.each([
  ['reuters2023four', 'It is not cited yet.\n'],
  ['nothing', 'Nothing in your library matches ‘nothing’.\n'],
])('cite used %s tells why there is nothing', async (word, err) => {
  expect(await place.cite(['used', word])).toMatchObject({ out: '', err, status: 0 });
});

test('what is written as a key, and is none, is no search that found nothing', async () => {
  const err =
    'cite: There is no article ‘mada2023onne’ in your library.\nDid you mean ‘mada2023one’?\n';
  for (const flags of [[], ['--json']]) {
    const result = await place.cite(['used', 'mada2023onne', ...flags]);
    expect(result).toMatchObject({ out: '', err, status: 1 });
  }
});

test('on a terminal a table names each post once', async () => {
  const { out } = await place.cite(['used', 'Al Mada'], { terminal: { columns: 60 } });
  expect(out).toMatch(/^POST +CITED +KEY +AT +TITLE\nnew +2024-12-09 +mada2023two/);
  expect(out.match(/^new/gm)).toHaveLength(1);
});

test('what is spelled nearly so is offered', async () => {
  const { err } = await place.cite(['used', 'reutrs']);
  expect(err).toBe(
    'Nothing in your library matches ‘reutrs’.\nNothing has ‘reutrs’. Did you mean ‘Reuters’?\n',
  );
  const removed = await place.cite(['remove', '--search', 'reutrs', '--yes']);
  expect(removed.err).toContain(
    'Did you mean ‘Reuters’?\nNothing was removed: no article matches.',
  );
});

test('the nearest key is offered, and filters are not passed over in silence', async () => {
  expect((await place.cite(['used', 'mada2023twoo'])).err).toBe(
    'cite: There is no article ‘mada2023twoo’ in your library.\nDid you mean ‘mada2023two’?\n',
  );
  expect((await place.cite(['used', 'mada2023two', '--since', '2090'])).err).toBe(
    'Nothing in your library matches that.\n',
  );
});
