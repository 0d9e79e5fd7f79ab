import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/builtCite.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place.remove());

function file(name: string, text: string | Uint8Array): string {
  const path = join(place.folder, name);
  writeFileSync(path, text);
  return path;
}

const header = 'outlet,author,title,date,post\n';

test('the demo’s CSV imports and comes out as the published section', async () => {
  const { out, status } = await place.cite(['import', join(root, 'fixtures/demo/sources.csv')]);
  expect({ out, status }).toEqual({
    out: '16 read, 16 added, 0 already there, 0 updated, 0 rejected\n',
    status: 0,
  });
  const post = 'what-happened-with-iraqs-axis-of-resistance';
  const section = await place.cite(['export', '--post', post]);
  const folder = join(root, 'fixtures/styles/blog/published-section');
  expect(section.out).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'));
});

test('the same file twice adds nothing', async () => {
  const path = file(
    'a.csv',
    `${header}Reuters,,One,12/2/24,axis\nReuters,"Doe, Jo",Two,,axis\n,,Three,,\n`,
  );
  await place.cite(['import', path]);
  const before = (await place.cite(['list', '--json'])).out;
  const again = await place.cite(['import', path], { today: '2025-01-01' });
  expect(again.out).toBe('3 read, 0 added, 3 already there, 0 updated, 0 rejected\n');
  expect((await place.cite(['list', '--json'])).out).toBe(before);
});

