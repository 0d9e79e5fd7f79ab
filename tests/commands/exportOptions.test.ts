import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeAll(async () => {
  place = createWorkplace();
  const path = join(place.folder, 'a.csv');
  writeFileSync(
    path,
    `key,outlet,title,date,url,author,post,cited,locator,archive_url
r1,Reuters,One,12/3/24,https://reuters.com/1,,axis,1/13/25,,https://archive.ph/AbC1d
r2,Reuters,Two,12/2/24,,,axis,1/12/25,p. 3,
m1,Le Monde,Trois,12/5/23,,,axis,1/13/25,,
s1,Al-Monitor,المدى,,https://web.archive.org/web/2024/https://m.example/x,"Al-Salhy, Suadad",axis,1/10/25,,
o1,Orient,Cinq,2023,,,,,,
`,
  );
  await place.cite(['import', path]);
  await place.cite([
    'post',
    'cite',
    'axis',
    'r2',
    '--locator',
    'p. 9, on oil',
    '--cited',
    '1/14/25',
  ]);
  await place.cite(['post', 'edit', 'axis', '--title', 'محور المقاومة']);
});
afterAll(() => place.remove());

const post = ['--post', 'axis'];
const bare = ['--no-heading'];

test.each<[string[], string]>([
  [
    [...post, ...bare, '--date-form', 'dmy', '--no-group'],
    'Le Monde, “Trois,” 5/12/23\n\nReuters, “One,” 3/12/24\n\nReuters, “Two,” 2/12/24\n\nAl-Salhy, Suadad, “المدى,” Al-Monitor\n',
  ],
  [
    [...post, ...bare, '--order', 'date', '--date-form', 'long'],
    'Le Monde, “Trois,” December 5, 2023\n\nReuters, “Two,” December 2, 2024\n\nReuters, “One,” December 3, 2024\n\nAl-Salhy, Suadad, “المدى,” Al-Monitor\n',
  ],
  [
    ['m1', 'o1', ...bare, '--ignore-articles', 'fr', '--date-form', 'iso'],
    'Le Monde, “Trois,” 2023-12-05\n\nOrient, “Cinq,” 2023\n',
  ],
  [['r1', ...bare, '--archived'], 'Reuters, “One,” 12/3/24 (archived: https://archive.ph/AbC1d)\n'],
  [
    ['r1', ...bare, '--archived', '--as', 'html'],
    '<p>Reuters, “<a href="https://reuters.com/1">One</a>,” 12/3/24 (<a href="https://archive.ph/AbC1d">archived</a>)</p>\n',
  ],
  [
    ['r1', ...bare, '--archived', '--as', 'markdown', '--no-links'],
    'Reuters, “One,” 12/3/24 (archived: https\\://archive.ph/AbC1d)\n',
  ],
  [
    ['r1', ...bare, '--style', 'chicago', '--links', '--as', 'html'],
    '<p><i>Reuters</i>. “One.” December 3, 2024. <a href="https://reuters.com/1">https://reuters.com/1</a>.</p>\n',
  ],
  [
    [...post, '--notes'],
    'NOTES\n\n1. Al-Salhy, Suadad, “المدى,” Al-Monitor\n2. Reuters, “Two,” 12/2/24, p. 3\n3. Reuters, “One,” 12/3/24\n4. Le Monde, “Trois,” 12/5/23\n5. Reuters, “Two,” p. 9, on oil\n',
  ],
  [
    ['--outlet', 'reuters', '--notes', ...bare, '--as', 'html', '--archived'],
    '<ol><li>Reuters, “Two,” 12/2/24</li><li>Reuters, “<a href="https://reuters.com/1">One</a>,” 12/3/24 (<a href="https://archive.ph/AbC1d">archived</a>)</li></ol>\n',
  ],
  [
    ['--notes', '--limit', '2', ...bare],
    '1. Orient, “Cinq,” 2023\n2. Le Monde, “Trois,” 12/5/23\n',
  ],
  [
    ['--notes', '--sort', 'outlet', '--limit', '2', ...bare, '--as', 'markdown', '--heading', 'x'],
    '**x**\n\n1. Le Monde, “Trois,” 12/5/23\n2. Al-Salhy, Suadad, “[المدى](<https://web.archive.org/web/2024/https://m.example/x>),” Al-Monitor\n',
  ],
])('export %j', async (args, text) => {
  expect(await place.cite(['export', ...args])).toMatchObject({ status: 0, out: text, err: '' });
});

