import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeAll(async () => {
  place = createWorkplace();
  const path = join(place.folder, 'a.csv');
  writeFileSync(
    path,
    `key,outlet,author,title,date,url,type,language,tag,note,post,cited
a1,Al Mada,,Baghdad on the Borders,12/4/24,https://almadapaper.net/1,,ar,syria; borders,,axis,12/9/24
a2,Reuters,"Doe, Jo",Iraq’s oil exports,11/2024,,,en,oil,asked Müller,,1/5/25
a3,المدى,"الكاظمي, مصطفى",العراق والجوار,2021-02-03,,webpage,ar,,,axis,12/10/24
a4,Al-Hurra,,Zebra crossing,,,,,,,,
`,
  );
  expect((await place.cite(['import', path])).status).toBe(0);
});
afterAll(() => place.remove());

async function keys(...args: string[]): Promise<string> {
  const { out, status } = await place.cite(['list', '--keys', ...args]);
  expect(status).toBe(0);
  return out.trim().split('\n').join(' ');
}

test.each([
  [['baghdad'], 'a1'],
  [['ORDERS'], 'a1'],
  [['iraqs', 'OIL'], 'a2'],
  [["iraq's"], 'a2'],
  [['muller'], 'a2'],
  [['العراق'], 'a3'],
  [['الجوار'], 'a3'],
  [['nothing at all'], ''],
  [['hurra'], 'a4'],
  [['--outlet', 'al mada'], 'a1'],
  [['--outlet', 'reut'], 'a2'],
  [['--author', 'doe'], 'a2'],
  [['--since', '12/2024'], 'a1'],
  [['--since', '2024-11', '--until', '2024-11'], 'a2'],
  [['--until', '2023'], 'a3'],
  [['--post', 'axis'], 'a1 a3'],
  [['--post', 'Axis', '--language', 'ar', '--type', 'webpage'], 'a3'],
  [['--tag', 'Syria'], 'a1'],
  [['--language', 'EN'], 'a2'],
  [['--uncited'], 'a4'],
  [['--incomplete'], 'a4'],
  [[], 'a1 a2 a3 a4'],
  [['--sort', 'title'], 'a1 a2 a4 a3'],
  [['--sort', 'title', '--reverse', '--limit', '2'], 'a3 a4'],
  [['--sort', 'outlet'], 'a4 a1 a2 a3'],
  [['--sort', 'cited'], 'a2 a3 a1 a4'],
])('list %j finds %s', async (args, found) => {
  expect(await keys(...args)).toBe(found);
});

test('a pipe gets tab-separated lines: key, date, outlet, authors, title, URL', async () => {
  const { out } = await place.cite(['list', '--limit', '2']);
  expect(out).toBe(
    'a1\t2024-12-04\tAl Mada\t\tBaghdad on the Borders\thttps://almadapaper.net/1\n' +
      'a2\t2024-11\tReuters\tDoe, Jo\tIraq’s oil exports\t\n',
  );
});

test.each([60, 80, 200])('a terminal gets a table that fits %i columns', async (columns) => {
  const { out } = await place.cite(['list'], { terminal: { columns } });
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^KEY {2,}DATE {2,}/);
  expect(lines[1]).toMatch(/^a1 {2,}2024-12-04 {2,}.*Baghdad/);
  for (const line of lines) {
    expect(line.replace(/[\u2068\u2069]/g, '').length).toBeLessThanOrEqual(columns);
  }
  expect(lines[3]).toMatch(/\u2068العراق والجوار\u2069/);
});

test('JSON has one array of whole records', async () => {
  const { out } = await place.cite(['list', 'baghdad', '--json']);
  expect(JSON.parse(out)).toEqual([
    {
      key: 'a1',
      type: 'article-newspaper',
      title: 'Baghdad on the Borders',
      outlet: 'Al Mada',
      authors: [],
      issued: '2024-12-04',
      url: 'https://almadapaper.net/1',
      language: 'ar',
      note: null,
      tags: ['syria', 'borders'],
      citations: [{ post: 'axis', cited: '2024-12-09' }],
      added: '2024-12-09T08:00:00.000Z',
    },
  ]);
  expect((await place.cite(['list', 'nothing', '--json'])).out).toBe('[]\n');
});

test('CSV of nothing has its header', async () => {
  const { out, err } = await place.cite(['list', 'nothing', '--csv']);
  expect({ out, err }).toEqual({
    out: 'key,type,outlet,author,title,date,url,language,tag,note,post,cited,locator,quotation\n',
    err: '',
  });
});