describe('the same file again, when what it brought was edited in between', () => {
  const nothing = '4 read, 0 added, 4 already there, 0 updated, 0 rejected\n';
  let path: string;
  const get = async (...args: string[]) => {
    const { out, err, status } = await place.cite(args);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${out}${err}`);
    return out;
  };
  const importAgain = () => get('import', path);
  beforeEach(async () => {
    path = file(
      'a.csv',
      `${header}Reuters,,One oen,12/2/24,axis\nAl Mada,,Two,12/3/24,axis\nAl Mada,,Three,12/6/24,axis\nRudaw,,Four,12/4/24,\n`,
    );
    await importAgain();
    await get('edit', 'reuters2024one', '--title', 'One one');
    await get('edit', 'mada2024two', '--date', '12/5/24', '--url', 'https://mada.example/2');
    await get('edit', 'rudaw2024four', '--outlet', 'Kurdistan 24');
  });

  test('adds nothing, whatever was edited', async () => {
    const before = await get('dump');
    expect(await importAgain()).toBe(nothing);
    expect(await get('dump')).toBe(before);
    const update = await get('import', path, '--on-duplicate', 'update');
    expect(update).toBe(nothing);
    expect(await get('dump')).toBe(before);
    // Twice edited, and by an outlet that went into another.
    await get('edit', 'mada2024two', '--title', 'Two more');
    await get('outlet', 'merge', 'Kurdistan 24', 'Al Mada');
    const merged = await get('dump');
    expect(await importAgain()).toBe(nothing);
    expect(await get('dump')).toBe(merged);
  });

  test('adds what is another article now: one removed, one asked for, one of an edit taken back', async () => {
    await get('remove', 'reuters2024one', '--yes');
    expect(await importAgain()).toBe('4 read, 1 added, 3 already there, 0 updated, 0 rejected\n');
    await get('edit', 'mada2024three', '--title', 'Wrong');
    await get('undo');
    const other = file('b.csv', `${header}Al Mada,,Wrong,12/6/24,axis\n`);
    expect(await get('import', other)).toContain('1 read, 1 added');
    // Who adds one article by hand means what is typed.
    const added = await get('add', '--outlet', 'Rudaw', '--title', 'Four', '--date', '12/4/24');
    expect(added).toContain('Added');
    expect(await get('import', path, '--on-duplicate', 'add')).toContain('4 read, 4 added');
  });

  test('takes no article for one that was removed, though it has its place in the library', async () => {
    await get('remove', 'rudaw2024four', '--yes');
    await get('add', '--outlet', 'Reuters', '--title', 'Five', '--key', 'five');
    expect(await importAgain()).toBe('4 read, 1 added, 3 already there, 0 updated, 0 rejected\n');
    expect(await get('list', 'four', '--keys')).not.toContain('five');
  });

  test('nor an outlet for one that was merged into another', async () => {
    await get('edit', 'rudaw2024four', '--outlet', 'Zagros', '--title', 'Fuor');
    await get('edit', 'rudaw2024four', '--title', 'Four');
    await get('outlet', 'merge', 'Rudaw', 'Zagros');
    await get('add', '--outlet', 'New one', '--title', 'Five');
    const other = file('b.csv', `${header}Zagros,,Fuor,12/4/24,\n`);
    expect(await get('import', other)).toContain('1 read, 0 added');
  });

  test('knows what one article was before another that says so of itself', async () => {
    await get(
      'add',
      '--outlet',
      'Reuters',
      '--title',
      'One oen',
      '--date',
      '12/2/24',
      '--key',
      'anew',
    );
    expect(await importAgain()).toContain('4 read, 0 added');
    expect(await get('used', 'anew')).toContain('axis');
  });
});

test('bad rows are told as file:line: field and kept for mending; the good ones come in', async () => {
  const rows = [
    'Reuters,,Good,12/2/24,axis',
    'Reuters,,"Bad\nday",13/25/24,axis',
    'Al Mada,,,12/2/24,axis',
    'Reuters,,Comma, unquoted,12/2/24,axis',
    'Reuters,,Good too,12/3/24,axis',
  ];
  const path = file('a.csv', header + rows.join('\n'));
  const rejects = join(place.folder, 'bad.csv');
  const result = await place.cite(['import', path, '--rejects', rejects]);
  expect(result.status).toBe(1);
  expect(result.out).toBe('5 read, 2 added, 0 already there, 0 updated, 3 rejected\n');
  const told = result.err.split('\n');
  expect(told[0]).toMatch(new RegExp(`^${path}:3: date: ‘13/25/24’`));
  expect(told[1]).toMatch(new RegExp(`^${path}:5: `));
  expect(told[2]).toMatch(new RegExp(`^${path}:6: .*6 cells`));
  const text = readFileSync(rejects, 'utf8');
  expect(text.startsWith('\ufeffoutlet,author,title,date,post,reason')).toBe(true);
  const mended = text
    .replace('13/25/24', '12/25/24')
    .replace('Al Mada,,,', 'Al Mada,,Named,')
    .replace('Comma, unquoted', '"Comma, quoted"');
  const again = await place.cite(['import', file('mended.csv', mended)]);
  expect(again).toMatchObject({
    status: 0,
    out: '3 read, 3 added, 0 already there, 0 updated, 0 rejected\n',
  });
});

test('--dry-run says what would happen and writes nothing', async () => {
  const path = file('a.csv', `${header}Reuters,,One,12/2/24,axis\nReuters,,Bad,99/2/24,axis\n`);
  const rejects = join(place.folder, 'bad.csv');
  const { out, err } = await place.cite(['import', path, '--dry-run', '--rejects', rejects]);
  expect(out).toBe('Would be: 2 read, 1 added, 0 already there, 0 updated, 1 rejected\n');
  expect(err).toContain(
    'These would be added first:\nKEY             DATE        OUTLET   TITLE\nreuters2024one  2024-12-02  Reuters  One\n',
  );
  expect(existsSync(place.library)).toBe(false);
  expect(existsSync(rejects)).toBe(false);
});

test('dates that have the day first are read so, and that is said once', async () => {
  const path = file('a.csv', `${header}A,,One,3/4/24,\nB,,Two,25/12/24,\n`);
  const { err } = await place.cite(['import', path]);
  expect(err).toContain(`${path}: its dates have the day first; if not, give --date-order mdy\n`);
  const { out } = await place.cite(['list', '--template', '{title} {issued}']);
  expect(out).toBe('Two 2024-12-25\nOne 2024-04-03\n');
});

test('--date-order is obeyed', async () => {
  const path = file('a.csv', `${header}A,,One,3/4/24,\nB,,Two,25/12/24,\n`);
  const { status, err } = await place.cite(['import', path, '--date-order', 'mdy']);
  expect(status).toBe(1);
  expect(err).toContain(`${path}:3: date: ‘25/12/24’`);
});

test('columns are mapped, and a file without a header is refused with the list of fields', async () => {
  const path = file('a.csv', 'Blatt,Was,Wann\nDie Zeit,Der Krieg,2003-04-09\n');
  const refused = await place.cite(['import', path]);
  expect(refused).toMatchObject({ status: 1, out: '' });
  expect(refused.err).toContain('--map');
  expect(refused.err).toContain('title');
  const map = ['--map', 'Blatt=outlet', '--map', 'was=title', '--map', 'Wann=date'];
  expect((await place.cite(['import', path, ...map])).status).toBe(0);
  expect((await place.cite(['list'])).out).toContain('Die Zeit\t\tDer Krieg');
});

test('encodings are told from the bytes and said', async () => {
  const text = `${header}المدى,,العراق والجوار,2021-02-03,\n`;
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const { err } = await place.cite(['import', file('a.csv', utf16)]);
  expect(err).toMatch(/read as csv in UTF-16/i);
  expect((await place.cite(['list', 'العراق', '--template', '{title}'])).out).toBe(
    'العراق والجوار\n',
  );
});

test('--encoding overrules what the bytes look like', async () => {
  const path = file('a.csv', Buffer.from([...Buffer.from('outlet,title\nA,'), 0xc7, 0xe1, 10]));
  await place.cite(['import', path, '--encoding', 'cp1256']);
  expect((await place.cite(['list', '--template', '{title}'])).out).toBe('ال\n');
  const wrong = await place.cite(['import', path, '--encoding', 'klingon']);
  expect(wrong.status).toBe(2);
  expect(wrong.err).toContain('Choose from UTF-8');
});

test('standard input is a file like another', async () => {
  const { out } = await place.cite(['import', '-'], { stdin: `${header}A,,One,,\n` });
  expect(out).toBe('1 read, 1 added, 0 already there, 0 updated, 0 rejected\n');
});

test('on a duplicate: skip leaves it, update fills gaps only, add stores it beside', async () => {
  await place.cite(['import', file('a.csv', `${header}Reuters,,One,12/2/24,\n`)]);
  const more = file(
    'b.csv',
    'outlet,title,date,author,language\nReuters,ONE,12/2/24,"Doe, Jo",en\n',
  );
  await place.cite(['import', more]);
  expect((await place.cite(['show', 'reuters2024one', '--json'])).out).toContain('"authors": []');
  const updated = await place.cite(['import', more, '--on-duplicate', 'update']);
  expect(updated.out).toBe('1 read, 0 added, 0 already there, 1 updated, 0 rejected\n');
  expect(updated.err).toMatch(/Filled .*author.* of reuters2024one/);
  const { out } = await place.cite(['show', 'reuters2024one', '--json']);
  expect(JSON.parse(out)).toMatchObject({ title: 'One', authors: [{ family: 'Doe' }] });
  const beside = await place.cite(['import', more, '--on-duplicate', 'add']);
  expect(beside.out).toBe('1 read, 1 added, 0 already there, 0 updated, 0 rejected\n');
});

test('--post cites all of a file where its rows name none', async () => {
  const path = file('a.csv', `${header}A,,One,,own\nB,,Two,,\n`);
  await place.cite(['import', path, '--post', 'axis']);
  const { out } = await place.cite(['list', '--sort', 'title', '--template', '{title}: {posts}']);
  expect(out).toBe('One: own\nTwo: axis\n');
});

test.each([
  ['missing.csv', undefined, 'input.not-found', 'There is no file'],
  ['empty.csv', '', 'input.format', 'is empty'],
  ['photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2]), 'input.format', ''],
])('%s is refused in a sentence', async (name, content, _code, message) => {
  const path = content === undefined ? join(place.folder, name) : file(name, content);
  const { status, out, err } = await place.cite(['import', path]);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain(message);
  expect(err).not.toContain('bug');
});

test('keys that a file brings are kept where they are free and well-formed, else replaced and told', async () => {
  const rows = 'key,outlet,title\nMine2024,A,One\nmine2024,B,Two\nmüller 2020,C,Three\n';
  const { out, err, status } = await place.cite(['import', file('a.csv', rows)]);
  expect({ out, status }).toEqual({
    out: '3 read, 3 added, 0 already there, 0 updated, 0 rejected\n',
    status: 0,
  });
  expect(err).toContain('The key ‘mine2024’ is taken; it became ‘btwo’\n');
  expect(err).toContain('The key ‘müller 2020’ can’t be a key; it became ‘cthree’\n');
  expect((await place.cite(['list', '--keys', '--sort', 'title'])).out).toBe(
    'Mine2024\ncthree\nbtwo\n',
  );
});

test.each(['csv', 'bibtex', 'biblatex', 'ris', 'csl-json', 'jsonl', 'blog'])(
  'a byte that is no UTF-8 costs its record alone, and the line is told: %s',
  async (style) => {
    for (const [title, day] of [
      ['L’armée', 3],
      ['Cafe fermé', 4],
      ['Syrië', 5],
    ] as const) {
      await place.cite([
        'add',
        '--outlet',
        'Libération',
        '--title',
        title,
        '--date',
        `12/${day}/24`,
      ]);
    }
    const { out } = await place.cite(['export', '--style', style, '--no-heading']);
    const bytes = Buffer.from(out.replace('Cafe', 'Caf\ue000'));
    const damaged = Buffer.from(bytes.toString('latin1').replace('\xee\x80\x80', '\xe9'), 'latin1');
    const line = damaged.toString('latin1').split('Caf\xe9')[0]?.split('\n').length;
    const path = file('damaged', damaged);
    const rejects = join(place.folder, 'rejected');
    const library = join(place.folder, 'other.sqlite');
    const result = await place.cite(['--library', library, 'import', path, '--rejects', rejects]);
    expect(result.status).toBe(1);
    expect(result.out).toBe('3 read, 2 added, 0 already there, 0 updated, 1 rejected\n');
    expect(result.err).toContain(`${path}:${line}: the letter \ufffd in ‘`);
    expect(result.err).toMatch(
      /Caf\ufffd.*’ cannot be read, as it is not in UTF-8 like the rest of the file/,
    );
    expect(result.err).not.toContain('was read as \ufffd');
    writeFileSync(rejects, readFileSync(rejects, 'utf8').replaceAll('Caf\ufffd', 'Café'));
    const mended = await place.cite(['--library', library, 'import', rejects]);
    expect(mended.out).toBe('1 read, 1 added, 0 already there, 0 updated, 0 rejected\n');
    const list = ['list', '--sort', 'date', '--template', '{title}'];
    expect((await place.cite(['--library', library, ...list])).out).toBe(
      'Syrië\nCafé fermé\nL’armée\n',
    );
  },
);

test('a file with many such lines may be of another encoding, and that is said', async () => {
  const rows = (count: number) => Buffer.from(`title\n${'Caf\xe9\n'.repeat(count)}`, 'latin1');
  const hint =
    'a.csv: if it is not UTF-8 but of another encoding, say which: --encoding Windows-1252\n';
  const many = await place.cite(['import', file('a.csv', rows(5)), '--encoding', 'utf-8']);
  expect(many.err).toContain(hint);
  const few = await place.cite(['import', file('a.csv', rows(4)), '--encoding', 'utf-8']);
  expect(few.err).not.toContain(hint);
});

test('bytes that are no UTF-8 and stand in no record are told too', async () => {
  const text = '---\ntitle: Caf\xe9\n---\nProse \xe9.\n\nSources:\n\nReuters, “Iraq,” 12/3/24\n';
  const quotes = Buffer.from(text.replace('\xe9', '\x00').replace('\xe9', '\x01'));
  for (let at = 0; at < quotes.length; at++) if ((quotes[at] ?? 9) < 2) quotes[at] = 0xe9;
  const path = file('2024-12-10-post.md', quotes);
  const { out, err, status } = await place.cite(['import', path]);
  expect({ out, status }).toEqual({
    out: '1 read, 1 added, 0 already there, 0 updated, 0 rejected\n',
    status: 0,
  });
  expect(err).toContain(
    `${path}: what is not in UTF-8 in line 2 and 1 more was read as \ufffd; look at what came of it\n`,
  );
});

test('a file that ends inside a character costs its last record alone', async () => {
  const path = file('a.csv', Buffer.from('title,outlet\nOne,Reuters\nيوم,يوم').subarray(0, -1));
  const { out, err, status } = await place.cite(['import', path]);
  expect({ out, status }).toEqual({
    out: '2 read, 1 added, 0 already there, 0 updated, 1 rejected\n',
    status: 1,
  });
  expect(err).toContain(
    `${path}:3: the file ends in the middle of a character, after ‘يوم,يو\ufffd’: the rest of it is missing`,
  );
});

test('a file with both orders of dates keeps the month first and refuses what does not fit', async () => {
  const path = file('a.csv', `${header}A,,One,25/12/24,\nB,,Two,12/25/24,\nC,,Three,3/4/24,\n`);
  const { err, out } = await place.cite(['import', path]);
  expect(out).toBe('3 read, 2 added, 0 already there, 0 updated, 1 rejected\n');
  expect(err).toContain(`${path}:2: date: ‘25/12/24’`);
  expect((await place.cite(['list', '--template', '{issued}'])).out).toBe(
    '2024-12-25\n2024-03-04\n',
  );
});

test('the rejects never overwrite a file that is being imported', async () => {
  const path = file('a.csv', `${header}A,,One,99/1/24,\n`);
  const before = readFileSync(path, 'utf8');
  for (const same of [path, join(place.folder, '.', 'a.csv')]) {
    const { status, err } = await place.cite(['import', path, '--rejects', same]);
    expect(status).toBe(2);
    expect(err).toContain(`The rejects would overwrite ${path}, which is being imported.`);
  }
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('rejects that cannot be kept take the import back', async () => {
  const path = file('a.csv', `${header}A,,One,12/1/24,\nB,,Two,99/1/24,\n`);
  const rejects = join(place.folder, 'nowhere', 'bad.csv');
  const { status, err } = await place.cite(['import', path, '--rejects', rejects]);
  expect(status).toBe(1);
  expect(err).toContain(`${rejects} cannot be written: there is no such folder.`);
  expect((await place.cite(['list', '--keys'])).out).toBe('');
});

test('a file of rejects that was not needed is not written, and that is said', async () => {
  const rejects = join(place.folder, 'bad.csv');
  const path = file('a.csv', `${header}A,,One,12/1/24,\n`);
  const { err } = await place.cite(['import', path, '--rejects', rejects]);
  expect(err).toContain(`Nothing was rejected, so ${rejects} was not written.\n`);
  expect(existsSync(rejects)).toBe(false);
});

test('a terminal is told the first twenty problems, a pipe all of them', async () => {
  const rows = Array.from({ length: 30 }, (_, row) => `A,,Title ${row},99/1/24,`);
  const path = file('a.csv', `${header}${rows.join('\n')}\n`);
  const count = (text: string) => text.split('\n').filter((line) => line.startsWith(path)).length;
  expect(count((await place.cite(['import', path])).err)).toBe(31);
  const { err } = await place.cite(['import', path], { terminal: {} });
  expect(count(err)).toBe(21);
  expect(err).toContain('… and 10 more; --rejects FILE keeps them all with their reasons\n');
});

test('the report as JSON', async () => {
  const path = file('a.csv', `${header}Reuters,,One,12/2/24,axis\n`);
  const { out } = await place.cite(['import', path, '--json', '--quiet']);
  expect(JSON.parse(out)).toMatchObject({
    read: 1,
    added: 1,
    alreadyThere: 0,
    updated: 0,
    rejected: 0,
    citations: 1,
    newOutlets: ['Reuters'],
    newPosts: ['axis'],
  });
});

test('an article that is cited once more is told with its citations', async () => {
  await place.cite(['add', 'Reuters, “One,” 12/2/24', '--post', 'axis', '--cited', '12/9/24']);
  const path = join(place.folder, 'again.csv');
  writeFileSync(path, 'outlet,title,date\nReuters,One,12/2/24\nReuters,New,12/3/24\n');
  const argv = ['import', path, '--post', 'border'];
  // The article came in with an earlier command than this one.
  const { err } = await place.cite(argv, { now: '2024-12-10T08:00:00.000Z' });
  expect(err).toContain(
    'Cited again: reuters2024one, cited before in ‘axis’ on 12/9/24, now also in ‘border’ on 12/9/24\n',
  );
  expect((await place.cite(argv)).err).not.toContain('Cited again');
  writeFileSync(path, 'outlet,title,date,cited\nReuters,New,12/3/24,12/20/24\n');
  await place.cite(['import', path], { now: '2024-12-11T08:00:00.000Z' });
  writeFileSync(path, 'outlet,title,date,cited\nReuters,New,12/3/24,12/21/24\n');
  const later = await place.cite(['import', path], { now: '2024-12-12T08:00:00.000Z' });
  expect(later.err).toContain(
    'Cited again: reuters2024new, cited before in ‘border’ on 12/9/24, in no post on 12/20/24, now also in no post on 12/21/24\n',
  );
});

test('columns that may be a field that is missing are told, with how to say so', async () => {
  const path = file('wann.csv', 'Presse,Titel,Wann\nAl Mada,One,12/4/24\n');
  const { err } = await place.cite(['import', path, '--map', 'Titel=title']);
  expect(err).toContain(
    `${path}: no column is known to hold the outlet or the date; the columns Presse, Wann were kept as they are; if one holds it: --map Presse=outlet\n`,
  );
  const known = file('known.csv', 'outlet,author,title,date,mood\nAl Mada,,One,12/4/24,glad\n');
  expect((await place.cite(['import', known])).err).not.toContain('mood');
});
