import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(async () => {
  place = createWorkplace();
  await place.cite([
    'add',
    'Al Hurra, “Three,” 12/4/24',
    '--key',
    'a1',
    '--url',
    'https://alhurra.com/1',
    '--post',
    'axis',
  ]);
  await place.cite([
    'add',
    'Alhurra Iraq, “Three,” 12/4/24',
    '--key',
    'a2',
    '--post',
    'axis',
    '--locator',
    'p. 3',
  ]);
  await place.cite(['add', 'Reuters, “Two,” 1/5/23', '--key', 'a3']);
});
afterEach(() => place.remove());

const outlet = async (name: string) =>
  JSON.parse((await place.cite(['outlet', 'show', name, '--json'])).out);

test('an outlet is made, shown and listed', async () => {
  const added = await place.cite([
    ...['outlet', 'add', 'Al Mada', '--alias', 'المدى', '--alias', 'Almada Paper'],
    ...['--domain', 'https://www.almadapaper.net/x', '--country', 'iraq', '--kind', 'News Paper'],
    ...['--language', 'Arabic', '--sort-name', 'Mada', '--former', 'Old Mada'],
  ]);
  expect(added).toMatchObject({ status: 0, out: 'Added the outlet ‘Al Mada’\n', err: '' });
  expect(await outlet('ALMADA PAPER')).toEqual({
    name: 'Al Mada',
    sortName: 'Mada',
    aliases: ['المدى', 'Almada Paper'],
    formerNames: ['Old Mada'],
    domains: ['almadapaper.net'],
    kind: 'newspaper',
    country: 'IQ',
    language: 'ar',
    articles: 0,
    posts: 0,
  });
  expect((await place.cite(['outlet', 'show', 'almadapaper.net'])).out).toBe(`Al Mada
sort name     Mada
aliases       المدى; Almada Paper
former names  Old Mada
domains       almadapaper.net
kind          newspaper
country       IQ
language      ar
articles      0
posts         0
`);
  expect((await place.cite(['outlet', 'list'])).out).toBe(`Alhurra Iraq\t1\t\t\t\t\t\t
Al Hurra\t1\t\t\t\talhurra.com\t\t
Al Mada\t0\tnewspaper\tIQ\tar\talmadapaper.net\tالمدى; Almada Paper\tOld Mada
Reuters\t1\t\t\t\t\t\t
`);
  const table = await place.cite(['outlet', 'list'], { terminal: { columns: 60 } });
  expect(table.out).toBe(`OUTLET        ARTICLES  KIND       COUNTRY  DOMAINS
Alhurra Iraq         1
Al Hurra             1                      alhurra.com
Al Mada              0  newspaper  IQ       almadapaper.net
Reuters              1
`);
  const records = JSON.parse((await place.cite(['outlet', 'list', '--json'])).out);
  expect(records).toHaveLength(4);
  expect(Object.keys(records[0])).toEqual([
    ...['name', 'sortName', 'aliases', 'formerNames', 'domains'],
    ...['kind', 'country', 'language', 'articles'],
  ]);
});

test('an outlet is renamed at one place and right everywhere', async () => {
  const renamed = await place.cite(['outlet', 'edit', 'reuters', '--name', 'Thomson Reuters']);
  expect(renamed).toMatchObject({
    out: 'Changed the outlet ‘Thomson Reuters’\n',
    err: '‘Reuters’ is kept as a former name and still finds it; --forget drops it.\n',
    status: 0,
    asked: [],
  });
  expect((await place.cite(['export', 'a3'])).out).toContain('Thomson Reuters, “Two,” 1/5/23\n');
  expect((await place.cite(['list', '--outlet', 'Reuters', '--keys'])).out).toBe('a3\n');
  expect((await place.cite(['add', 'Reuters, “Two,” 1/5/23'])).out).toContain(
    'Already there: a3\n',
  );
  const forgotten = await place.cite([
    'outlet',
    'edit',
    'Thomson Reuters',
    '--name',
    'TR',
    '--forget',
  ]);
  expect(forgotten).toMatchObject({ out: 'Changed the outlet ‘TR’\n', err: '' });
  expect(await outlet('TR')).toMatchObject({ formerNames: ['Reuters'] });
});

