import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFieldNames } from '../../src/domain/query/readField.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(async () => {
  place = createWorkplace();
  const path = join(place.folder, 'a.csv');
  writeFileSync(
    path,
    `key,outlet,title,date,post,cited,tag
a1,Al Mada,Baghdad on the Borders,12/4/24,axis,12/9/24,oil
a2,Reuters,Iraq’s oil exports,11/2024,,,
a3,Al-Hurra,Militias in Syria,1/5/25,,,
a4,Rûdaw,"War or peace: a history (again), 10:30",2023,,,war
`,
  );
  expect((await place.cite(['import', path])).status).toBe(0);
});
afterEach(() => place.remove());

const today = '2025-01-15';

async function keys(...args: string[]): Promise<string> {
  const { out, err, status } = await place.cite(['list', '--keys', '--quiet', ...args], { today });
  expect({ err, status }).toEqual({ err: '', status: 0 });
  return out.trim().split('\n').sort().join(' ');
}

test.each([
  [['iraqs oil'], 'a2'],
  [['oil iraqs'], ''],
  [['oil', 'iraqs'], 'a2'],
  [['on', '-baghdad'], ''],
  [['-oil'], 'a1 a3 a4'],
  [['-al', 'mada'], 'a2 a3 a4'],
  [['-outlet:Al Mada', '-oil'], 'a3 a4'],
  [['-', 'oil'], 'a2'],
  [['al', 'hurra'], 'a3'],
  [['al-hurra'], 'a3'],
  [['alhurra'], 'a3'],
  [['Al Hurra'], 'a3'],
  [['baghdad', 'or', 'syria'], 'a1 a3'],
  [['baghdad or syria', '-militias'], 'a1'],
  [['outlet:Al Mada'], 'a1'],
  [['outlet:hurra'], 'a3'],
  [['outlet:rudaw'], 'a4'],
  [['-outlet:reuters', '-outlet:rudaw'], 'a1 a3'],
  [['date:2024-11..2024-12'], 'a1 a2'],
  [['2024-12..'], 'a1 a3'],
  [['date:last month'], 'a1'],
  [['--since', 'last month'], 'a1 a3'],
  [['last', 'month'], 'a1'],
  [['last month', '-oil'], 'a1'],
  [['"last month"'], ''],
  [['2024-11', '..', '2024-12'], 'a1 a2'],
  [['reuters|hurra'], 'a2 a3'],
  [['al', 'NOT', 'mada'], 'a3'],
  [['outlet:(reuters or "al mada")'], 'a1 a2'],
  [['"?"'], ''],
  [['?'], ''],
  [[','], 'a4'],
  [['el', 'hurra'], 'a3'],
  [['tag:oil|tag:war'], 'a1 a4'],
  [['tag:o*'], 'a1'],
  [['tag:*'], 'a1 a4'],
  [['tag:oi'], ''],
  [['outlet:reut*', 'title:*xports'], 'a2'],
  [['key:a*', '-key:a1*'], 'a2 a3 a4'],
  [['--since', 'yesterday'], ''],
  [['post:Axis'], 'a1'],
  [['is:uncited'], 'a2 a3 a4'],
  [['has:tag', '-tag:war'], 'a1'],
  [['War or peace: a history (again)'], 'a4'],
  [['war', 'or', 'peace:'], 'a4'],
  [['10:30'], 'a4'],
  [['--outlet', 'reuters', '-syria'], 'a2'],
  [['--', '-syria', 'oil'], 'a2'],
])('list %j finds %s', async (args, found) => {
  expect(await keys(...args)).toBe(found);
});

