import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CiteError } from '../../../src/domain/error.ts';
import { parseCslStyle } from '../../../src/styles/csl/parseCslStyle.ts';

const folder = join(__dirname, '..', '..', '..', 'fixtures', 'styles', 'csl');
const read = (name: string) => parseCslStyle(readFileSync(join(folder, name), 'utf8'), name);

test('a style says what it is', () => {
  expect(read('autor-jahr.csl')).toMatchObject({
    title: 'Autor und Jahr',
    id: 'http://www.zotero.org/styles/autor-jahr',
    defaultLocale: 'de-DE',
    parent: undefined,
    kind: 'in-text',
    hasBibliography: true,
    isSorted: true,
  });
  expect(read('numbered.csl')).toMatchObject({
    title: 'Numbered & "in order"',
    defaultLocale: undefined,
    isSorted: false,
  });
  expect(read('notes-only.csl')).toMatchObject({ kind: 'note', hasBibliography: false });
  expect(read('our-journal.csl')).toMatchObject({
    title: 'Our Journal',
    parent: 'http://www.zotero.org/styles/plain-notes',
    defaultLocale: 'fr-FR',
    csl: '',
  });
  expect(read('hostile.csl').defaultLocale).toBeUndefined();
});

function makeStyle(inner: string): string {
  return `<style version="1.0" class="in-text">\n<citation><layout/></citation>\n${inner}\n</style>`;
}

const calls = (name: string, times: number) => `<text macro="${name}"/>`.repeat(times);
const doubling = Array.from(
  { length: 40 },
  (_, at) =>
    `<macro name="m${at}"><group>${at === 0 ? '' : calls(`m${at - 1}`, 2)}</group></macro>`,
).join('');

test.each([
  ['<html/>', 1, 'This is no CSL style: it begins with ‘<html>’.'],
  ['<style version="2.0"/>', 1, 'It is written in CSL ‘2.0’; cite reads CSL 1.0.'],
  ['<style version="1.0"/>', 1, 'It has no <citation>, and names no other style that has.'],
  [makeStyle('<bibliography>\n<script/></bibliography>'), 4, 'CSL has no element ‘<script>’.'],
  [
    makeStyle('<bibliography><constructor/></bibliography>'),
    3,
    'CSL has no element ‘<constructor>’.',
  ],
  [makeStyle('<macro name="__proto__"/>'), 3, '‘__proto__’ cannot be a name.'],
  [makeStyle('<locale><terms><term name="toString">x</term></terms></locale>'), 3, '‘toString’'],
  [makeStyle('<macro/>'), 3, 'A macro has no name.'],
  [makeStyle('<macro name="a"/>\n<macro name="a"/>'), 4, 'There are two macros called ‘a’.'],
  [makeStyle(`<macro name="a">\n${calls('b', 1)}</macro>`), 4, 'There is no macro called ‘b’.'],
  [makeStyle(`<macro name="a">\n${calls('a', 1)}</macro>`), 4, 'The macro ‘a’ calls itself.'],
  [
    makeStyle(
      `<macro name="a">${calls('b', 1)}</macro>\n<macro name="b">\n${calls('a', 1)}</macro>`,
    ),
    3,
    'The macro ‘b’ calls itself.',
  ],
  [makeStyle(doubling), 3, '<macro> calls macros that call macros, and grows beyond all bounds.'],
  [makeStyle(`<macro name="${'x'.repeat(5000)}"/>`), 3, 'The attribute ‘name’ is too long.'],
])('%#: refused in line %i: %s', (text, line, message) => {
  try {
    parseCslStyle(text, 'x.csl');
    throw new Error('It was not refused.');
  } catch (error) {
    expect(error).toBeInstanceOf(CiteError);
    expect(error).toMatchObject({
      code: 'style.invalid',
      message: expect.stringContaining(message),
      place: { file: 'x.csl', line },
    });
  }
});
