import chicago from '../../../src/styles/csl/chicago.csl';
import { fitStyle } from '../../../src/styles/csl/fitStyle.ts';
import type { CslItem } from '../../../src/styles/csl/toCslItem.ts';

const forList = { sort: false, list: true, citation: false } as const;

const news: CslItem = {
  id: 'a',
  type: 'article-newspaper',
  title: 'Oil',
  'container-title': 'Al Mada',
};

test('leaves of a style what plain news can reach', () => {
  const fitted = fitStyle(chicago, [news], forList);
  expect(fitted.length).toBeLessThan(chicago.length / 8);
  expect(fitted).not.toMatch(
    /macro="[a-z-]*note"|interview|variable="(?:DOI|volume|editor|locator)"/,
  );
});

test('keeps what one item of many can reach, and asks of which', () => {
  const book: CslItem = { id: 'b', type: 'book', title: 'Oil', publisher: 'Delta' };
  const fitted = fitStyle(chicago, [news, book], forList);
  expect(fitted).toContain('variable="publisher"');
  expect(fitted).toContain('type="book"');
});

test('keeps the keys that no item has in their places', () => {
  const keys = (csl: string) => csl.match(/<key /g)?.length;
  const fitted = fitStyle(chicago, [news], { sort: true, list: false, citation: false });
  expect(keys(fitted)).toBe(keys(chicago));
});
