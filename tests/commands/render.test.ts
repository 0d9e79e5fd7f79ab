import { linkSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { styles } from '../../src/styles/index.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
let post: string;
beforeEach(async () => {
  place = createWorkplace();
  post = join(place.folder, 'post.md');
  await place.cite(['add', 'Al Mada, “Three,” 12/4/24', '--key', 'mada2024three']);
  await place.cite(['add', 'Reuters, “One,” 12/3/24', '--key', 'reuters2024one']);
});
afterEach(() => place.remove());

const list = '**SOURCES**\n\nAl Mada, “Three,” 12/4/24\n\nReuters, “One,” 12/3/24\n';

test('the finished post is printed, from a file or standard input; the draft stays as it is', async () => {
  const draft = 'One [@reuters2024one], two [@Mada2024Three].\n';
  writeFileSync(post, draft);
  const finished = `One, two.\n\n${list}`;
  expect(await place.cite(['render', post])).toMatchObject({ status: 0, out: finished, err: '' });
  expect((await place.cite(['render', '-'], { stdin: draft })).out).toBe(finished);
  expect(readFileSync(post, 'utf8')).toBe(draft);
  const plain = await place.cite(['render', post, '--no-heading', '--as', 'text']);
  expect(plain.out).toBe('One, two.\n\nAl Mada, “Three,” 12/4/24\n\nReuters, “One,” 12/3/24\n');
});

test('unknown keys are told with their places, all of them, and nothing is written', async () => {
  const draft =
    '\ufeff𝄞é [@reuters2024on; see @nosuchkey] x\r\n\r\n> cite:MADA2024thre and [@a, @b]\n';
  writeFileSync(post, draft);
  const before = statSync(post).mtimeMs;
  const { status, out, err } = await place.cite(['render', post, '--in-place']);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toBe(
    `${post}:1:6: There is no article ‘reuters2024on’ in your library. Did you mean ‘reuters2024one’?
${post}:1:26: There is no article ‘nosuchkey’ in your library.
${post}:3:8: There is no article ‘MADA2024thre’ in your library. Did you mean ‘mada2024three’?
${post}:3:25: Two sources stand here without a semicolon between them. Write [@one; @two]; or \\@ for an @ that cites nothing.
`,
  );
  expect(readFileSync(post, 'utf8')).toBe(draft);
  expect(statSync(post).mtimeMs).toBe(before);
  const finished = join(place.folder, 'finished.md');
  expect((await place.cite(['render', post, '--output', finished])).status).toBe(1);
  expect(() => statSync(finished)).toThrow('ENOENT');
});

test('--check tells what is stale and changes nothing; --in-place mends it', async () => {
  writeFileSync(post, 'One [@reuters2024one].\n');
  const missing = await place.cite(['render', post, '--check']);
  expect(missing.status).toBe(1);
  expect(missing.err).toBe(
    `${post}:2: the section of sources is missing; cite render ${post} --in-place writes it:
  + **SOURCES**
  + Reuters, “One,” 12/3/24
`,
  );
  const written = await place.cite(['render', post, '--in-place']);
  expect(written.err).toBe(`Wrote the list of 1 source in ${post}\n`);
  writeFileSync(post, readFileSync(post, 'utf8').replace('@reuters2024one', '@mada2024three'));
  const stale = await place.cite(['render', post, '--check']);
  expect(stale.status).toBe(1);
  expect(stale.err).toBe(
    `${post}:3: the section of sources is stale; cite render ${post} --in-place refreshes it:
  + Al Mada, “Three,” 12/4/24
  - Reuters, “One,” 12/3/24
`,
  );
  await place.cite(['render', post, '--in-place']);
  const { mtimeMs } = statSync(post);
  const clean = await place.cite(['render', post, '--check']);
  expect(clean).toMatchObject({ status: 0, err: `${post} is up to date: 1 source\n` });
  expect((await place.cite(['render', post, '--in-place'])).err).toBe(clean.err);
  expect(statSync(post).mtimeMs).toBe(mtimeMs);
});

test('--check --output tells whether the finished post is what the draft makes now', async () => {
  const finished = join(place.folder, 'finished.md');
  writeFileSync(post, 'One [@reuters2024one].\n');
  const args = ['render', post, '--output', finished, '--style', 'chicago-author-date'];
  expect((await place.cite([...args, '--check'])).err).toContain('finished.md is not there yet');
  expect((await place.cite(args)).err).toBe(`Wrote ${finished}: 1 source\n`);
  expect(readFileSync(finished, 'utf8')).toBe(
    'One (*Reuters* 2024).\n\n**References**\n\n*Reuters*. 2024. “One.” December 3.\n',
  );
  expect((await place.cite([...args, '--check'])).status).toBe(0);
  writeFileSync(post, 'Two [@reuters2024one].\n');
  const stale = await place.cite([...args, '--check']);
  expect(stale.status).toBe(1);
  expect(stale.err).toContain('  + Two (*Reuters* 2024).\n  - One (*Reuters* 2024).\n');
});

test('--post lists what the post cites, --record keeps the draft’s citations in it', async () => {
  await place.cite(['post', 'add', 'axis', '--date', '1/13/25']);
  await place.cite(['post', 'cite', 'axis', 'mada2024three']);
  writeFileSync(post, 'One [@reuters2024one, chap. 2; @reuters2024one].\n');
  const args = ['render', post, '--post', 'axis'];
  expect((await place.cite(args)).out).toBe(`One.\n\n${list}`);
  await place.cite([...args, '--in-place']);
  const unrecorded = await place.cite([...args, '--record', '--check']);
  expect(unrecorded).toMatchObject({
    status: 1,
    err: `${post}: not yet recorded in ‘axis’: reuters2024one\n`,
  });
  const recorded = await place.cite([...args, '--record', '--in-place']);
  expect(recorded.err).toBe(`${post} is up to date: 2 sources\nRecorded 1 source in ‘axis’\n`);
  expect(
    JSON.parse((await place.cite(['show', 'reuters2024one', '--json'])).out).citations,
  ).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ post: 'axis', cited: '2025-01-13', locator: 'chap. 2' }),
      expect.objectContaining({ post: 'axis', cited: '2025-01-13' }),
    ]),
  );
  expect((await place.cite([...args, '--record', '--check'])).status).toBe(0);
});

