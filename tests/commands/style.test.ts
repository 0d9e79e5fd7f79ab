import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

const fixtures = join(__dirname, '..', '..', 'fixtures', 'styles', 'csl');
const fixture = (name: string) => join(fixtures, name);

let place: Workplace;
let home: string;
beforeEach(async () => {
  place = createWorkplace();
  home = join(place.folder, 'home');
  await cite('add', 'Al Mada, “Baghdad on the Borders,” 12/4/24');
  await cite('add', 'Al-Salhy, Suadad, “Inside <i>factions</i>,” Middle East Eye, 12/6/24');
});
afterEach(() => place.remove());

function cite(...argv: string[]) {
  return place.cite(argv, { env: { HOME: home, XDG_DATA_DIRS: join(place.folder, 'system') } });
}

function put(folder: string, name: string, as = name): void {
  mkdirSync(join(place.folder, folder), { recursive: true });
  cpSync(fixture(name), join(place.folder, folder, as));
}

test('a style is taken by the path of its file, in its own language', async () => {
  const { out, err, status } = await cite('export', '--style', fixture('autor-jahr.csl'));
  expect({ err, status }).toEqual({ err: '', status: 0 });
  expect(out).toBe(`Literatur

Al Mada (2024): „Baghdad on the Borders“. 4. Dezember 2024.

Al-Salhy, Suadad (2024): „Inside <i>factions</i>“. Middle East Eye, 6. Dezember 2024.
`);
});

test.each([
  [
    'html',
    '<p><span style="font-variant: small-caps">Suadad Al-Salhy</span>, “Inside &#60;i&#62;factions&#60;/i&#62;,” <i>Middle East Eye</i>, December 6, 2024.</p>\n',
  ],
  [
    'markdown',
    '<span style="font-variant: small-caps">Suadad Al-Salhy</span>, “Inside &lt;i&gt;factions&lt;/i&gt;,” *Middle East Eye*, December 6, 2024.\n',
  ],
])('small capitals as %s', async (form, printed) => {
  const words = ['--style', fixture('plain-notes.csl'), '--author', 'Salhy', '--no-heading'];
  expect((await cite('export', ...words, '--as', form)).out).toBe(printed);
});

test.each([
  ['home/Zotero/styles', 'zotero'],
  ['home/.zotero/zotero/x1.default/zotero/styles', 'zotero'],
  ['home/.local/share/pandoc/csl', 'pandoc'],
  ['home/.pandoc/csl', 'pandoc'],
  ['system/citation-style-language/styles', 'system'],
  ['system/pandoc/data', 'system'],
])('a style is found by its name in %s', async (folder, from) => {
  put(folder, 'numbered.csl');
  const { out } = await cite('export', '--style', 'Numbered', '--no-heading');
  expect(out).toBe('[1] Baghdad on the Borders.\n\n[2] Inside <i>factions</i>.\n');
  expect((await cite('export', '--style', 'numbered.csl', '--no-heading')).out).toBe(out);
  const [found] = JSON.parse((await cite('styles', 'numb', '--json')).out);
  expect(found).toEqual({
    name: 'numbered',
    from,
    title: 'Numbered & "in order"',
    file: join(place.folder, folder, 'numbered.csl'),
    sample: '[1] Inside <i>factions</i>.',
    problem: null,
  });
});

test('cite’s own names win; an added style wins over a found one', async () => {
  put('home/Zotero/styles', 'numbered.csl', 'chicago.csl');
  put('home/Zotero/styles', 'plain-notes.csl', 'mine.csl');
  await cite('style', 'add', fixture('numbered.csl'), '--name', 'mine');
  expect((await cite('export', '--style', 'chicago')).out).toContain('Al Mada. “Baghdad');
  expect((await cite('export', '--style', 'mine')).out).toContain('[1] Baghdad');
  const refused = await cite('style', 'add', fixture('numbered.csl'), '--name', 'Chicago');
  expect(refused).toMatchObject({ status: 2, out: '' });
  expect(refused.err).toContain('cite has a style of its own called ‘chicago’.');
});

test('a style is added for its owner alone, listed, replaced when asked, and removed', async () => {
  const file = join(home, '.local', 'share', 'cite', 'styles', 'house.csl');
  const add = (name: string, ...flags: string[]) =>
    cite('style', 'add', fixture(name), '--name', 'house', ...flags);
  expect((await cite('style', 'list')).err).toContain('You have added no styles yet.');
  expect((await add('numbered.csl')).out).toBe('Added the style ‘house’\n');
  expect(readFileSync(file)).toEqual(readFileSync(fixture('numbered.csl')));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
  expect((await add('numbered.csl')).out).toBe('Already there: the style ‘house’\n');
  const other = await add('plain-notes.csl');
  expect(other).toMatchObject({ status: 1, out: '' });
  expect(other.err).toContain('You have added another style called ‘house’.\nSay --replace');
  expect((await add('plain-notes.csl', '--replace', '--json')).out).toBe(
    `${JSON.stringify({ name: 'house', title: 'Plain Notes', file }, undefined, 2)}\n`,
  );
  expect((await cite('style', 'list')).out).toBe(`house\t${file}\n`);
  expect((await cite('style', 'remove', 'huose')).err).toContain('Did you mean ‘house’?');
  expect((await cite('style', 'remove', 'House')).out).toBe('Removed the style ‘house’\n');
  expect(existsSync(file)).toBe(false);
  expect((await cite('style', 'remove', 'blog')).err).toContain('‘blog’ is a style of cite’s own');
});

