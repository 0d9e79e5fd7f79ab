import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place.remove());

const salhy =
  'Al-Salhy, Suadad, “Inside the Iraqi factions’ decision to keep out of Syria,” Middle East Eye, 12/6/24';

async function show(key: string): Promise<Record<string, unknown>> {
  const { out, status } = await place.cite(['show', key, '--json']);
  expect(status).toBe(0);
  return JSON.parse(out);
}

test('a printed line becomes an article, and prints as it was typed', async () => {
  const added = await place.cite(['add', salhy]);
  expect(added).toMatchObject({
    status: 0,
    out: `Added salhy2024inside\n  ${salhy}\n`,
    err: 'New outlet: ‘Middle East Eye’.\n',
  });
  expect(await show('salhy2024inside')).toMatchObject({
    type: 'article-newspaper',
    outlet: 'Middle East Eye',
    authors: [{ family: 'Al-Salhy', given: 'Suadad' }],
    issued: '2024-12-06',
    citations: [],
  });
});

test('flags say everything, and win over the line', async () => {
  const flags = ['--outlet', 'Al Mada', '--title', 'Baghdad on the Borders', '--date', '12/4/24'];
  await place.cite(['add', ...flags, '--author', 'Hassan, Falih', '--author', 'Salim, Mustafa']);
  expect(await show('hassan2024baghdad')).toMatchObject({
    outlet: 'Al Mada',
    authors: [
      { family: 'Hassan', given: 'Falih' },
      { family: 'Salim', given: 'Mustafa' },
    ],
  });
  const { out } = await place.cite(['add', salhy, '--date', '12/7/24', '--tag', 'syria', '--json']);
  expect(JSON.parse(out)).toMatchObject({ issued: '2024-12-07', tags: ['syria'] });
});

test('a URL with flags is kept as given and compared by its canonical form', async () => {
  const url = 'https://shafaq.com/en/Iraq/Withdrawal?utm_source=x';
  const flags = ['--outlet', 'Shafaq News', '--title', 'Withdrawal', '--date', '12/6/24'];
  await place.cite(['add', url, ...flags]);
  expect(await show('shafaqnews2024withdrawal')).toMatchObject({ url });
  const again = await place.cite([
    'add',
    'http://www.shafaq.com/en/Iraq/Withdrawal/#top',
    '--title',
    'Another headline',
  ]);
  expect(again.out).toBe(
    'Already there: shafaqnews2024withdrawal\n  Shafaq News, “Withdrawal,” 12/6/24\n  its title is another, and stays\n',
  );
});

test('what is there already is said, with the posts that cite it, and only the citation is added', async () => {
  await place.cite(['add', salhy, '--post', 'first', '--cited', '12/9/24']);
  const again = await place.cite(['add', salhy.toUpperCase(), '--post', 'second']);
  expect(again).toMatchObject({
    status: 0,
    out: `Already there: salhy2024inside
  ${salhy}
  cited before in ‘first’ on 12/9/24
  now also cited in ‘second’ on 12/9/24
`,
    err: 'New post: ‘second’.\n',
  });
  expect((await show('salhy2024inside'))['citations']).toEqual([
    { post: 'first', cited: '2024-12-09' },
    { post: 'second', cited: '2024-12-09' },
  ]);
  const third = await place.cite(['add', salhy, '--post', 'second', '--cited', '1/1/25']);
  expect(third.out).toContain('  that citation was there before\n');
});

test('a citation is dated by --cited, else by the post, else today', async () => {
  await place.cite(['post', 'add', 'dated', '--date', '1/13/25']);
  await place.cite(['add', salhy, '--post', 'dated']);
  await place.cite(['add', salhy, '--post', 'today'], { today: '2025-02-03' });
  await place.cite(['add', salhy, '--cited', '3/4/25']);
  expect((await show('salhy2024inside'))['citations']).toEqual([
    { post: 'dated', cited: '2025-01-13' },
    { post: 'today', cited: '2025-02-03' },
    { post: null, cited: '2025-03-04' },
  ]);
});

