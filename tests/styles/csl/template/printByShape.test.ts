import fc from 'fast-check';
import type { Article } from '../../../../src/domain/article.ts';
import chicago from '../../../../src/styles/csl/chicago.csl';
import authorDate from '../../../../src/styles/csl/chicago-author-date.csl';
import { printItems } from '../../../../src/styles/csl/engine.ts';
import { fitStyle } from '../../../../src/styles/csl/fitStyle.ts';
import { printByShape } from '../../../../src/styles/csl/template/printByShape.ts';
import { type CslItem, toCslItem } from '../../../../src/styles/csl/toCslItem.ts';
import { toArticle } from '../../toArticle.ts';
import { alikeArticles } from './alikeArticles.ts';

const forList = { sort: false, list: true, citation: false } as const;

function toItems(articles: readonly Article[]): CslItem[] {
  return articles.map((article) => ({ ...toCslItem(article), id: `:${article.key}` }));
}

/** What is printed by shapes, what citeproc prints itself, and the ids of those it was asked for. */
function printBoth(style: string, items: readonly CslItem[]) {
  const fitted = fitStyle(style, items, forList);
  const asked: string[] = [];
  const byId = printByShape(items, (some) => {
    asked.push(...some.map(({ id }) => id).filter((id) => id.startsWith(':')));
    return printItems(fitted, some);
  });
  return {
    own: items.map(({ id }) => byId.get(id)),
    citeproc: printItems(fitted, items).texts,
    asked,
  };
}

test.each([
  ['chicago', chicago],
  ['chicago-author-date', authorDate],
])('%s: prints by shapes what citeproc prints', (_name, style) => {
  fc.assert(
    fc.property(alikeArticles, (articles) => {
      const { own, citeproc } = printBoth(style, toItems(articles));
      expect(own).toEqual(citeproc);
    }),
    { numRuns: 60 },
  );
});

const news = [1, 2, 3, 4, 5].map((day) => ({
  title: `oil exports of day ${day} resume`,
  outlet: 'Al Mada',
  authors: [{ family: 'Hakim', given: ['Ammar', 'Sana', 'Jane'][day % 3] ?? '' }],
  date: `2024-0${day}-1${day}`,
  url: `https://x.example/${day}`,
}));

test('has citeproc print no plain news itself', () => {
  const { own, citeproc, asked } = printBoth(chicago, toItems(news.map(toArticle)));
  expect(own).toEqual(citeproc);
  expect(own[0]).toBe(
    'Hakim, Sana. “Oil Exports of Day 1 Resume.” Al Mada, January 11, 2024. \ufdd3.'.replace(
      'Al Mada',
      '\ufdd1Al Mada\ufdd2',
    ),
  );
  expect(asked).toEqual([]);
});

test.each([
  ['a quotation in the title', { title: '“Oil” resumes' }],
  ['a range of dates', { date: '2003/2006' }],
  ['a name with a particle', { authors: [{ family: 'van Dijk', given: 'Jane' }] }],
  ['another language', { language: 'tr' }],
])('leaves %s to citeproc', (_what, part) => {
  const articles = [...news, { ...news[0], ...part }].map(toArticle);
  const { own, citeproc, asked } = printBoth(chicago, toItems(articles));
  expect(own).toEqual(citeproc);
  expect(asked).toEqual([`:${articles[5]?.key}`]);
});

test('leaves a shape to citeproc whose samples do not foretell each other', () => {
  const items = toItems(news.map(toArticle));
  const asked: number[] = [];
  const byId = printByShape(items, (some) => {
    asked.push(some.length);
    return { texts: some.map(({ title }) => String(String(title).length)), recases: [] };
  });
  expect(asked).toEqual([2, 5]);
  expect(byId.get(items[0]?.id ?? '')).toBe('27');
});