test('fields, names and domains are given and taken away', async () => {
  await place.cite([
    'outlet',
    'edit',
    'Reuters',
    '--kind',
    'wire',
    '--country',
    'GB',
    '--domain',
    'reuters.com',
    '--alias',
    'RTR',
  ]);
  expect(await outlet('rtr')).toMatchObject({
    kind: 'wire',
    country: 'GB',
    domains: ['reuters.com'],
  });
  const argv = [
    '--kind',
    '',
    '--country',
    '',
    '--remove-alias',
    'rtr',
    '--remove-domain',
    'www.reuters.com',
  ];
  expect((await place.cite(['outlet', 'edit', 'Reuters', ...argv, '--json'])).out).toContain(
    '"kind": null',
  );
  expect(await outlet('Reuters')).toMatchObject({
    kind: null,
    country: null,
    domains: [],
    aliases: [],
  });
});

const joined = `‘Alhurra Iraq’ into ‘Al Hurra’: 1 article taken over
  these names mean it now: Alhurra Iraq; AHI
`;
const same = `These articles are the same now (outlet, date and title); --merge-articles joins them at once:
  cite merge a1 a2
`;

test('outlets become one; articles that are the same now are told, or merged as well', async () => {
  await place.cite(['outlet', 'edit', 'Alhurra Iraq', '--kind', 'website', '--alias', 'AHI']);
  await place.cite(['outlet', 'edit', 'Al Hurra', '--kind', 'broadcaster']);
  const dropped = `${joined}  dropped, as it has its own: kind website\n`;
  const dry = await place.cite(['outlet', 'merge', 'Al Hurra', 'AHI', '--dry-run']);
  expect(dry).toMatchObject({ status: 0, out: `Would merge ${dropped}`, err: same });
  expect((await outlet('AHI')).name).toBe('Alhurra Iraq');
  const merged = await place.cite(['outlet', 'merge', 'alhurra.com', 'AHI']);
  expect(merged).toMatchObject({ status: 0, out: `Merged ${dropped}`, err: same });
  expect(await outlet('AHI')).toMatchObject({
    name: 'Al Hurra',
    aliases: ['Alhurra Iraq', 'AHI'],
    articles: 2,
    posts: 1,
  });
  expect((await place.cite(['undo'])).status).toBe(0);
  const both = await place.cite(['outlet', 'merge', 'Al Hurra', 'AHI', '--merge-articles']);
  expect(both).toMatchObject({
    status: 0,
    out: `Merged ${dropped}  merged as well: 1 of its articles, which were the same as others\n`,
    err: '',
  });
  expect(JSON.parse((await place.cite(['show', 'a2', '--json'])).out)).toMatchObject({
    key: 'a1',
    outlet: 'Al Hurra',
    citations: [{ post: 'axis' }, { post: 'axis', locator: 'p. 3' }],
  });
});

test('an outlet without articles is removed when sure', async () => {
  await place.cite(['outlet', 'add', 'Al Mada', '--alias', 'المدى']);
  expect(await place.cite(['outlet', 'remove', 'المدى'])).toMatchObject({
    status: 2,
    err: 'cite: Remove the outlet ‘Al Mada’, with ‘المدى’? Nobody is there to be asked.\nSay --yes if you are sure.\n',
  });
  expect(await place.cite(['outlet', 'remove', 'Al Mada'], { answers: ['no'] })).toMatchObject({
    status: 1,
    err: 'Nothing was removed.\n',
  });
  expect((await place.cite(['outlet', 'remove', 'Al Mada', '--yes'])).out).toBe(
    'Removed the outlet ‘Al Mada’\n',
  );
  expect((await place.cite(['outlet', 'show', 'Al Mada'])).status).toBe(1);
});

test('a name from a file does nothing in a command that is offered', async () => {
  const name = 'x"; touch /tmp/y; $(id)';
  await place.cite(['add', '--outlet', name, '--title', 'T']);
  const { err } = await place.cite(['outlet', 'edit', 'Reuters', '--alias', name]);
  expect(err).toContain(`cite outlet merge '${name}' Reuters\n`);
  const { err: removed } = await place.cite(['outlet', 'remove', name, '--yes']);
  expect(removed).toContain(`cite remove --outlet '${name}'\n`);
});

test('a change that changes nothing is told as none, and is no entry of the log', async () => {
  await place.cite(['outlet', 'edit', 'Reuters', '--kind', 'agency', '--alias', 'RTR']);
  const log = await place.cite(['log']);
  for (const flags of [
    ['--kind', 'agency', '--alias', 'RTR'],
    ['--former', 'REUTERS'],
    ['--name', 'Reuters'],
  ]) {
    expect(await place.cite(['outlet', 'edit', 'Reuters', ...flags])).toMatchObject({
      status: 0,
      out: '',
      err: 'Nothing was changed: ‘Reuters’ is so already.\n',
    });
  }
  const { out } = await place.cite(['outlet', 'edit', 'Reuters', '--kind', 'agency', '--json']);
  expect(JSON.parse(out)).toMatchObject({ name: 'Reuters', kind: 'agency' });
  expect(await place.cite(['log'])).toEqual(log);
});