test('prompts ask for what is missing, show the line, and save when told', async () => {
  await place.cite(['add', 'Al Mada, “Before,” 12/1/24', '--post', 'axis']);
  const answers = ['al m\t', 'Baghdad on the Borders', '', '12/4/24', '', 'ax\t', 'save'];
  const { out, err, asked, status } = await place.cite(['add'], { answers });
  expect(status).toBe(0);
  expect(asked).toEqual([
    'Outlet, or a whole printed line (Enter for none)',
    'Title',
    'Author (Enter for none; several with ;)',
    'Date, such as 12/2/24 (Enter for none)',
    'Web address (Enter for none)',
    'Cited in the post (Enter for none)',
    'Save it?',
  ]);
  expect(err).toBe('\n  Al Mada, “Baghdad on the Borders,” 12/4/24\n  cited in the post: axis\n\n');
  expect(out).toBe(`Added mada2024baghdad
  Al Mada, “Baghdad on the Borders,” 12/4/24
  cited in ‘axis’ on 12/9/24
`);
});

describe('where an outlet is asked for', () => {
  test('a whole printed line may be put in; flags hold over it', async () => {
    const answers = ['Al Mada, “Baghdad on the Borders,” 12/4/24', '', '', 'axis', 'save'];
    const { asked, out } = await place.cite(['add', '--language', 'ar'], { answers });
    expect(asked).toEqual([
      'Outlet, or a whole printed line (Enter for none)',
      'Author (Enter for none; several with ;)',
      'Web address (Enter for none)',
      'Cited in the post (Enter for none)',
      'Save it?',
    ]);
    expect(out).toContain('Added mada2024baghdad\n');
    expect(await show('mada2024baghdad')).toMatchObject({ language: 'ar', issued: '2024-12-04' });
  });

  const lines = 'SOURCES\nAl Mada, “Baghdad,” 12/4/24\n\nnonsense\nReuters, “Basra,” 12/5/24\n';

  test('several printed lines are added as they are by cite add -', async () => {
    const { asked, out, err, status } = await place.cite(['add', '--post', 'axis'], {
      answers: [lines, 'yes'],
    });
    expect(asked[1]).toBe('These are 3 lines. Add the sources in them?');
    expect(out).toMatch(/^Added mada2024baghdad\n(?:.*\n)+Added reuters2024basra\n/);
    expect(err).toMatch(/^pasted:4: .*‘nonsense’/m);
    expect(err).toContain('2 added');
    expect(status).toBe(1);
    expect((await place.cite(['post', 'show', 'axis'])).out).toContain('reuters2024basra');
  });

  test('several lines that are no sources are the outlet’s name in one', async () => {
    const answers = ['Al\nMada', 'Title', '', '', '', '', 'save'];
    await place.cite(['add'], { answers });
    expect((await place.cite(['outlet', 'list'])).out).toMatch(/^Al Mada\t/);
  });

  test('nothing is added where the writer says no', async () => {
    const { err, status } = await place.cite(['add'], { answers: [lines, 'no'] });
    expect({ err, status }).toEqual({ err: 'Nothing was added.\n', status: 1 });
    expect((await place.cite(['list'])).out).toBe('');
  });
});

test('before saving, a field can be changed or the article dropped', async () => {
  const first = ['Al Mada', 'Baghdad', '', '', '', '', 'date', '12/4/24', 'save'];
  const saved = await place.cite(['add'], { answers: first });
  expect(saved.out).toContain('Al Mada, “Baghdad,” 12/4/24\n');
  const second = ['Al Mada', 'Basra', '', '', '', '', 'drop'];
  const dropped = await place.cite(['add'], { answers: second });
  expect(dropped).toMatchObject({ status: 1, out: '' });
  expect(dropped.err).toMatch(/\nNothing was added\.\n$/);
  expect((await place.cite(['list', '--keys'])).out).toBe('mada2024baghdad\n');
});

test('several lines on standard input: the good ones are kept, the others told with their place', async () => {
  const stdin = `SOURCES

Reuters, “Iraq will not be just a ‘spectator’ in Syria, prime minister says,” 12/3/24
- “Pro-Iranian militias enter Syria from Iraq to aid beleaguered Syrian army,” 12/2/24

this is no source
Al Mada, “On a day there is not,” 13/25/24
`;
  const { out, err, status } = await place.cite(['add', '-', '--post', 'axis'], { stdin });
  expect(out).toBe(`Added reuters2024iraq
  Reuters, “Iraq will not be just a ‘spectator’ in Syria, prime minister says,” 12/3/24
  cited in ‘axis’ on 12/9/24
Added reuters2024iranian
  Reuters, “Pro-Iranian militias enter Syria from Iraq to aid beleaguered Syrian army,” 12/2/24
  cited in ‘axis’ on 12/9/24
`);
  expect(status).toBe(1);
  const lines = err.split('\n');
  expect(lines[0]).toMatch(/^stdin:6: .*‘this is no source’/);
  expect(lines[1]).toMatch(/^stdin:7: date: ‘13\/25\/24’/);
  expect(lines.slice(2)).toEqual([
    'New outlet: ‘Reuters’.',
    'New post: ‘axis’.',
    '4 read, 2 added, 0 already there, 0 updated, 2 rejected',
    '',
  ]);
  expect((await place.cite(['list', '--post', 'axis', '--keys'])).out.split('\n')).toHaveLength(3);
});

