import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibraryOpener } from '../../src/libraryOpener.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;

beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place.remove());

const terminal = { columns: 80, rows: 50 };

const add = (title: string, ...flags: string[]) =>
  place.cite(['add', '--title', title, '--outlet', 'Al Mada', '--date', '2024-12-04', ...flags]);

async function get(...argv: string[]): Promise<string> {
  const { out, err, status } = await place.cite(argv);
  if (status !== 0) throw new Error(err);
  return out;
}

describe('log', () => {
  test('lists what was done in tab-separated lines, the newest first', async () => {
    await add('One', '--post', 'axis');
    await add('Two');
    await get('undo');
    const at = '2024-12-09T08:00:00.000Z';
    expect(await get('log')).toBe(
      [
        `3\t${at}\tundo 2\t-1 article\t\n`,
        `2\t${at}\tadd "Two"\t+1 article\t3\n`,
        `1\t${at}\tadd "One"\t+1 article, +1 outlet, +1 post, +1 citation\t\n`,
      ].join(''),
    );
    expect(await get('log', '--limit', '1')).toBe(`3\t${at}\tundo 2\t-1 article\t\n`);
    expect(JSON.parse(await get('log', '--json', '--limit', '2'))).toEqual([
      {
        id: 3,
        at,
        command: 'undo 2',
        kind: 'undo',
        undoes: 2,
        undoneBy: null,
        changes: { articles: { added: 0, changed: 0, removed: 1 } },
      },
      {
        id: 2,
        at,
        command: 'add "Two"',
        kind: 'command',
        undoes: null,
        undoneBy: 3,
        changes: { articles: { added: 1, changed: 0, removed: 0 } },
      },
    ]);
  });

  test('is a table on a terminal, which shows the last twenty', async () => {
    for (let n = 1; n <= 22; n += 1) await add(`Title ${n}`);
    await get('undo');
    const { out, err } = await place.cite(['log'], { terminal });
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^ID {2}WHEN {14}COMMAND +CHANGED +STATE$/);
    expect(lines[1]).toMatch(/^23 {2}2024-12-09 \d\d:\d\d {2}undo 22 +-1 article$/);
    expect(lines[2]).toMatch(/^22 .*add "Title 22" +\+1 article +taken back by 23$/);
    expect(lines).toHaveLength(22);
    expect(err).toBe('… and 3 older; cite log --limit 23 shows all\n');
  });

  test('tells of an empty library', async () => {
    expect(await place.cite(['log'])).toMatchObject({
      out: '',
      err: 'Nothing has been written to your library yet.\n',
      status: 0,
    });
  });

  test('shows what one entry changed', async () => {
    await add('One', '--tag', 'war');
    await add('One', '--note', 'n\u001b[31m', '--on-duplicate', 'update');
    expect(await get('log', '2')).toBe(
      '2  add "One"\n2024-12-09T08:00:00.000Z  ~1 article\n\n~ article mada2024one\n    note         + n[31m\n',
    );
    const { records } = JSON.parse(await get('log', '1', '--json', '--limit', '1'));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ kind: 'article', name: 'mada2024one', change: 'added' });
    expect(await get('log', '1', '--limit', '1')).toContain('… and 1 more; --limit 2 shows all\n');
    const { err, status } = await place.cite(['log', '7']);
    expect([err, status]).toEqual([
      'cite: The log has no entry 7.\ncite log lists them with their numbers.\n',
      1,
    ]);
  });
});

