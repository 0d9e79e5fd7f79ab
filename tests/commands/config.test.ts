import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeSettingLine, parseSettingLines } from '../../src/commands/config/settingLines.ts';
import { listSettingNames } from '../../src/commands/config/settings.ts';
import { findSetLibrary, readSettings } from '../../src/settingsFiles.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;

beforeEach(() => {
  place = createWorkplace();
});

afterEach(() => place.remove());

const ownFile = () => join(place.folder, '.config', 'cite', 'config');
const folderFile = () => join(place.folder, '.citerc');

test('sets, shows, and takes back', async () => {
  const set = await place.cite(['config', 'set', 'style', 'chicago']);
  expect(set).toMatchObject({ out: '', err: `style = chicago (in ${ownFile()})\n`, status: 0 });
  expect(readFileSync(ownFile(), 'utf8')).toBe('style = chicago\n');
  expect(statSync(ownFile()).mode & 0o777).toBe(0o600);
  expect(await place.cite(['config', 'get', 'style'])).toMatchObject({ out: 'chicago\n' });
  expect((await place.cite(['config', 'list'])).out).toBe(`style\tchicago\t${ownFile()}\n`);
  expect((await place.cite(['config', 'unset', 'style'])).err).toBe(
    `style is no longer set (in ${ownFile()})\n`,
  );
  expect(await place.cite(['config', 'get', 'style'])).toMatchObject({ out: '', status: 1 });
});

test('a folder’s setting wins over the user’s own', async () => {
  await place.cite(['config', 'set', 'date-order', 'mdy']);
  await place.cite(['config', 'set', 'date-order', 'dmy', '--folder']);
  expect(readFileSync(folderFile(), 'utf8')).toBe('date-order = dmy\n');
  const { out } = await place.cite(['config', 'list', '--json']);
  expect(JSON.parse(out)).toEqual([
    { name: 'date-order', value: 'dmy', scope: 'folder', path: folderFile() },
  ]);
});

test('lists all there are', async () => {
  const { out } = await place.cite(['config', 'list', '--all']);
  expect(out).toContain('date-order is not set\n    how 3/4/24 is read');
});

test.each([
  [['set', 'stile', 'x'], 'There is no setting ‘stile’.', 'Did you mean ‘style’?'],
  [['set', 'date-order', 'x'], '‘date-order’ can’t be so: ‘x’ is none of mdy, dmy, ymd.', ''],
  [['set', 'backups', 'many'], 'is no whole number from 0 to 999', ''],
  [['set', 'blog.ignore-articles', 'xx'], '‘xx’ is no language whose articles are known', 'Give'],
  [['unset', 'style'], '‘style’ is not set in', 'cite config list shows'],
])('cite config %j is wrong use', async (argv, message, hint) => {
  const result = await place.cite(['config', ...argv]);
  expect(result.status).toBe(2);
  expect(result.err).toContain(message);
  expect(result.err).toContain(hint);
});

test('a name misspelt stops only what needs the setting that was meant, and can be mended as it is told', async () => {
  writeFileSync(folderFile(), '# ours\ndate-order = dmy\nstyel = blog\nfuture = x\n');
  const added = await place.cite(['add', 'Al Mada, “X,” 3/4/24']);
  expect(added.status).toBe(0);
  expect(added.out).toContain('Al Mada, “X,” 4/3/24');
  const wrong = await place.cite(['export']);
  expect(wrong).toMatchObject({
    status: 1,
    out: '',
    err: `cite: ${folderFile()}:3: There is no setting ‘styel’.\nDid you mean ‘style’? To take it out: cite config unset styel --folder\n`,
  });
  const list = await place.cite(['config', 'list']);
  expect(list).toMatchObject({
    status: 1,
    out: `date-order\tdmy\t${folderFile()}\n`,
    err: [
      `${folderFile()}:3: There is no setting ‘styel’. Did you mean ‘style’? To take it out: cite config unset styel --folder\n`,
      `${folderFile()}:4: There is no setting ‘future’. To take it out: cite config unset future --folder\n`,
    ].join(''),
  });
  await place.cite(['config', 'unset', 'styel', '--folder']);
  expect((await place.cite(['export'])).status).toBe(0);
  await place.cite(['config', 'unset', 'future', '--folder']);
  expect(readFileSync(folderFile(), 'utf8')).toBe('# ours\ndate-order = dmy\n');
  expect((await place.cite(['config', 'list'])).status).toBe(0);
});