test.each([
  [['add', 'this is no source'], 1, '‘this is no source’'],
  [['add', '--title', 'x', '--date', '13/25/24'], 1, '--date: ‘13/25/24’'],
  [['add', '--title', 'x', '--url', 'javascript:alert(1)'], 1, '--url: ‘javascript:alert(1)’'],
  [['add', '--title', 'x', '--key', 'ünmöglich'], 1, '--key: ‘ünmöglich’'],
  [['add', '--title', 'x', '--type', 'carrier pigeon'], 1, '--type: ‘carrier pigeon’'],
  [['add', 'https://shafaq.com/x'], 2, '--title'],
  [['add'], 2, '--title'],
])('%j is refused with what to mend', async (argv, status, message) => {
  const result = await place.cite(argv);
  expect(result).toMatchObject({ status, out: '' });
  expect(result.err).toContain(message);
  expect((await place.cite(['list', '--keys'])).out).toBe('');
});

test('a name that looks like one in the library is doubted', async () => {
  await place.cite(['add', '--title', 'One', '--outlet', 'Middle East Eye']);
  const { err } = await place.cite(['add', '--title', 'Two', '--outlet', 'Midle East Eye']);
  expect(err).toBe('New outlet: ‘Midle East Eye’. Did you mean ‘Middle East Eye’?\n');
});

test('a key that is taken is refused politely, one that is free is kept', async () => {
  await place.cite(['add', '--title', 'One', '--key', 'Mine:2024']);
  const { out } = await place.cite(['add', '--title', 'Two', '--key', 'mine:2024']);
  expect(out).toContain('the key ‘mine:2024’ is taken, so it got another\n');
  expect((await place.cite(['show', 'MINE:2024', '--json'])).out).toContain('"key": "Mine:2024"');
});

test('of several lines, one that is there already is shown with the posts that cite it', async () => {
  await place.cite(['add', salhy, '--post', 'first']);
  const { out } = await place.cite(['add', '-', '--post', 'second'], { stdin: `${salhy}\n` });
  expect(out).toBe(`Already there: salhy2024inside
  ${salhy}
  cited before in ‘first’ on 12/9/24
  now also cited in ‘second’ on 12/9/24
`);
});

test('what was given for an article that is there is told when it is not kept, or fills it in', async () => {
  await place.cite(['add', 'Al Mada, “Two,” 12/4/24']);
  const given = ['--url', 'https://a.b/two', '--tag', 'x', '--note', 'y'];
  const told = await place.cite(['add', 'Al Mada, “Two,” 12/4/24', ...given]);
  expect(told.out).toBe(`Already there: mada2024two
  Al Mada, “Two,” 12/4/24
  not kept: url, note, tag; the same with --on-duplicate update fills in what it lacks
`);
  const line = 'Al Mada, “Two,” 12/4/24';
  const filled = await place.cite(['add', line, ...given, '--on-duplicate', 'update']);
  expect(filled.out).toMatch(
    /^Filled in mada2024two\n {2}Al Mada, “Two,” 12\/4\/24\n {2}filled in: /,
  );
  expect(await show('mada2024two')).toMatchObject({
    url: 'https://a.b/two',
    tags: ['x'],
    note: 'y',
  });
});

test('a web address without its scheme is answered with how to write it', async () => {
  const { err, status } = await place.cite(['add', 'shafaq.com/en/Iraq/x']);
  expect(status).toBe(1);
  expect(err).toBe(
    'cite: ‘shafaq.com/en/Iraq/x’ looks like a web address.\nWrite https:// in front of it: https://shafaq.com/en/Iraq/x\n',
  );
});

test('the last look shows the address, the post and what is new', async () => {
  const answers = ['Al Mada', 'Basra', '', '', 'https://almadapaper.net/1', 'axis', 'drop'];
  const { err } = await place.cite(['add'], { answers });
  expect(err).toBe(`
  Al Mada, “Basra”
  https://almadapaper.net/1
  a new outlet: Al Mada
  cited in a new post: axis

Nothing was added.
`);
});
