import { createWorkplace, type Workplace } from '../support/runCite.ts';

const csv = `key,outlet,author,title,date,url,post
a1,Middle East Eye,"Salhy, Suadad",Inside the decision,2024-12-06,https://mee.net/news/inside?utm_source=x&id=3,axis
a2,Middle East Eye,"Salhy, Suadad",Inside the decision!,2024-12-07,https://mee.net/news/other,axis
a3,Reuters,,IRAQ RESUMES KIRKUK OIL EXPORTS,2025-12-04,https://reuters.com/3,axis
a4,Reuters,,Oil &amp; gas: Baghdad’s deal - Reuters,2024-12-03,https://reuters.com/4,
a5,Reuters,,Iraqâ€™s café,2024-12-03,https://reuters.com/5,
a6,Reuters,,CafÃ© culture,2024-12-03,https://reuters.com/6,
`;

let place: Workplace;
beforeEach(async () => {
  place = createWorkplace();
  await place.cite(['import', '-'], { stdin: csv });
  await place.cite(['post', 'edit', 'axis', '--date', '2024-12-09']);
});
afterEach(() => place.remove());

const rows = (out: string) => out.split('\n').flatMap((line) => (line ? [line.split('\t')] : []));

test('a pipe gets tab-separated lines, the worst first, and status 1 for warnings', async () => {
  const { out, err, status } = await place.cite(['doctor']);
  expect(rows(out).map((row) => row.slice(0, 4).join(' '))).toEqual([
    'error date.future article a3',
    'error title.mojibake article a5',
    'error title.mojibake article a6',
    'warning duplicate.title article a1',
    'warning date.after-post article a3',
    'warning title.entities article a4',
    'warning title.outlet-suffix article a4',
    'note url.tracking article a1',
    'note title.shouted article a3',
    'note article.uncited article a4',
    'note article.uncited article a5',
    'note article.uncited article a6',
  ]);
  expect(rows(out)[3]).toEqual([
    ...['warning', 'duplicate.title', 'article', 'a1', 'Inside the decision'],
    'the same title: a2, Middle East Eye 2024-12-07, Inside the decision!',
    'cite merge a1 a2',
  ]);
  expect(err).toBe(
    '3 errors, 4 warnings, 5 notes in 6 articles. --fix puts 4 of them right. --explain CODE tells more.\n',
  );
  expect(status).toBe(1);
});

test.each([
  [['--only', 'date.future'], 1],
  [['--only', 'url'], 0],
  [['--only', 'url', '--fail-on', 'note'], 1],
  [['--only', 'duplicate.', '--fail-on', 'error'], 0],
  [['--fail-on', 'never'], 0],
  [['--outlet', 'Nobody'], 0],
  [['title:decision', '--skip', 'duplicate.title'], 0],
])('doctor %j ends with status %s', async (argv, status) => {
  expect((await place.cite(['doctor', ...argv])).status).toBe(status);
});

test('words and filters say what is looked at; duplicates are sought in the whole library', async () => {
  const { out } = await place.cite(['doctor', 'key:a2', '--only', 'duplicate', '--json']);
  expect(JSON.parse(out)).toEqual([
    {
      severity: 'warning',
      code: 'duplicate.title',
      subject: 'article',
      name: 'a1',
      others: ['a2'],
      value: 'Inside the decision',
      message: 'the same title: a2, Middle East Eye 2024-12-07, Inside the decision!',
      command: 'cite merge a1 a2',
      fixable: false,
    },
  ]);
  const { out: none } = await place.cite(['doctor', 'reuters', '--only', 'duplicate', '--json']);
  expect(none).toBe('[]\n');
});

test('the commands that are shown mend what they are shown for', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { out } = await place.cite(['doctor', '--only', 'duplicate', '--only', 'title']);
    const line = rows(out).find(([, , , , , , command]) => !/ TITLE$/.test(command ?? ''))?.[6];
    if (line === undefined) break;
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain,
    );
    expect((await place.cite(words.slice(1).map(String))).status).toBe(0);
  }
  const { out } = await place.cite(['doctor', '--only', 'duplicate', '--only', 'title']);
  expect(rows(out).map((row) => row.slice(1, 4).join(' '))).toEqual([
    'title.mojibake article a5',
    'title.shouted article a3',
  ]);
});