describe('undo and redo', () => {
  test('take back, do again, and say what they did', async () => {
    await add('One');
    const before = await get('dump');
    await add('Two');
    const after = await get('dump');
    expect(await get('undo', '--dry-run')).toMatch(
      /^Would take back 2, ‘add "Two"’ of 2024-12-09 \d\d:\d\d: -1 article\n$/,
    );
    expect(await get('dump')).toBe(after);
    expect(await get('undo')).toMatch(/^Took back 2, ‘add "Two"’ .*: -1 article\n$/);
    expect(await get('dump')).toBe(before);
    expect(await get('redo')).toMatch(/^Did again 2, ‘add "Two"’ .*: \+1 article\n$/);
    expect(await get('dump')).toBe(after);
    expect(JSON.parse(await get('undo', '--json'))).toMatchObject({ id: 2, command: 'add "Two"' });
  });

  test.each([
    [['undo'], 'There is nothing to take back.', 1],
    [['redo'], 'Nothing was taken back.', 1],
    [['undo', '5'], 'The log has no entry 5.', 1],
    [['redo', '5'], 'The log has no entry 5.', 1],
    [['undo', 'x'], 'Give the number of an entry, as cite log shows it.', 2],
  ] as const)('%j on a new library: %s', async (argv, message, expected) => {
    const { err, status } = await place.cite(argv);
    expect(err).toContain(message);
    expect(status).toBe(expected);
  });

  test('name what stands in the way, and the order to go in', async () => {
    await add('One');
    await add('One', '--note', 'n', '--on-duplicate', 'update');
    const { err, status } = await place.cite(['undo', '1']);
    expect([err, status]).toEqual([
      [
        'cite: Entry 1 (‘add "One"’) cannot be taken back: a later entry stands in the way.',
        '  2  ‘add "One"’ wrote to the same records',
        'Nothing was changed. To go on, in this order: cite undo 2, cite undo 1',
        '',
      ].join('\n'),
      1,
    ]);
    await get('undo', '2');
    await get('undo', '1');
    const again = await place.cite(['undo', '1']);
    expect(again.err).toContain('was taken back already, by entry 4.\ncite redo 1 does it again.');
    expect((await place.cite(['redo', '2'])).err).toContain('stand');
    await get('redo', '1');
    expect((await place.cite(['redo', '1'])).err).toContain('stands: it was not taken back.');
  });
});

describe('log --forget-before', () => {
  const on = (day: string) => ({ now: `${day}T12:00:00.000Z`, today: day });
  const addOn = (title: string, day: string) =>
    place.cite(['add', '--outlet', 'Al Mada', '--title', title, '--date', '2024', '-q'], on(day));

  test('drops old entries and what was kept for them, and nothing else', async () => {
    await addOn('One', '2022-01-01');
    await place.cite(['edit', 'mada2024one', '--note', 'n'.repeat(90_000)], on('2022-01-02'));
    await place.cite(['edit', 'mada2024one', '--note', 'short'], on('2022-01-03'));
    await addOn('Two', '2023-05-05');
    const before = await get('dump');
    const refused = await place.cite(['log', '--forget-before', '2023']);
    expect([refused.status, refused.err]).toEqual([
      2,
      'cite: Drop 3 entries from before 2023-01-01? cite undo cannot take them back then. Nobody is there to be asked.\nSay --yes if you are sure; your articles are not touched.\n',
    ]);
    const { out } = await place.cite(['log', '--forget-before', '2023', '--yes']);
    expect(out).toMatch(/^Dropped 3 entries; the file is \d{2,3} kB smaller\n$/);
    expect(await get('dump')).toBe(before);
    expect(await get('log')).toMatch(/^4\t2023.*\n$/);
    expect((await place.cite(['undo', '2'])).err).toContain('The log has no entry 2.');
    await addOn('Three', '2024-01-01');
    expect(await get('log')).toMatch(/^5\t/);
    await get('undo', '4');
    await get('undo', '5');
    expect((await place.cite(['undo'])).err).toContain('There is nothing to take back.');
    expect(await get('list', '--keys')).toBe('mada2024one\n');
  });

  test('keeps the last entry, and what one that stays took back', async () => {
    await addOn('One', '2022-01-01');
    await addOn('Two', '2022-01-02');
    await addOn('Three', '2022-01-03');
    await place.cite(['undo', '2'], on('2024-01-01'));
    const { out } = await place.cite(['log', '--forget-before', '2023', '--yes']);
    expect(out).toContain('Dropped 1 entry;');
    expect((await get('log')).match(/^\d+/gm)).toEqual(['4', '3', '2']);
    expect(await get('redo')).toContain('Did again 2');
    const none = await place.cite(['log', '--forget-before', '2022', '--yes']);
    expect(none.err).toBe('The log has no entries from before 2022-01-01 that could go.\n');
    for (const more of [['1'], ['--json'], ['--limit', '2']]) {
      const both = await place.cite(['log', ...more, '--forget-before', '2023', '--yes']);
      expect([both.status, both.err]).toEqual([
        2,
        'cite: With --forget-before nothing is printed of the log.\nSay it without an ID, --limit and --json; nothing was dropped.\n',
      ]);
    }
    const wrong = await place.cite(['log', '--forget-before', '..2023', '--yes']);
    expect(wrong.err).toContain('‘..2023’ has no first day.');
  });
});