test('what is left as it is, is told where its key is known', async () => {
  writeFileSync(
    post,
    '[@reuters2024one](x) [@handle](x) https://x.y/[@mada2024three] [@reuters2024one; and more]\n\n```\n[@code]\n',
  );
  const { status, out, err } = await place.cite(['render', post]);
  expect(status).toBe(0);
  expect(out).toBe(readFileSync(post, 'utf8'));
  expect(err).toBe(
    `${post}:1:1: ‘[@reuters2024one]’ stands in a link, so it is left as it is; put it behind the link to cite.
${post}:1:35: ‘https://x.y/[@mada2024three]’ stands in a web address, so it is left as it is; put a space before it to cite.
${post}:1:64: ‘[@reuters2024one; and more]’ is no citation, as a part of it names no source, so it is left as it is.
${post}:3:1: This code block is never closed, so all that follows counts as code.
`,
  );
});

test('a list typed by hand under the heading stays, and is spoken of', async () => {
  writeFileSync(post, 'One [@reuters2024one].\n\n# Sources\n\nby hand\n');
  const { err } = await place.cite(['render', post, '--in-place']);
  expect(err).toContain(`${post}:3: what stood below this heading (line 5) is still there`);
});

test('escape sequences of the draft do not reach a terminal; a pipe gets every byte', async () => {
  const draft = 'a\u001b]0;x\u0007b\0c\r\n';
  writeFileSync(post, draft);
  expect((await place.cite(['render', post])).out).toBe(draft);
  expect((await place.cite(['render', post], { terminal: {} })).out).toBe('a]0;xbc\n');
});

test.each<[string, Buffer, string]>([
  ['Latin-1', Buffer.from('ok\ncaf\xe9 au', 'latin1'), 'post.md:2: '],
  ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), 'is not text in UTF-8 but in UTF-16.'],
  ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 'is not text in UTF-8.'],
])('%s is refused', async (_name, bytes, message) => {
  writeFileSync(post, bytes);
  const { status, err } = await place.cite(['render', post, '--in-place']);
  expect(status).toBe(1);
  expect(err).toContain(message);
  expect(err).toContain('Save it as UTF-8');
  expect(readFileSync(post).equals(bytes)).toBe(true);
});

test.each([
  [['nosuch.md'], 1, 'cite: There is no file nosuch.md.'],
  [['-', '--in-place'], 2, 'Standard input (-) cannot be changed in place.'],
  [['POST', '--in-place', '--output', 'x'], 2, 'Give either --in-place or --output.'],
  [['POST', '--output', 'POST'], 2, 'its citations would be lost.'],
  [['POST', '--record'], 2, '--record needs to know the post: give --post SLUG.'],
  [['POST', '--post', 'nosuch'], 1, 'There is no post ‘nosuch’ in your library.'],
  [
    ['POST', '--style', 'bibtex'],
    2,
    'The style ‘bibtex’ is for lists, not for the text of a post.',
  ],
  [['POST', '--style', 'csv'], 2, 'The style ‘csv’ is for lists, not for the text of a post.'],
  [['POST', '--style', 'mla'], 1, 'There is no style ‘mla’.'],
  [
    ['POST', '--style', 'chicago-author-date', '--notes'],
    2,
    'The style ‘chicago-author-date’ cites in the text, not in footnotes.',
  ],
])('render %j: %i, %s', async (args, status, message) => {
  writeFileSync(post, 'text\n');
  const result = await place.cite(['render', ...args.map((arg) => arg.replace('POST', post))]);
  expect(result.err).toContain(message);
  expect(result.status).toBe(status);
  expect(readFileSync(post, 'utf8')).toBe('text\n');
});

