import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Article } from '../../../src/domain/article.ts';
import chicago from '../../../src/styles/csl/chicago.csl';
import authorDate from '../../../src/styles/csl/chicago-author-date.csl';
import {
  type KeyOrder,
  type PrintedEntry,
  printBibliography,
} from '../../../src/styles/csl/engine.ts';
import { toSortKeys } from '../../../src/styles/csl/sortKeys.ts';
import { toCslItem } from '../../../src/styles/csl/toCslItem.ts';
import { arbitraryArticles } from '../arbitraryArticle.ts';
import { type ArticleFixture, toArticle } from '../toArticle.ts';

const styles: readonly (readonly [string, string, KeyOrder])[] = [
  ['chicago', chicago, ['creators', 'title-and-description']],
  [
    'chicago-author-date',
    authorDate,
    ['creators', 'order-of-date', 'year', 'year', 'title-and-description'],
  ],
];

const root = join(__dirname, '../../../fixtures/styles/chicago');
const fixtures: Article[] = readdirSync(root)
  .flatMap((name): ArticleFixture[] =>
    JSON.parse(readFileSync(join(root, name, 'articles.json'), 'utf8')),
  )
  .map((fixture, i) => ({ ...toArticle(fixture, i), key: `key${String(i).padStart(3, '0')}` }));

/** Whole, a style has no citations to tell apart by letters and names: only the order is the same. */
function comparable(entries: readonly PrintedEntry[], style: string): readonly unknown[] {
  return style.includes('add-year-suffix') ? entries.map(({ article }) => article.key) : entries;
}

describe.each(styles)('%s', (_name, style, keyOrder) => {
  test('sorts all fixtures as citeproc does', () => {
    const own = printBibliography(style, fixtures, keyOrder);
    const whole = printBibliography(style, fixtures, undefined);
    expect(comparable(own, style)).toEqual(comparable(whole, style));
    expect(own).toHaveLength(fixtures.length);
  });

  test('sorts anything as citeproc does', () => {
    fc.assert(
      fc.property(arbitraryArticles, (articles) => {
        const whole = printBibliography(style, articles, undefined);
        expect(comparable(printBibliography(style, articles, keyOrder), style)).toEqual(
          comparable(whole, style),
        );
      }),
      { numRuns: 15 },
    );
  });
});

test('makes the keys of plain news itself, and leaves particles and initials to citeproc', () => {
  const keys = fixtures.map((article) => toSortKeys(toCslItem(article)));
  expect(keys.filter((key) => key !== undefined).length).toBeGreaterThan(fixtures.length / 6);
  const [hakim] = fixtures.filter((article) => article.title === 'Letter from Najaf');
  expect(hakim && toSortKeys(toCslItem(hakim))).toBeUndefined();
});