describe('dump and load', () => {
  test('bring a library into another, byte for byte', async () => {
    await add('One', '--post', 'axis', '--tag', 'war');
    const file = join(place.folder, 'dump.jsonl');
    expect((await place.cite(['dump', file])).err).toBe(`Wrote 4 records to ${file}\n`);
    const text = readFileSync(file, 'utf8');
    expect(await get('dump')).toBe(text);
    const other = join(place.folder, 'other.sqlite');
    expect(await get('load', file, '--library', other)).toBe(
      `Loaded ${file}: +1 article, +1 outlet, +1 post, +1 citation\n`,
    );
    expect(await get('dump', '--library', other)).toBe(text);
    expect((await place.cite(['dump', file])).status).toBe(0);
    const refused = await place.cite(['load', file]);
    expect([refused.status, refused.err]).toEqual([
      1,
      'cite: Your library is not empty.\n--merge adds what it lacks; --replace makes it what the dump says, after a backup.\n',
    ]);
  });

  test('a file that is no dump is not overwritten unasked', async () => {
    await add('One');
    const file = join(place.folder, 'notes.md');
    writeFileSync(file, '# mine\n');
    const { err, status } = await place.cite(['dump', file]);
    expect([err, status]).toEqual([
      `cite: ${file} is there already, and is no dump.\nName another file, or say --force to overwrite it.\n`,
      1,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('# mine\n');
    expect((await place.cite(['dump', file, '--force'])).status).toBe(0);
  });

  test('to replace keeps a backup, is rehearsed with --dry-run and taken back by undo', async () => {
    await add('One');
    const text = await get('dump');
    await add('Two');
    const before = await get('dump');
    const stdin = text;
    const rehearsed = await place.cite(['load', '-', '--replace', '--dry-run'], { stdin });
    expect(rehearsed.out).toBe('Would load -: -1 article\n');
    expect(existsSync(join(place.folder, 'backups'))).toBe(false);
    const { out, err } = await place.cite(['load', '-', '--replace'], { stdin });
    expect(out).toBe('Loaded -: -1 article\n');
    const [copy = ''] = readdirSync(join(place.folder, 'backups'));
    expect(err).toBe(`Your library as it was is kept in ${join(place.folder, 'backups', copy)}\n`);
    expect(await get('dump')).toBe(text);
    await get('undo');
    expect(await get('dump')).toBe(before);
    const merged = await place.cite(['load', '-', '--merge'], { stdin });
    expect(merged.out).toBe('Loaded -: nothing, all of it is there\n');
  });

  test('of the copies that are kept before a dump takes the place of the library the last ten stay', async () => {
    await add('One');
    const text = await get('dump');
    await place.cite(['backup']);
    for (let at = 10; at < 23; at += 1) {
      await place.cite(['load', '-', '--replace'], {
        stdin: text,
        now: `2026-11-22T10:00:${at}.000Z`,
      });
    }
    const names = readdirSync(join(place.folder, 'backups')).sort();
    const own = names.filter((name) => name.includes('before-load'));
    expect(own).toHaveLength(10);
    expect(own.at(-1)).toMatch(/-before-load-2026-11-22-100022\.sqlite$/);
    expect(names).toHaveLength(11);
    expect(await get('backup', '--list')).toContain('before-load');
    expect(await get('restore', own[0] ?? '', '--yes')).toContain('Put back 1 article');
  });

  test('wrong lines are told with their places, and nothing is loaded', async () => {
    const stdin = '{"format":"cite-dump","version":1}\n{"post":"p"}\n{"post":""}\nno\u001b[31m\n';
    const { out, err, status } = await place.cite(['load', '-'], { stdin });
    expect([out, err, status]).toEqual([
      '',
      '-:3: post: ‘’ is no text\n-:4: ‘no[31m’ is no JSON object\n2 lines are wrong; nothing was loaded.\n',
      1,
    ]);
    expect(await get('post', 'list')).toBe('');
    const both = await place.cite(['load', '-', '--merge', '--replace'], { stdin });
    expect(both.status).toBe(2);
    const file = join(place.folder, 'latin1');
    writeFileSync(file, Buffer.from([0x7b, 0xe9, 0x0a]));
    expect((await place.cite(['load', file])).err).toBe(
      `cite: ${file}:1: This is no text in UTF-8, as a dump is.\n`,
    );
  });
});

describe('backup and restore', () => {
  test('a backup by name comes back, and what was there is kept', async () => {
    await add('One');
    const before = await get('dump');
    const out = await get('backup');
    const [copy = ''] = readdirSync(join(place.folder, 'backups'));
    expect(copy).toMatch(/^library-2024-12-\d\d-\d{4}00\.sqlite$/);
    expect(out).toMatch(/^Copied 1 article to .*, and looked through the copy: it is whole\n$/);
    expect(await get('backup', '--list')).toMatch(new RegExp(`^.*${copy}\t.*\t\\d+\n$`));
    await add('Two');
    const refused = await place.cite(['restore', copy]);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('Nobody is there to be asked.\nSay --yes if you are sure');
    expect(await get('restore', copy, '--yes')).toMatch(
      /^Put back 1 article from .*\nWhat was there before is kept in .*replaced-.*\n$/,
    );
    expect(await get('dump')).toBe(before);
    expect(await get('backup', '--list')).toContain('library-replaced-');
  });

  test('a library is no copy of itself', async () => {
    await add('One');
    const { err, status } = await place.cite(['restore', place.library, '--yes']);
    expect([err, status]).toEqual([
      `cite: ${place.library} is your library itself, no copy of it.\ncite backup --list shows the copies there are. Nothing was changed.\n`,
      1,
    ]);
  });

  test('a restore asks which copy, and whether', async () => {
    await add('One');
    const file = join(place.folder, 'backups', 'library-2024-12-08.sqlite');
    await get('backup', file);
    await add('Two');
    const no = await place.cite(['restore'], { answers: [file, 'no'] });
    expect([no.status, no.err]).toEqual([1, 'Nothing was changed.\n']);
    expect(no.asked[0]).toBe('Which copy');
    const yes = await place.cite(['restore'], { answers: [file, 'yes'] });
    expect(yes.status).toBe(0);
    expect((await get('list')).split('\n')).toHaveLength(2);
    const other = await place.cite(['restore', `${place.library}x`, '--yes']);
    expect(other.err).toContain('There is no file');
  });

  test('a backup goes into a folder, over nothing that is there', async () => {
    await add('One');
    await get('backup', place.folder);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('library-'))).toHaveLength(1);
    const again = await place.cite(['backup', place.folder]);
    expect([again.status, again.err]).toEqual([1, expect.stringContaining('is there already.')]);
    expect(JSON.parse(await get('backup', place.folder, '--force', '--json'))).toMatchObject({
      articles: 1,
    });
    expect((await place.cite(['backup', 'x', '--list'])).status).toBe(2);
  });
});

test('the first write of a day keeps a copy, and a copy that fails is only told', async () => {
  await add('One');
  let day = '2024-12-10';
  const warnings: string[] = [];
  const daily = {
    today: () => day,
    count: () => 2,
    warn: (reason: string) => warnings.push(reason),
  };
  const open = async (purpose: 'read' | 'write') => {
    const opener = createLibraryOpener(
      () => place.library,
      () => {},
      daily,
    );
    await opener.open(purpose);
    await opener.close();
  };
  const folder = join(place.folder, 'backups');
  await open('read');
  expect(existsSync(folder)).toBe(false);
  await open('write');
  await open('write');
  expect(readdirSync(folder)).toEqual(['library-2024-12-10.sqlite']);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (day of ['2024-12-11', '2024-12-12']) await open('write');
  expect(readdirSync(folder).sort()).toEqual([
    'library-2024-12-11.sqlite',
    'library-2024-12-12.sqlite',
  ]);
  expect(warnings).toEqual([]);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file in its place');
  await open('write');
  expect(warnings).toEqual(['a file stands where its folder should']);
});