test.each<[args: string[], status: number, err: string]>([
  [
    ['list', 'outlt:x'],
    2,
    'cite: There is no field ‘outlt:’ to search in.\nDid you mean ‘outlet:’? To search for the words themselves, put quotation marks around them.\n',
  ],
  [
    ['list', 'oil', 'is:uncitd'],
    2,
    'cite: ‘uncitd’ cannot stand behind ‘is:’.\n  oil is:uncitd\n      ^^^^^^^^^\nDid you mean is:uncited? Choose from uncited, cited, incomplete, undated.\n',
  ],
  [
    ['list', 'نفط', '"حرب'],
    2,
    'cite: The quotation mark ‘"’ is not closed.\nClose it with " or leave it out.\n',
  ],
  [
    ['list', 'post:axsi'],
    1,
    'cite: There is no post ‘axsi’ in your library.\nDid you mean ‘axis’?\n',
  ],
  [
    ['list', 'saved:x'],
    1,
    'cite: There is no saved search ‘x’.\ncite search list shows your saved searches; cite search save keeps one.\n',
  ],
  [['list', '-x'], 2, 'cite: Unknown option ‘-x’.\nSee: cite list --help\n'],
  [
    ['list', '-outlet', 'x'],
    2,
    'cite: ‘-outlet’ has one hyphen.\nThe option is --outlet. To leave out the word itself: \'-"outlet"\'\n',
  ],
  [
    ['list', '--since', 'soonish'],
    2,
    expect.stringMatching(/^cite: --since can’t be ‘soonish’/) as unknown as string,
  ],
  [
    ['list', '2025..2024'],
    2,
    expect.stringMatching(/^cite: ‘2025\.\.2024’ ends before it begins\.\n/) as unknown as string,
  ],
  [
    ['list', '--since', '2025-02', '--until', 'January 2025'],
    2,
    'cite: --until ‘January 2025’ is before --since ‘2025-02’, so nothing can match.\nTurn the two dates round.\n',
  ],
  [
    ['export', '--search', 'iraqs', 'oil'],
    1,
    expect.stringMatching(
      /^cite: There is no article ‘oil’ in your library\.\n.*\nTo search for all the words, put quotation marks around them: --search 'iraqs oil'\n$/,
    ) as unknown as string,
  ],
  [
    ['export', '--search', 'iraq’s', "war's"],
    1,
    expect.stringMatching(/: --search 'iraq’s war'\\''s'\n$/) as unknown as string,
  ],
  [['show', '-ab'], 2, 'cite: Unknown option ‘-ab’.\nSee: cite show --help\n'],
  [
    ['search', 'save', 'A B', 'x'],
    2,
    'cite: ‘A B’ cannot be the name of a search.\nA name has small letters, digits and hyphens: a-b.\n',
  ],
  [
    ['search', 'save', 'a'],
    2,
    'cite: What is the search to look for?\nGive words or filters, as to cite list: cite search save iraq-militias militias --since 2024\n',
  ],
  [
    ['search', 'save', 'a', 'x', 'saved:a'],
    1,
    'cite: A saved search cannot stand in itself: saved:a in saved:a.\nChange one of them with cite search save --replace.\n',
  ],
  [
    ['search', 'show', 'a'],
    1,
    'cite: There is no saved search ‘a’.\ncite search list shows your saved searches; cite search save keeps one.\n',
  ],
  [
    ['search', 'remove', 'a', '--yes'],
    1,
    'cite: There is no saved search ‘a’.\ncite search list shows your saved searches; cite search save keeps one.\n',
  ],
])('%j is refused', async (args, status, err) => {
  expect(await place.cite(args)).toMatchObject({ status, out: '', err });
});

test('a name that is put into Latin letters otherwise is offered, without its article, too', async () => {
  await place.cite(['add', 'Al-Salhy, Suadad, “Inside,” Middle East Eye, 12/6/24']);
  const { err } = await place.cite(['list', '--author', 'Salhi']);
  expect(err).toContain('Nothing has ‘Salhi’. Did you mean ‘Salhy’?\n');
  expect(await keys('--author', 'Salhy')).toBe('salhy2024inside');
});

test.each([
  [['militais'], 'Nothing has ‘militais’. Did you mean ‘Militias’?\n'],
  [['oil', 'reutres'], 'Nothing has ‘reutres’. Did you mean ‘Reuters’?\n'],
  [['outlet:al madda'], 'Nothing has ‘al madda’. Did you mean ‘Al Mada’?\n'],
  [['--tag', 'oli'], 'Nothing has ‘oli’. Did you mean ‘oil’?\n'],
  [['wra'], 'Nothing has ‘wra’. Did you mean ‘War’ or ‘tag:war’?\n'],
  [['baghdda'], 'Nothing has ‘baghdda’. Did you mean ‘Baghdad’?\n'],
  [
    ['"bagdad on teh"'],
    'Nothing has ‘bagdad’. Did you mean ‘Baghdad’?\nNothing has ‘teh’. Did you mean ‘the’?\n',
  ],
  [['title:"war or paece"'], 'Nothing has ‘paece’. Did you mean ‘peace’?\n'],
  [
    ['outlet:', 'reuters'],
    '‘outlet:’ was taken for a word; for the field, put no space behind the colon.\n',
  ],
  [
    ['oil', 'last', 'week'],
    '‘last week’ was taken for 2025-01-06 to 2025-01-12; for the words themselves: \'"last week"\'\n',
  ],
  [
    ['2 years ago'],
    '‘2 years ago’ was taken for the day 2023-01-15; for the words themselves: \'"2 years ago"\'\n',
  ],
  [['oil', 'syria'], ''],
  [['xyzzyxyzzy'], ''],
])('%j finds nothing, and is told %s', async (args, offers) => {
  expect(await place.cite(['list', ...args], { today })).toMatchObject({
    status: 0,
    out: '',
    err: `None of the 4 articles in your library matches.\n${offers}`,
  });
});

test('help names every field', async () => {
  const { out } = await place.cite(['list', '--help']);
  expect(out.replace(/\s+/g, ' ')).toContain(`Fields: ${listFieldNames().join(', ')}`);
});

test('a tag is offered for a word that only tags have', async () => {
  await place.cite(['add', '--title', 'Dams', '--outlet', 'Reuters', '--tag', 'water']);
  for (const form of [[], ['--keys'], ['--template', '{key}']]) {
    expect(await place.cite(['list', 'water', ...form])).toMatchObject({
      out: '',
      err: 'None of the 5 articles in your library matches.\nNothing has ‘water’. Did you mean ‘tag:water’?\n',
    });
  }
});

test('outlets are told by their country and kind, languages with their regions', async () => {
  await place.cite(['outlet', 'edit', 'Reuters', '--country', 'GB', '--kind', 'Agency']);
  await place.cite(['edit', 'a1', '--language', 'ckb']);
  await place.cite(['edit', 'a2', '--language', 'en-GB']);
  await place.cite(['edit', 'a3', '--language', 'en']);
  expect(await keys('country:britain')).toBe('a2');
  expect(await keys('-country:gb')).toBe('a1 a3 a4');
  expect(await keys('kind:agency')).toBe('a2');
  expect(await keys('kind:AGENCY or tag:war')).toBe('a2 a4');
  expect(await keys('language:en')).toBe('a2 a3');
  expect(await keys('--language', 'en-GB')).toBe('a2');
  expect(await keys('language:kurdish')).toBe('a1');
  expect(await keys('language:e')).toBe('');
});

test('an export takes the same queries', async () => {
  const { out } = await place.cite(['export', '--search', 'outlet:reuters or tag:war']);
  expect(out).toMatch(/Reuters[\s\S]*Rûdaw|Rûdaw[\s\S]*Reuters/);
  expect(out).not.toMatch(/Mada|Hurra/);
});

test('a search is saved, used, shown, replaced, removed and brought back', async () => {
  const save = await place.cite(
    ['search', 'save', 'recent', '--since', 'last month', 'oil or militias', '-baghdad'],
    { today },
  );
  expect(save).toMatchObject({
    status: 0,
    out: 'Saved the search ‘recent’, which finds 1 article now: since:"last month" oil or militias -baghdad\n',
    err: '',
  });
  expect(await keys('saved:recent')).toBe('a3');
  expect(await keys('-saved:recent', 'hurra')).toBe('');
  expect((await place.cite(['list', '--keys', 'saved:recent'], { today: '2024-12-15' })).out).toBe(
    'a3\na2\n',
  );
  expect(await place.cite(['search', 'save', 'recent', 'x'])).toMatchObject({
    status: 1,
    err: 'cite: There is a saved search ‘recent’ already.\nIt is: since:"last month" oil or militias -baghdad\nSay --replace to save this one in its place.\n',
  });
  await place.cite(['search', 'save', 'wide', 'saved:recent or tag:oil']);
  expect(await keys('saved:wide')).toBe('a1 a3');
  expect((await place.cite(['search', 'run', 'wide', '-mada', '--keys'], { today })).out).toBe(
    'a3\n',
  );
  expect(await place.cite(['search', 'save', 'recent', 'saved:wide', '--replace'])).toMatchObject({
    status: 1,
    err: expect.stringContaining('saved:recent in saved:wide in saved:recent'),
  });
  expect((await place.cite(['search', 'list'])).out).toBe(
    'recent\tsince:"last month" oil or militias -baghdad\nwide\tsaved:recent or tag:oil\n',
  );
  expect((await place.cite(['search', 'list'], { terminal: { columns: 40 } })).out).toMatch(
    /^SEARCH {2}QUERY\nrecent {2}/,
  );
  expect(JSON.parse((await place.cite(['search', 'list', '--json'])).out)[1]).toEqual({
    name: 'wide',
    query: 'saved:recent or tag:oil',
  });
  expect((await place.cite(['search', 'show', 'wide'])).out).toBe('saved:recent or tag:oil\n');
  expect(await place.cite(['search', 'remove', 'recent'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('Say --yes'),
  });
  expect(await place.cite(['search', 'remove', 'recent'], { answers: ['n'] })).toMatchObject({
    status: 1,
  });
  expect(await place.cite(['search', 'remove', 'recent', '--yes'])).toMatchObject({
    status: 0,
    out: 'Removed the saved search ‘recent’\n',
    err: '‘wide’ has it in it and finds nothing without it.\n',
  });
  expect(await place.cite(['list', 'saved:wide'])).toMatchObject({
    status: 1,
    err: expect.stringContaining('There is no saved search ‘recent’, which ‘wide’ has in it.'),
  });
  expect((await place.cite(['undo'])).status).toBe(0);
  expect((await place.cite(['search', 'show', 'recent'])).status).toBe(0);
});