test('CSV comes back through import with nothing lost', async () => {
  const { out } = await place.cite(['list', '--csv']);
  const other = createWorkplace();
  try {
    const path = join(other.folder, 'back.csv');
    writeFileSync(path, out);
    await other.cite(['import', path]);
    expect((await other.cite(['list', '--json'])).out).toBe(
      (await place.cite(['list', '--json'])).out,
    );
  } finally {
    other.remove();
  }
});

test('a template fills in fields; one that does not exist is named', async () => {
  const { out } = await place.cite([
    'list',
    '--post',
    'axis',
    '--template',
    '{key}\\t{{{posts}}} {cited}',
  ]);
  expect(out).toBe('a1\t{axis} 2024-12-09\na3\t{axis} 2024-12-10\n');
  const wrong = await place.cite(['list', '--template', '{headline}']);
  expect(wrong).toMatchObject({ status: 2, out: '' });
  expect(wrong.err).toMatch(/^cite: A template has no field ‘{headline}’\.\n.*\{title\}/);
});

test('a post or key that is not there is answered with the nearest', async () => {
  const post = await place.cite(['list', '--post', 'axsi']);
  expect(post).toMatchObject({ status: 1, out: '' });
  expect(post.err).toBe('cite: There is no post ‘axsi’ in your library.\nDid you mean ‘axis’?\n');
  const key = await place.cite(['show', 'a9']);
  expect(key).toMatchObject({ status: 1, out: '' });
  expect(key.err).toMatch(/^cite: There is no article ‘a9’ in your library\.\nDid you mean ‘a\d’/);
});

test('show prints the line, the fields, and each citation', async () => {
  const { out } = await place.cite(['show', 'A2']);
  expect(out).toBe(`Doe, Jo, “Iraq’s oil exports,” Reuters, November 2024

key         a2
type        article-newspaper
title       Iraq’s oil exports
outlet      Reuters
author      Doe, Jo
date        2024-11 (typed 11/2024)
language    en
tags        oil
note        asked Müller
added       2024-12-09

Cited in no post on 1/5/25
`);
});

test('nothing found is said on stderr; an empty library greets the newcomer', async () => {
  const none = await place.cite(['list', 'nothing']);
  expect(none).toMatchObject({
    status: 0,
    out: '',
    err: 'None of the 4 articles in your library matches.\n',
  });
  const empty = createWorkplace();
  try {
    expect(await empty.cite(['list', 'x', '--keys'])).toMatchObject({
      status: 0,
      out: '',
      err: '',
    });
    for (const argv of [['list'], ['export']]) {
      const { status, out, err } = await empty.cite(argv);
      expect({ status, out }).toEqual({ status: 0, out: '' });
      expect(err).toMatch(
        /^Your library is empty\.[\s\S]*cite add[\s\S]*cite import[\s\S]*cite export/,
      );
    }
  } finally {
    empty.remove();
  }
});

test('two forms of output at once are refused', async () => {
  expect(await place.cite(['list', '--json', '--keys'])).toMatchObject({
    status: 2,
    out: '',
    err: 'cite: --json and --keys can’t be had at once.\nChoose one of them.\n',
  });
});

test('a column that no article fills is left out of the table', async () => {
  const { out } = await place.cite(['list', 'zebra'], { terminal: { columns: 80 } });
  expect(out).toBe('KEY  OUTLET    TITLE\na4   Al-Hurra  Zebra crossing\n');
});

test('what was quoted, and noted of a citation, finds the article, until it is taken back', async () => {
  const other = createWorkplace();
  const find = async (query: string) => (await other.cite(['list', '--keys', query])).out.trim();
  await other.cite(['add', '--title', 'Siege', '--key', 'siege', '--note', 'an own note']);
  await other.cite(['post', 'add', 'axis', '--title', 'Axis']);
  const texts = ['--quotation', 'They would “Never” leave', '--note', 'said twice'];
  expect((await other.cite(['post', 'cite', 'axis', 'siege', ...texts])).status).toBe(0);
  expect(await find('quotation:never')).toBe('siege');
  expect(await find('quoted:"would never leave"')).toBe('siege');
  expect(await find('quotation:twice')).toBe('');
  expect(await find('note:twice')).toBe('siege');
  expect(await find('note:own -quotation:city')).toBe('siege');
  expect(await find('(note:twice or title:mosul) siege')).toBe('siege');
  expect(await find('never')).toBe('');
  expect((await other.cite(['undo'])).status).toBe(0);
  expect(await find('quotation:never or note:twice')).toBe('');
  other.remove();
});
