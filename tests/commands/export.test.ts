import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeAll(async () => {
  place = createWorkplace();
  const path = join(place.folder, 'a.csv');
  writeFileSync(
    path,
    `key,outlet,title,date,url,post
a1,Reuters,One & two,12/3/24,https://reuters.com/1?a=1&b=2,axis
a2,Al Mada,Three,12/4/24,,axis
a3,Reuters,Four,12/2/24,,
`,
  );
  await place.cite(['import', path]);
});
afterAll(() => place.remove());

test.each([
  [['--post', 'axis'], 'SOURCES\n\nAl Mada, “Three,” 12/4/24\n\nReuters, “One & two,” 12/3/24\n'],
  [['a3', 'A1', '--no-heading'], 'Reuters, “Four,” 12/2/24\n- “One & two,” 12/3/24\n'],
  [
    ['--search', 'thre', '--heading', 'Further reading'],
    'Further reading\n\nAl Mada, “Three,” 12/4/24\n',
  ],
  [
    ['a1', '--as', 'markdown'],
    '**SOURCES**\n\nReuters, “[One &amp; two](<https://reuters.com/1?a=1&amp;b=2>),” 12/3/24\n',
  ],
  [
    ['a1', '--as', 'html', '--no-heading'],
    '<p>Reuters, “<a href="https://reuters.com/1?a=1&amp;b=2">One &amp; two</a>,” 12/3/24</p>\n',
  ],
])('export %j', async (args, text) => {
  expect(await place.cite(['export', ...args])).toMatchObject({ status: 0, out: text, err: '' });
});

test.each([
  [['x.bib'], 'It holds plain text; for .bib, say --style bibtex\n'],
  [['x.HTML'], 'It holds plain text; for .html, say --as html\n'],
  [['x.html', '--as', 'html'], ''],
  [['x.bib', '--style', 'biblatex'], ''],
  [['x.txt'], ''],
])(
  '--output %j says so where the name promises another format',
  async ([name = '', ...flags], said) => {
    const path = join(place.folder, name);
    const { err } = await place.cite(['export', 'a2', '--output', path, ...flags]);
    expect(err).toBe(`Wrote 1 source to ${path}\n${said}`);
  },
);

test('--output - is the standard output', async () => {
  expect(await place.cite(['export', 'a2', '--no-heading', '--output', '-'])).toMatchObject({
    status: 0,
    out: 'Al Mada, “Three,” 12/4/24\n',
    err: '',
  });
});

test('--output writes the file and says so', async () => {
  const path = join(place.folder, 'sources.txt');
  const { out, err } = await place.cite(['export', 'a2', '--output', path]);
  expect(out).toBe('');
  expect(err).toBe(`Wrote 1 source to ${path}\n`);
  expect(readFileSync(path, 'utf8')).toBe('SOURCES\n\nAl Mada, “Three,” 12/4/24\n');
});

test('--copy asks the terminal where there is no clipboard program', async () => {
  const { out, err } = await place.cite(['export', 'a2', '--copy'], {
    terminal: {},
    env: { PATH: '/nonexistent' },
  });
  const copied = Buffer.from('SOURCES\n\nAl Mada, “Three,” 12/4/24\n').toString('base64');
  expect(out).toContain(`\u001b]52;c;${copied}`);
  expect(err).toBe('Copied 1 source to the clipboard (by terminal)\n');
});

test.each([
  [['--style', 'mla'], 1, 'cite: There is no style ‘mla’.'],
  [['--style', 'blgo'], 1, 'Did you mean ‘blog’?'],
  [['--style', 'bibtex', '--as', 'html'], 2, 'cite: The style ‘bibtex’ is not made as html.'],
  [['--as', 'pdf'], 2, 'Choose from text, markdown, html.'],
  [['nosuch'], 1, 'cite: There is no article ‘nosuch’ in your library.'],
  [['--output', '/nonexistent/folder/x'], 1, 'there is no such folder'],
  [['--copy'], 1, 'cite: The text could not be copied'],
])('export %j fails with %i: %s', async (args, status, message) => {
  const result = await place.cite(['export', ...args], { env: { PATH: '/nonexistent' } });
  expect(result.status).toBe(status);
  expect(result.err).toContain(message);
});