test.each([
  ['text\n\n```\ncode\n', '3:1: This code block is never closed'],
  ['text\n\n<!-- note\n', '3:1: This comment is never closed'],
  ['<!-- cite:sources -->\n', '1:1: The section of sources that begins here has no end'],
])('in place %j is refused', async (draft, message) => {
  writeFileSync(post, draft);
  const { status, err } = await place.cite(['render', post, '--in-place']);
  expect(status).toBe(1);
  expect(err).toContain(`post.md:${message}`);
  expect(readFileSync(post, 'utf8')).toBe(draft);
});

test('a draft without citations is left as it is', async () => {
  writeFileSync(post, 'text');
  const { status, err } = await place.cite(['render', post, '--in-place']);
  expect({ status, err }).toEqual({ status: 0, err: `${post} is up to date: 0 sources\n` });
  expect(readFileSync(post, 'utf8')).toBe('text');
});

test('more than fifty thousand citations are refused', async () => {
  writeFileSync(post, '[@reuters2024one] '.repeat(50_001));
  const { status, err } = await place.cite(['render', post]);
  expect(status).toBe(1);
  expect(err).toContain('The draft has more than 50,000 citations.');
});

test.each([
  ['a link', symlinkSync],
  ['a second name', linkSync],
])('%s to the draft is no output', async (_what, link) => {
  writeFileSync(post, 'One [@reuters2024one].\n');
  const other = join(place.folder, 'other.md');
  link(post, other);
  const { status, err } = await place.cite(['render', post, '--output', other]);
  expect(status).toBe(2);
  expect(err).toContain('its citations would be lost');
  expect(readFileSync(post, 'utf8')).toBe('One [@reuters2024one].\n');
});

test.each([
  ['> Quote\n> [@reuters2024one]. More', '> Quote. More', '> Quote.[^1]\n> More'],
  ['- [@reuters2024one]\n- [@reuters2024one] x', '- \n- x', '- [^1]\n- [^2] x'],
  [
    '# A [@reuters2024one]\r\n\r\nb\r\n[@reuters2024one], c',
    '# A\r\n\r\nb, c',
    '# A[^1]\r\n\r\nb,[^2]\r\nc',
  ],
  ['a  \n[@reuters2024one] b', 'a  \nb', 'a  \n[^1] b'],
  ['a [@reuters2024one]b', 'a b', 'a[^1]b'],
  ['[@reuters2024one] a', 'a', '[^1] a'],
])('%j loses its mark, or gets a footnote', async (draft, plain, noted) => {
  writeFileSync(post, draft);
  const newline = draft.includes('\r') ? '\r\n' : '\n';
  const end = `${newline}${newline}Reuters, “One,” 12/3/24${newline}`;
  const args = ['render', post, '--no-heading'];
  expect((await place.cite(args)).out).toBe(plain + end);
  expect((await place.cite([...args, '--notes'])).out.startsWith(`${noted}${newline}`)).toBe(true);
});

test.each(Object.entries(styles))('%s is known to cite, or not to', async (_name, entry) => {
  expect((await entry.load()).citing !== undefined).toBe(entry.cites === true);
});

describe('what the user has set', () => {
  afterEach(async () => {
    for (const name of ['style', 'heading', 'blog.date-form', 'blog.order', 'as']) {
      await place.cite(['config', 'unset', name]);
    }
  });
  const draft = 'One [@reuters2024one], two [@mada2024three].\n';
  const render = async (...args: string[]) =>
    (await place.cite(['render', '-', ...args], { stdin: draft })).out;

  test('stands for the list of a draft, as for cite export', async () => {
    await place.cite(['config', 'set', 'heading', 'Quellen']);
    await place.cite(['config', 'set', 'blog.date-form', 'iso']);
    await place.cite(['config', 'set', 'blog.order', 'date']);
    expect(await render()).toBe(
      'One, two.\n\n**Quellen**\n\nReuters, “One,” 2024-12-03\n\nAl Mada, “Three,” 2024-12-04\n',
    );
    expect(await render('--heading', 'Read')).toContain('**Read**');
    expect(await render('--no-heading')).toMatch(/^One, two\.\n\nReuters/);
    expect(await render('--notes')).toContain('[^1]: Reuters, “One,” 2024-12-03');
  });

  test('is the style, where it can cite in a text', async () => {
    await place.cite(['config', 'set', 'style', 'chicago']);
    expect(await render()).toContain('December 3, 2024');
    expect(await render('--style', 'blog')).toBe(`One, two.\n\n${list}`);
    await place.cite(['config', 'set', 'style', 'bibtex']);
    await place.cite(['config', 'set', 'as', 'html']);
    expect(await render()).toBe(`One, two.\n\n${list}`);
  });
});
