import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleArticle } from '../../../src/commands/style/sampleArticle.ts';
import type { Article } from '../../../src/domain/article.ts';
import { makeForeignStyle } from '../../../src/styles/csl/makeForeignStyle.ts';
import { parseCslStyle } from '../../../src/styles/csl/parseCslStyle.ts';
import { outputForms } from '../../../src/styles/style.ts';

const root = join(__dirname, '..', '..', '..');
const shipped: Record<string, string> = JSON.parse(
  readFileSync(join(root, 'node_modules/@citation-js/plugin-csl/lib/styles.json'), 'utf8'),
);

const load = (csl: string) => makeForeignStyle(parseCslStyle(csl, 'x.csl'), 'x', 'x.csl');

const print = (csl: string, article: Article = sampleArticle) =>
  load(csl).format([article], { form: 'text', heading: undefined });

// Letter for letter what pandoc --citeproc prints by the same files, but for Vancouver’s ‘Al-Salhy S’,
// where pandoc 2.17 leaves the name as it is.
test.each([
  [
    'apa',
    'Al-Salhy, S. (2024, December 6). Inside the Iraqi factions’ decision to keep out of Syria. Middle East Eye. https://www.middleeasteye.net/news/iraq-factions-syria\n',
  ],
  [
    'harvard1',
    'Al-Salhy, S. (2024) “Inside the Iraqi factions’ decision to keep out of Syria,” Middle East Eye, 6 December. Available at: https://www.middleeasteye.net/news/iraq-factions-syria.\n',
  ],
  [
    'vancouver',
    '1. Al-Salhy S. Inside the Iraqi factions’ decision to keep out of Syria. Middle East Eye [Internet]. 2024 Dec 6. Available from: https://www.middleeasteye.net/news/iraq-factions-syria\n',
  ],
])('%s, as it is published, prints', async (name, printed) => {
  expect(await print(shipped[name] ?? '')).toBe(printed);
});

function makeStyle(locale: string, layout: string): string {
  return `<style version="1.0" class="in-text" default-locale="${locale}"><citation><layout/></citation><bibliography><layout>${layout}</layout></bibliography></style>`;
}

const date = '<date variable="issued" form="text"/>';

test.each([
  ['en-US', 'December 6, 2024\n'],
  ['de-DE', '6. Dezember 2024\n'],
  ['de-AT', '6. Dezember 2024\n'],
  ['de', '6. Dezember 2024\n'],
  ['fr-FR', '6 décembre 2024\n'],
  ['es-ES', '6 de diciembre de 2024\n'],
  ['nl-NL', '6 december 2024\n'],
  ['it-IT', 'December 6, 2024\n'],
  ['xx-XX', 'December 6, 2024\n'],
  ['ckb', 'December 6, 2024\n'],
  ['../../etc/passwd', 'December 6, 2024\n'],
])('a date in the locale %s', async (locale, printed) => {
  expect(await print(makeStyle(locale, date))).toBe(printed);
});

test('italics in italics stand upright; nothing of a style reaches HTML but its settings', async () => {
  const layout = `<group font-style="italic" prefix="&lt;i onclick='x'&gt;"><text value="a "/><text value="b" font-style="normal" vertical-align="sub"/><text value=" c" font-weight="bold"/></group>`;
  const style = load(makeStyle('en-US', layout));
  expect(await style.format([sampleArticle], { form: 'html', heading: undefined })).toBe(
    "<p>&#60;i onclick='x'&#62;<i>a </i><sub>b</sub><b><i> c</i></b></p>\n",
  );
  expect(await style.format([sampleArticle], { form: 'markdown', heading: undefined })).toBe(
    "&lt;i onclick='x'&gt;*a* <sub>b</sub> ***c***\n",
  );
});

test('nothing is printed of nothing', async () => {
  for (const form of outputForms) {
    expect(await load(shipped['apa'] ?? '').format([], { form, heading: 'x' })).toBe('');
  }
});

test('where citeproc gives up, the style is named', async () => {
  const csl = makeStyle('en-US', '<date-part name="year"/>');
  await expect(print(csl)).rejects.toMatchObject({
    code: 'style.invalid',
    place: { file: 'x.csl' },
  });
});