test('notes of another style come in its words, in short where a source comes again', async () => {
  const { out } = await place.cite(['export', 'r1', 'm1', 'R1', '--notes', '--style', 'chicago']);
  const notes = out.trimEnd().split('\n').slice(2);
  expect(notes.slice(0, 2)).toEqual([
    '1. “One,” Reuters, December 3, 2024, https://reuters.com/1.',
    '2. “Trois,” Le Monde, December 5, 2023.',
  ]);
  expect(notes[2]).toMatch(/^3\. [^\d]*“One[.,]”/);
  expect(notes).toHaveLength(3);
});

test('--standalone is a page, titled by the post, else by the heading', async () => {
  const { out, err } = await place.cite(['export', ...post, '--standalone']);
  expect(err).toBe('');
  expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(out).toContain('<title>محور المقاومة</title>');
  expect(out).toContain('<h2 dir="auto">SOURCES</h2>\n<p>Le Monde');
  const other = await place.cite([
    'export',
    'r1',
    '--standalone',
    '--heading',
    'Read',
    '--as',
    'html',
  ]);
  expect(other.out).toContain('<title>Read</title>');
  const none = await place.cite(['export', '--author', 'nobody', '--standalone']);
  expect(none).toMatchObject({ out: '', status: 0 });
});

test.each<[string[], string]>([
  [
    ['--style', 'chicago', '--date-form', 'dmy'],
    'cite: The style ‘chicago’ has no --date-form.\nIt is for ‘blog’.\n',
  ],
  [
    ['--style', 'bibtex', '--no-links'],
    'cite: The style ‘bibtex’ has no --links.\nIt is for ‘blog’, ‘chicago’, ‘chicago-author-date’ and any .csl file.\n',
  ],
  [['--bom'], 'cite: The style ‘blog’ has no --bom.\nIt is for ‘csv’.\n'],
  [['--links'], 'cite: Text has no links.\nGive --as html or --as markdown with --links.\n'],
  [['--standalone', '--as', 'text'], 'cite: A whole page is made as html, not as text.\n'],
  [['--standalone', '--as', 'markdown'], 'cite: A whole page is made as html, not as markdown.\n'],
  [['--standalone', '--copy'], 'cite: A whole page is no text to paste.\n'],
  [['--standalone', '--style', 'ris'], 'cite: The style ‘ris’ is not made as html.\n'],
  [
    ['--notes', '--style', 'chicago-author-date'],
    'cite: The style ‘chicago-author-date’ cites in the text, not in notes.\nFor notes take --style chicago, or --style blog;',
  ],
  [['--notes', '--style', 'csv'], 'cite: The style ‘csv’ is for lists, and has no notes.\n'],
  [
    ['--notes', '--order', 'date', '--no-group'],
    'cite: Notes stand in the order of citing: --order and --group cannot go with --notes.\n',
  ],
  [['--ignore-articles', 'tlh'], '‘tlh’ is no language whose articles are known. Give ar, ca,'],
  [['--date-form', 'ymd'], 'Choose from mdy, dmy, iso, long.'],
])('export %j is wrong use', async (args, message) => {
  const result = await place.cite(['export', 'r1', ...args]);
  expect(result).toMatchObject({ status: 2, out: '' });
  expect(result.err).toContain(message);
});