test('a value that cannot be stops only what needs it, and names the command that mends it', async () => {
  writeFileSync(folderFile(), 'date-order = dayfirst\n');
  expect((await place.cite(['list'])).status).toBe(0);
  const wrong = await place.cite(['add', 'Al Mada, “X,” 3/4/24']);
  expect(wrong.err).toBe(
    `cite: ${folderFile()}:1: The setting ‘date-order’ can’t be read: ‘dayfirst’ is none of mdy, dmy, ymd.\nChange it: cite config set date-order … --folder\n`,
  );
  await place.cite(['config', 'set', 'date-order', 'dmy', '--folder']);
  expect((await place.cite(['add', 'Al Mada, “X,” 3/4/24'])).status).toBe(0);
});

test('no setting names a program to run', async () => {
  for (const name of listSettingNames()) expect(name).not.toMatch(/editor|pager|browser|command/);
  writeFileSync(folderFile(), 'editor = touch pwned\npager = touch pwned\n');
  expect((await place.cite(['list'])).status).toBe(0);
  expect(existsSync(join(place.folder, 'pwned'))).toBe(false);
});

test('date-order and post hold where no flag says otherwise', async () => {
  await place.cite(['config', 'set', 'date-order', 'dmy']);
  await place.cite(['config', 'set', 'post', 'axis', '--folder']);
  await place.cite(['add', 'Al Mada, “One,” 3/4/24']);
  await place.cite(['add', 'Al Mada, “Two,” 3/4/24', '--date-order', 'mdy', '--post', 'other']);
  const { out } = await place.cite(['list', '--json', '--sort', 'title']);
  const found = JSON.parse(out).map((one: { issued: string; citations: { post: string }[] }) => [
    one.issued,
    one.citations[0]?.post,
  ]);
  expect(found).toEqual([
    ['2024-04-03', 'axis'],
    ['2024-03-04', 'other'],
  ]);
});

describe('the files', () => {
  const surroundings = (folder: string) => ({
    folder,
    home: place.folder,
    env: {},
    platform: 'linux' as const,
    user: process.getuid?.(),
  });

  test('the nearest folder’s file holds', () => {
    const below = join(place.folder, 'a', 'b');
    mkdirSync(below, { recursive: true });
    writeFileSync(folderFile(), 'style = far\n');
    writeFileSync(join(place.folder, 'a', '.citerc'), 'style = near\n');
    expect(readSettings(surroundings(below)).get('style')).toBe('near');
    expect(readSettings(surroundings(place.folder)).get('style')).toBe('far');
    expect(existsSync(ownFile())).toBe(false);
  });

  test('those of the folders above hold where a nearer one says nothing', () => {
    const below = join(place.folder, 'blog', 'drafts');
    mkdirSync(below, { recursive: true });
    const blogFile = join(place.folder, 'blog', '.citerc');
    writeFileSync(blogFile, 'library = sources.sqlite\nstyle = chicago\n');
    writeFileSync(join(below, '.citerc'), 'style = blog\n');
    const settings = readSettings(surroundings(below));
    expect(settings.listInForce().map(({ name, value }) => [name, value])).toEqual([
      ['library', 'sources.sqlite'],
      ['style', 'blog'],
    ]);
    expect(findSetLibrary(settings, place.folder)).toBe(
      join(place.folder, 'blog', 'sources.sqlite'),
    );
    expect(settings.getFile('folder').path).toBe(join(below, '.citerc'));
    writeFileSync(blogFile, 'stile = chicago\n');
    const other = join(place.folder, 'blog', 'other');
    mkdirSync(other);
    expect(() => readSettings(surroundings(other)).get('style')).toThrow(
      expect.objectContaining({ hint: 'Did you mean ‘style’? Mend it in that file.' }),
    );
  });

  test('a path that you set for yourself is kept from where you set it', async () => {
    await place.cite(['config', 'set', 'library', 'mine.sqlite']);
    expect(readFileSync(ownFile(), 'utf8')).toBe(
      `library = ${join(place.folder, 'mine.sqlite')}\n`,
    );
    await place.cite(['config', 'set', 'library', '~/mine.sqlite']);
    expect(readFileSync(ownFile(), 'utf8')).toBe('library = ~/mine.sqlite\n');
    await place.cite(['config', 'set', 'library', 'mine.sqlite', '--folder']);
    expect(readFileSync(folderFile(), 'utf8')).toBe('library = mine.sqlite\n');
  });

  test('a file of another user is passed over', () => {
    writeFileSync(folderFile(), 'style = far\n');
    const stranger = { ...surroundings(place.folder), user: 4_000_000 };
    const isRoot = process.getuid?.() === 0;
    expect(readSettings(stranger).get('style')).toBe(isRoot ? 'far' : undefined);
  });
});

