import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { biblatexStyle } from '../../src/styles/biblatex.ts';
import { bibtexStyle } from '../../src/styles/bibtex.ts';
import { chicagoStyle } from '../../src/styles/chicago.ts';
import { chicagoAuthorDateStyle } from '../../src/styles/chicagoAuthorDate.ts';
import type { OutputForm, Style } from '../../src/styles/style.ts';
import { type ArticleFixture, toArticle } from './toArticle.ts';

const root = join(__dirname, '../../fixtures/styles/chicago');

/** The same articles in every style that keeps to published rules, each as a file to be read. */
const files: readonly (readonly [string, Style, OutputForm])[] = [
  ['chicago.txt', chicagoStyle, 'text'],
  ['chicago.html', chicagoStyle, 'html'],
  ['chicago.md', chicagoStyle, 'markdown'],
  ['author-date.txt', chicagoAuthorDateStyle, 'text'],
  ['author-date.html', chicagoAuthorDateStyle, 'html'],
  ['bibtex.bib', bibtexStyle, 'text'],
  ['biblatex.bib', biblatexStyle, 'text'],
];

describe.each(readdirSync(root))('fixtures/styles/chicago/%s', (name) => {
  const fixtures: ArticleFixture[] = JSON.parse(
    readFileSync(join(root, name, 'articles.json'), 'utf8'),
  );
  const articles = fixtures.map(toArticle);

  test.each(files)('%s', async (file, style, form) => {
    const printed = await style.format(articles, { form, heading: style.heading });
    const path = join(root, name, file);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, printed);
    expect(printed).toBe(readFileSync(path, 'utf8'));
    expect(await style.format(articles.toReversed(), { form, heading: style.heading })).toBe(
      printed,
    );
  });
});