describe('--copy', () => {
  /** A clipboard program that keeps its arguments and its input beside itself. */
  function install(name: string): { PATH: string; DISPLAY: string } {
    const file = join(place.folder, name);
    writeFileSync(file, `#!/bin/sh\necho "$*" > '${file}.args'\n/bin/cat > '${file}.in'\n`);
    chmodSync(file, 0o755);
    return { PATH: place.folder, DISPLAY: ':0' };
  }
  const read = (name: string) => readFileSync(join(place.folder, name), 'utf8');
  const section = 'Reuters, “Two,” 12/2/24\n';

  test('as html puts rich text there', async () => {
    const env = install('xclip');
    const { err } = await place.cite(['export', 'r2', ...bare, '--as', 'html', '--copy'], { env });
    expect(err).toBe('Copied 1 source to the clipboard as rich text (by xclip)\n');
    expect(read('xclip.in')).toBe(`<meta charset="utf-8"><p>${section.trim()}</p>\n`);
  });

  test('without a form puts the text there where only one form can be', async () => {
    const env = install('xclip');
    const { err } = await place.cite(['export', 'r2', ...bare, '--copy'], { env });
    expect(err).toBe('Copied 1 source to the clipboard (by xclip)\n');
    expect(read('xclip.in')).toBe(section);
  });

  test.each([
    [[], '<p>Reuters, “Two,” 12/2/24</p>'],
    [['--as', 'html'], '<p>Reuters, “Two,” 12/2/24</p>'],
    [['--notes'], '<ol><li>Reuters, “Two,” 12/2/24</li></ol>'],
  ])('%j puts both there where the system can', async (args, html) => {
    const env = { ...install('powershell.exe'), WSL_INTEROP: '/run/x' };
    const { err } = await place.cite(['export', 'r2', ...bare, ...args, '--copy'], { env });
    expect(err).toBe('Copied 1 source to the clipboard as rich text (by powershell.exe)\n');
    const [text, rich] = read('powershell.exe.in')
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.from(line, 'base64').toString('utf8'));
    expect(text).toBe(args.includes('--notes') ? `1. ${section}` : section);
    expect(rich).toContain(`<!--StartFragment-->${html}\n<!--EndFragment-->`);
  });

  test.each([[['--as', 'text']], [['--as', 'markdown']], [['--style', 'bibtex']]])(
    '%j copies what it says and nothing along',
    async (args) => {
      const env = { ...install('powershell.exe'), WSL_INTEROP: '/run/x' };
      const printed = await place.cite(['export', 'r2', ...args]);
      const { err } = await place.cite(['export', 'r2', ...args, '--copy'], { env });
      expect(err).toBe('Copied 1 source to the clipboard (by powershell.exe)\n');
      expect(read('powershell.exe.in')).toBe(printed.out);
    },
  );

  test('the terminal takes plain text only, and that is said', async () => {
    const { out, err } = await place.cite(['export', 'r2', ...bare, '--as', 'html', '--copy'], {
      terminal: {},
      env: { PATH: '/nonexistent' },
    });
    expect(out).toContain(`\u001b]52;c;${Buffer.from(section).toString('base64')}`);
    expect(err).toBe(
      'Copied 1 source to the clipboard as plain text: terminal takes no rich text here. --output FILE writes the HTML\n',
    );
  });
});

describe('what the user has set', () => {
  afterEach(async () => {
    for (const name of ['style', 'as', 'heading', 'blog.date-form', 'blog.ignore-articles']) {
      await place.cite(['config', 'unset', name]);
    }
  });
  const set = (name: string, value: string) => place.cite(['config', 'set', name, value]);

  test('stands until a flag says otherwise', async () => {
    await set('blog.date-form', 'iso');
    await set('heading', 'Read');
    expect((await place.cite(['export', 'r2'])).out).toBe('Read\n\nReuters, “Two,” 2024-12-02\n');
    const { out } = await place.cite(['export', 'r2', '--date-form', 'mdy', '--no-heading']);
    expect(out).toBe(section());
  });

  test('is for the styles that can', async () => {
    await set('as', 'html');
    await set('blog.date-form', 'dmy');
    expect((await place.cite(['export', 'r2', ...bare])).out).toBe(
      '<p>Reuters, “Two,” 2/12/24</p>\n',
    );
    const { out, status } = await place.cite(['export', 'r2', '--style', 'jsonl']);
    expect([status, out.startsWith('{')]).toEqual([0, true]);
  });

  test('may be a style', async () => {
    await set('style', 'chicago');
    expect((await place.cite(['export', 'r2', ...bare])).out).toBe(
      'Reuters. “Two.” December 2, 2024.\n',
    );
  });

  const section = () => 'Reuters, “Two,” 12/2/24\n';
});

test('--ascii writes LaTeX, and tells what it could not write as it is', async () => {
  const ascii = await place.cite(['export', 's1', 'm1', '--style', 'bibtex', '--ascii']);
  expect(ascii.out).toContain('title = {Al-mda}');
  expect(ascii.out).toMatch(/^[\n -~]*$/);
  expect(ascii.err).toBe(
    's1: title: ‘المدى’ became ‘Al-mda’\n--ascii-latin keeps other scripts, for XeLaTeX and LuaLaTeX.\n',
  );
  const quiet = ['export', 's1', '--style', 'bibtex', '--ascii', '--quiet'];
  expect(await place.cite(quiet)).toMatchObject({ status: 0, err: '' });
  const kept = await place.cite(['export', 's1', '--style', 'biblatex', '--ascii-latin']);
  expect(kept).toMatchObject({ status: 0, err: '' });
  expect(kept.out).toContain('title = {المدى}');
  expect(await place.cite(['export', '--ascii'])).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringMatching(/‘blog’ has no --ascii\.\n.*‘bibtex’ and ‘biblatex’/),
  });
});
