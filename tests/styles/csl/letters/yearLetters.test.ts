import fc from 'fast-check';
import type { Article } from '../../../../src/domain/article.ts';
import authorDate from '../../../../src/styles/csl/chicago-author-date.csl';
import { printBibliography, printItems } from '../../../../src/styles/csl/engine.ts';
import { fitStyle } from '../../../../src/styles/csl/fitStyle.ts';
import { toCslItem } from '../../../../src/styles/csl/toCslItem.ts';
import { toArticle } from '../../toArticle.ts';
import { clashingArticles } from './clashingArticles.ts';

const keyOrder = ['creators', 'order-of-date', 'year', 'year', 'title-and-description'] as const;
const forBoth = { sort: false, list: true, citation: true } as const;

function printOwn(articles: readonly Article[]) {
  return printBibliography(authorDate, articles, keyOrder);
}

/** By the whole of citeproc’s telling apart, in the order given. */
function printByCiteproc(articles: readonly Article[]) {
  const items = articles.map((article) => ({ ...toCslItem(article), id: `:${article.key}` }));
  const { texts } = printItems(fitStyle(authorDate, items, forBoth), items);
  return articles.map((article, at) => ({ article, printed: texts[at] }));
}

test('gives years the letters that citeproc gives them', () => {
  let letters = 0;
  fc.assert(
    fc.property(clashingArticles, (articles) => {
      const own = printOwn(articles);
      expect(own).toEqual(printByCiteproc(own.map(({ article }) => article)));
      letters += own.filter(({ printed }) => /\d{4}[a-z]|n\.d\.-[a-z]/.test(printed)).length;
    }),
    { numRuns: 150 },
  );
  expect(letters).toBeGreaterThan(100);
});

test('tells people of one family name apart as citeproc does, which forgets some', () => {
  const given = fc.constantFrom('Jane', 'John', 'Ammar', 'James', 'Sana', 'Jane Q.');
  fc.assert(
    fc.property(fc.array(given, { minLength: 2, maxLength: 8 }), (names) => {
      const own = printOwn(names.map((name) => ({ given: name, family: 'Smith' })).map(toWork));
      expect(own).toEqual(printByCiteproc(own.map(({ article }) => article)));
    }),
    { numRuns: 150 },
  );
});

function toWork(author: { readonly given: string; readonly family: string }, at: number): Article {
  return toArticle({ authors: [author], title: `Oil ${at}`, outlet: 'Al Mada', date: '2020' }, at);
}

test.each([
  ['the same author', ['Jane', 'Jane', 'Ammar'], ['2020', '2020a', '2020b']],
  ['others of the family', ['Jane', 'Ammar', 'Sana'], ['2020', '2020', '2020']],
])('years of %s', (_what, names, years) => {
  const entries = printOwn(names.map((given) => ({ given, family: 'Smith' })).map(toWork));
  expect(entries.map(({ printed }) => /\d{4}[a-z]?/.exec(printed)?.[0])).toEqual(years);
});

test('works without a date have letters of their own kind', () => {
  const entries = printOwn(
    ['Oil', 'Water'].map((title, at) => toArticle({ title, outlet: 'Al Mada' }, at)),
  );
  expect(entries.map(({ printed }) => /n\.d\.\S*/.exec(printed)?.[0])).toEqual([
    'n.d.-a.',
    'n.d.-b.',
  ]);
});

test('goes on to two letters after z, whatever the number', () => {
  const works = Array.from({ length: 28 }, () => ({ given: 'Jane', family: 'Smith' })).map(toWork);
  const own = printOwn(works);
  expect(own.at(-1)?.printed).toContain('2020ab');
  expect(own).toEqual(printByCiteproc(own.map(({ article }) => article)));
});