test('an empty library has no outlets, and says where they come from', async () => {
  const empty = createWorkplace();
  expect(await empty.cite(['outlet', 'list'])).toMatchObject({
    out: '',
    err: 'You have no outlets yet. They come with the articles you add.\n',
  });
  expect((await empty.cite(['outlet', 'list', '--json'])).out).toBe('[]\n');
  empty.remove();
});

test.each([
  ['Shafak', 'Did you mean ‘Shafaq News’?'],
  ['Reuters', 'Did you mean ‘Thomson Reuters’?'],
  ['Alsumariya', 'Did you mean ‘Al Sumaria’?'],
  ['shafak nwes', 'Did you mean ‘Shafaq News’?'],
  ['Daily', 'cite outlet list shows your outlets'],
])('of outlets %s is near: %s', async (typed, hint) => {
  const own = createWorkplace();
  for (const name of ['Shafaq News', 'Thomson Reuters', 'Al Sumaria'])
    await own.cite(['outlet', 'add', name]);
  const { err, status } = await own.cite(['outlet', 'show', typed]);
  expect([status, err]).toEqual([1, expect.stringContaining(hint)]);
  own.remove();
});

test.each<[string[], number, string]>([
  [
    ['show', 'Reuter'],
    1,
    'cite: There is no outlet ‘Reuter’ in your library.\nDid you mean ‘Reuters’?',
  ],
  [['show', 'qqqqqq'], 1, 'cite outlet list shows your outlets'],
  [['add', ' '], 2, 'cite: NAME: an outlet needs a name.'],
  [['add', 'REUTERS'], 1, 'cite: There is an outlet ‘REUTERS’ already.'],
  [['add', 'https://x.com'], 2, '‘https://x.com’ is a web address, not a name.'],
  [['add', 'x'.repeat(501)], 2, 'has 501 characters; it may have 500.'],
  [
    ['add', 'New', '--alias', 'reuters'],
    1,
    'cite: The name ‘reuters’ belongs to the outlet ‘Reuters’.\nNothing was added. If that is the same outlet: cite outlet edit --alias New Reuters',
  ],
  [
    ['add', 'New', '--domain', 'alhurra.com'],
    1,
    "cite: The domain ‘alhurra.com’ belongs to the outlet ‘Al Hurra’.\nNothing was added. If that is the same outlet: cite outlet edit --alias New 'Al Hurra'",
  ],
  [
    ['add', 'alhurra.com'],
    1,
    "cite: ‘alhurra.com’ is another name of the outlet ‘Al Hurra’.\nChange it with: cite outlet edit 'Al Hurra'",
  ],
  [['edit', 'Reuters'], 2, 'cite: Nothing was said to change.'],
  [
    ['edit', 'Reuters', '--name', 'al-hurra'],
    1,
    "cite: The name ‘al-hurra’ belongs to the outlet ‘Al Hurra’.\nNothing was changed. To make one outlet of the two: cite outlet merge 'Al Hurra' Reuters",
  ],
  [
    ['edit', 'Reuters', '--domain', 'alhurra.com'],
    1,
    'cite: The domain ‘alhurra.com’ belongs to the outlet ‘Al Hurra’.',
  ],
  [['edit', 'Reuters', '--domain', 'facebook.com'], 2, 'carries the articles of many outlets'],
  [['edit', 'Reuters', '--domain', 'a b'], 2, '‘a b’ is no web domain'],
  [['edit', 'Reuters', '--domain', 'localhost'], 2, '‘localhost’ is no web domain'],
  [['edit', 'Reuters', '--country', 'Ruritania'], 2, '‘Ruritania’ is no country'],
  [
    ['edit', 'Reuters', '--remove-alias', 'Reuters'],
    1,
    'cite: ‘Reuters’ is its name, not an alias.',
  ],
  [['merge', 'Reuters', 'reuters'], 2, 'cite: ‘Reuters’ can’t be merged with itself.'],
  [['merge', 'Reuters', 'none at all'], 1, 'cite: There is no outlet ‘none at all’'],
  [['remove', 'Reuters', '--yes'], 1, 'cite: ‘Reuters’ has an article in your library.'],
])('outlet %j fails with %i: %s', async (argv, status, message) => {
  const before = await place.cite(['outlet', 'list', '--json']);
  const result = await place.cite(['outlet', ...argv]);
  expect(result).toMatchObject({ status, out: '' });
  expect(result.err).toContain(message);
  expect(await place.cite(['outlet', 'list', '--json'])).toEqual(before);
});
