import type { ArticleType } from '../../src/domain/article.ts';
import { findMissing } from '../../src/domain/missing.ts';

const whole = {
  type: 'article-newspaper' as ArticleType,
  title: 'One',
  outlet: 'Al Mada',
  authors: 'Roe, Ann',
  issued: '2024',
};

test.each([
  [whole, []],
  [{ ...whole, authors: '' }, []],
  [{ ...whole, title: undefined }, ['title']],
  [{ ...whole, outlet: undefined }, ['outlet']],
  [{ ...whole, issued: undefined }, ['date']],
  [{ ...whole, type: 'book' as const, outlet: undefined }, []],
  [{ ...whole, type: 'book' as const, outlet: undefined, authors: [] }, ['outlet']],
  [
    { ...whole, title: undefined, outlet: undefined, issued: undefined },
    ['title', 'outlet', 'date'],
  ],
])('%j lacks %j', (article, missing) => {
  expect(findMissing(article)).toEqual(missing);
});