test('a terminal gets a list by check that fits, cut where there are many', async () => {
  const { out } = await place.cite(['doctor', '--only', 'date.future'], {
    terminal: { columns: 40 },
  });
  expect(out).toBe(`Articles dated in the future: 1
error date.future
  a3
    2025-12-04
    today is 2024-12-09
    $ cite edit a3 --date DATE
`);
  const coloured = await place.cite(['doctor', '--only', 'date.future'], {
    terminal: { columns: 40, colorLevel: 2 },
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  expect(coloured.out.replace(/\u001b\[[\d;]*m/g, '')).toBe(out);
  expect(coloured.out).not.toBe(out);
  const lines = Array.from({ length: 12 }, (_, at) => `Reuters,Story ${at} of twelve,2024-12-03`);
  await place.cite(['import', '-'], { stdin: `outlet,title,date\n${lines.join('\n')}\n` });
  const all = await place.cite(['doctor'], { terminal: { columns: 60 } });
  expect(all.out).toContain('Articles that are cited nowhere: 15\nnote article.uncited\n');
  expect(all.out).toContain('  … and 5 more: cite doctor --only article.uncited\n');
  const only = await place.cite(['doctor', '--only', 'article.uncited'], { terminal: {} });
  expect(only.out.match(/^ {4}\$/gm)).toHaveLength(15);
});

test('--fix --dry-run --json prints the records as they would be, and changes nothing', async () => {
  const dry = await place.cite(['doctor', '--fix', '--dry-run', '--json']);
  expect(dry).toMatchObject({ err: '3 articles would be changed\n', status: 0 });
  const titles = (out: string) => JSON.parse(out).map(({ title }: { title: string }) => title);
  expect(titles(dry.out)).toContain('Café culture');
  expect(titles((await place.cite(['list', '--json'])).out)).toContain('CafÃ© culture');
  await place.cite(['doctor', '--fix', '--yes', '--json']);
  const nothing = await place.cite(['doctor', '--fix', '--dry-run', '--json']);
  expect(nothing).toMatchObject({ out: '[]\n', err: '0 articles would be changed\n' });
});

test('what --fix would leave, because it makes two articles one, is not told as put right', async () => {
  const rows = ['Tasnim,Tea & salt,2024-12-03,d1', 'Tasnim,Tea &amp; salt,2024-12-03,d2'];
  await place.cite(['import', '-'], { stdin: `outlet,title,date,key\n${rows.join('\n')}\n` });
  const { out, err } = await place.cite(['doctor', 'tasnim', '--only', 'title', '--json']);
  expect(err).not.toContain('--fix');
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({ name: 'd2', fixable: false, command: 'cite merge d1 d2' }),
  ]);
  const all = await place.cite(['doctor']);
  expect(all.err).toContain('--fix puts 4 of them right.');
});

test('--fix shows what it would do, asks, writes once, and undo brings every byte back', async () => {
  const before = (await place.cite(['dump', '-'])).out;
  expect(before).toContain('CafÃ© culture');
  const diff = `a1
  - url: https://mee.net/news/inside?utm_source=x&id=3
  + url: https://mee.net/news/inside?id=3
a4
  - title: Oil &amp; gas: Baghdad’s deal - Reuters
  + title: Oil & gas: Baghdad’s deal
a6
  - title: CafÃ© culture
  + title: Café culture
`;
  const dry = await place.cite(['doctor', '--fix', '--dry-run']);
  expect(dry).toMatchObject({ out: diff, err: '3 articles would be changed\n', status: 0 });
  const refused = await place.cite(['doctor', '--fix']);
  expect(refused.status).toBe(2);
  expect(refused.err).toContain('Change 3 articles? Nobody is there to be asked.');
  const no = await place.cite(['doctor', '--fix'], { terminal: {}, answers: ['no'] });
  expect(no).toMatchObject({ status: 1, err: `${diff}Nothing was changed.\n`, out: '' });
  expect((await place.cite(['dump', '-'])).out).toBe(before);

  const fixed = await place.cite(['doctor', '--fix', '--yes']);
  expect(fixed).toMatchObject({
    out: 'Changed a1: url\nChanged a4: title\nChanged a6: title\n',
    err: 'Left: 2 errors, 2 warnings, 4 notes. cite doctor shows them.\n',
    status: 1,
  });
  expect((await place.cite(['log'])).out).toContain('doctor --fix (3 articles)');
  const again = await place.cite(['doctor', '--fix', '--yes']);
  expect(again.err).toContain('There is nothing to be put right.');

  expect((await place.cite(['undo'])).status).toBe(0);
  expect((await place.cite(['dump', '-'])).out).toBe(before);
});

test('--fix leaves an article that would become the same as another, and prints records', async () => {
  const stdin = 'key,outlet,title,date\nb1,Reuters,Café culture,2024-12-03\n';
  await place.cite(['import', '-'], { stdin });
  const { out, err } = await place.cite(['doctor', '--fix', '--yes', '--only', 'title', '--json']);
  expect(JSON.parse(out)).toMatchObject([{ key: 'a4', title: 'Oil & gas: Baghdad’s deal' }]);
  expect(err).toContain('merge them:\n  cite merge b1 a6\n');
});

test('--fix heeds --only, --skip and what is excused', async () => {
  await place.cite(['edit', 'a6', '--add-tag', 'ok:title.mojibake']);
  const { out } = await place.cite(['doctor', '--fix', '--dry-run', '--skip', 'url', '-q']);
  expect(out).toBe(
    'a4\n  - title: Oil &amp; gas: Baghdad’s deal - Reuters\n  + title: Oil & gas: Baghdad’s deal\n',
  );
});

test('--explain tells of one check, of a kind, of all', async () => {
  const one = await place.cite(['doctor', '--explain', 'date.future']);
  expect(one.status).toBe(0);
  expect(one.out).toMatch(
    /^date\.future \(error\)\n {2}Articles dated in the future\n\n {2}The day/,
  );
  const kind = await place.cite(['doctor', '--explain', 'date.']);
  expect(kind.out.match(/^date\./gm)).toHaveLength(6);
  const all = await place.cite(['doctor', '--explain']);
  for (const line of all.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  const { out } = await place.cite(['doctor', '--explain', '--json']);
  expect(JSON.parse(out)).toHaveLength(all.out.match(/^[a-z]+\.[a-z-]+ \(/gm)?.length ?? 0);
});

test.each([
  [['--only', 'date.futur'], 'There is no check ‘date.futur’.', 'Did you mean ‘date.future’?'],
  [['--explain', 'zzz'], 'There is no check ‘zzz’.', 'cite doctor --explain lists them all.'],
  [['--dry-run'], '--dry-run goes with --fix.', 'cite doctor only looks.'],
  [['--yes'], '--yes goes with --fix.', 'cite doctor only looks.'],
  [['--fail-on', 'bad'], 'error, warning, note, never', ''],
])('doctor %j is wrong use', async (argv, message, hint) => {
  const { err, status, out } = await place.cite(['doctor', ...argv]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(message);
  expect(err).toContain(hint);
});

test('nothing stored can drive the terminal or a shell', async () => {
  const title = 'A \u001b[31mred\u001b[0m $(touch x) `y` headline &amp; more';
  await place.cite(['add', '--title', title, '--outlet', "O'Neil\u202e", '--key', 'h1']);
  for (const terminal of [undefined, { columns: 30 }]) {
    const { out } = await place.cite(['doctor'], terminal === undefined ? {} : { terminal });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
    expect(out).toContain("'A [31mred[0m $(touch x) `y` headline & more'");
  }
});

test('an empty library has nothing wrong with it', async () => {
  const empty = createWorkplace();
  expect(await empty.cite(['doctor'])).toMatchObject({
    out: '',
    err: 'Nothing looks wrong in 0 articles.\n',
    status: 0,
  });
  empty.remove();
});

test('one find is skipped by its code and name, for once and for good', async () => {
  const at = [
    'doctor',
    '--only',
    'title.entities',
    '--only',
    'outlet.alike',
    '--only',
    'duplicate',
  ];
  await place.cite(['outlet', 'add', 'Reuter']);
  const codes = async (...more: string[]) => rows((await place.cite([...at, ...more])).out);
  expect((await codes()).map((row) => row[1])).toEqual([
    ...['duplicate.title', 'outlet.alike', 'title.entities'],
  ]);
  expect(await codes('--skip', 'outlet.alike:reuters', '--skip', 'title:a4')).toHaveLength(1);
  expect(await codes('--skip', 'duplicate:a2')).toHaveLength(2);
  await place.cite(['config', 'set', 'doctor.skip', 'title.entities:a4, duplicate.title:a1']);
  expect((await codes()).map((row) => row[1])).toEqual(['outlet.alike']);
  expect((await place.cite(['doctor', '--fix', '--only', 'title.entities', '--yes'])).err).toBe(
    'There is nothing to be put right.\n',
  );
  await place.cite(['config', 'set', 'doctor.skip', 'title.entitis']);
  const wrong = await place.cite(['doctor']);
  expect(wrong.status).toBe(2);
  expect(wrong.err).toContain(
    'There is no check ‘title.entitis’, which the setting doctor.skip names.',
  );
});