test.each([
  ['', 'a', '1', 'a = 1\n'],
  ['a = 0\nb = 2', 'a', '1', 'a = 1\nb = 2\n'],
  ['# a = 0\r\nb=2\r\n', 'a', '1', '# a = 0\r\nb=2\r\na = 1\n'],
  ['a = 0\nb = 2\na = 3\n', 'a', '1', 'b = 2\na = 1\n'],
  ['a = 0\nb = 2\na = 3\n', 'a', undefined, 'b = 2\n'],
  ['a = 0\n', 'a', undefined, ''],
])('changes %j', (text, name, value, expected) => {
  expect(changeSettingLine(text, name, value)).toBe(expected);
});

test('reads lines', () => {
  expect(parseSettingLines('# x\n\n A.b = c = d \nlonely')).toEqual([
    { name: 'a.b', value: 'c = d', line: 3 },
    { name: 'lonely', value: '', line: 4 },
  ]);
});

describe('cite config edit', () => {
  const terminal = { answers: [] };

  test('opens the settings, and keeps what is right', async () => {
    const edits = [(text: string) => `${text}style = chicago\n`];
    const result = await place.cite(['config', 'edit'], { ...terminal, edits });
    expect(result).toMatchObject({ status: 0, err: `Wrote ${ownFile()}\n` });
    expect(readFileSync(ownFile(), 'utf8')).toMatch(/^# Settings of cite.*\nstyle = chicago\n$/);
    expect((await place.cite(['config', 'get', 'style'])).out).toBe('chicago\n');
  });

  test('tells what is wrong and opens again', async () => {
    const edits = [
      (text: string) => `${text}date-order = xyz\n`,
      (text: string) => text.replace('xyz', 'dmy'),
    ];
    const result = await place.cite(['config', 'edit', '--folder'], { answers: ['yes'], edits });
    expect(result.err).toContain('The setting ‘date-order’ can’t be read: ‘xyz’ is none of');
    expect(readFileSync(folderFile(), 'utf8')).toContain('date-order = dmy\n');
  });

  test('changes nothing where the user gives up, or saved nothing', async () => {
    const edits = [(text: string) => `${text}wrong\n`];
    const wrong = await place.cite(['config', 'edit'], { answers: ['no'], edits });
    expect(wrong).toMatchObject({ status: 1 });
    const kept =
      /^Nothing was changed. What you typed is kept in (.*)$/m.exec(wrong.err)?.[1] ?? '';
    expect(readFileSync(kept, 'utf8')).toMatch(/^# Settings of cite.*\nwrong\n$/);
    expect(wrong.err).toContain('To use it, copy it into what ‘cite config edit’ opens.\n');
    const same = await place.cite(['config', 'edit'], { ...terminal, edits: [(text) => text] });
    expect(same).toMatchObject({ status: 0, err: 'Nothing was changed.\n' });
    expect(existsSync(ownFile())).toBe(false);
  });

  test('names no file where the editor fails and nothing was typed', async () => {
    const result = await place.cite(['config', 'edit'], { ...terminal, edits: [() => 3] });
    expect(result).toMatchObject({
      status: 1,
      err: 'cite: The editor ended with an error (3).\nNothing was changed.\n',
    });
  });

  test('without an editor says how to name one', async () => {
    const result = await place.cite(['config', 'edit'], terminal);
    expect(result.status).toBe(1);
    expect(result.err).toContain('No editor is set.\nName one in VISUAL or EDITOR');
  });
});