test('a dependent style is its parent in its own language, and brings it along', async () => {
  const { out } = await cite('export', '--style', fixture('our-journal.csl'), '--no-heading');
  expect(out).toContain('Suadad Al-Salhy, « Inside <i>factions</i> », Middle East Eye, 6 décembre');
  await cite('style', 'add', fixture('our-journal.csl'));
  const parent = join(home, '.local', 'share', 'cite', 'styles', 'hidden', 'plain-notes.csl');
  expect(existsSync(parent)).toBe(true);
  expect((await cite('export', '--style', 'our-journal', '--no-heading')).out).toBe(out);
  expect((await cite('style', 'list')).out).not.toContain('plain-notes');
  await cite('style', 'remove', 'our-journal');
  expect(existsSync(parent)).toBe(false);
});

test('a parent is known by its id under another name', async () => {
  put('desk', 'our-journal.csl');
  put('desk', 'plain-notes.csl', 'renamed.csl');
  const { out } = await cite('export', '--style', join(place.folder, 'desk', 'our-journal.csl'));
  expect(out).toContain('6 décembre 2024');
});

test('a draft is rendered by any style; a list without an order is in that of the text', async () => {
  const draft = join(place.folder, 'post.md');
  writeFileSync(draft, 'One [@salhy2024inside; @mada2024baghdad]. Two [@mada2024baghdad].\n');
  const numbered = await cite('render', draft, '--style', fixture('numbered.csl'));
  expect(numbered.out).toBe(`One <sup>1</sup><sup>,</sup><sup>2</sup>. Two <sup>2</sup>.

**References**

\\[1\\] Inside &lt;i&gt;factions&lt;/i&gt;.

\\[2\\] Baghdad on the Borders.
`);
  const notes = await cite('render', draft, '--style', fixture('plain-notes.csl'));
  expect(notes.out).toContain('Two.[^2]');
  const years = await cite('render', draft, '--style', fixture('autor-jahr.csl'));
  expect(years.out).toContain('One (Al-Salhy 2024; Al Mada 2024).');
});

test.each([
  [
    'broken.csl',
    'broken.csl:11: Here <group> of line 9 should be closed, but there is </layout>.\nGet the style again',
  ],
  [
    'orphan.csl',
    'orphan.csl: It is a name for the style ‘nobody-has-this’, which is not here.\nGet nobody-has-this.csl',
  ],
  ['notes-only.csl', 'notes-only.csl: The style ‘notes-only’ has no bibliography'],
])('%s is refused, by path and when added', async (name, message) => {
  for (const words of [
    ['export', '--style'],
    ['style', 'add'],
  ]) {
    const result = await cite(...words, fixture(name));
    expect(result).toMatchObject({ status: 1, out: '' });
    expect(result.err).toContain(message);
  }
});

test('what is no style is refused: too large, a folder, no text, nothing at all', async () => {
  const large = join(place.folder, 'large.csl');
  writeFileSync(large, Buffer.alloc(10_000_000, '<a>'));
  expect((await cite('export', '--style', large)).err).toContain('larger than any style');
  writeFileSync(large, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
  expect((await cite('export', '--style', large)).status).toBe(1);
  expect((await cite('export', '--style', home)).err).not.toContain('bug');
  expect((await cite('export', '--style', './none.csl')).err).toContain(
    'There is no file ./none.csl.',
  );
  expect((await cite('export', '--style', 'none.csl')).err).toContain('There is no file none.csl.');
  put('home/Zotero/styles', 'numbered.csl');
  const near = await cite('export', '--style', 'numberd');
  expect(near.err).toContain('There is no style ‘numberd’.\nDid you mean ‘numbered’?');
});

test('a hostile style prints text and nothing else', async () => {
  const style = fixture('hostile.csl');
  for (const form of ['text', 'html', 'markdown']) {
    const { out, status } = await cite('export', '--style', style, '--as', form);
    expect(status).toBe(0);
    expect(out).not.toMatch(/(?!\n)\p{Cc}|[\ufdd0-\ufdef]/u);
    if (form === 'text') continue;
    const tags = new Set(out.match(/<[^>]*>/g));
    for (const tag of tags)
      expect(['<p>', '</p>', '<b>', '</b>', '<i>', '</i>', '<sup>', '</sup>']).toContain(tag);
  }
  await cite('style', 'add', style);
  const table = await cite('styles', 'hostile');
  expect(table.out).toMatch(/^hostile\tadded\t[^\n]*\n$/);
  expect(table.out).not.toMatch(/(?![\t\n])\p{Cc}/u);
});
