import { parseLocator } from '../../src/drafts/parseLocator.ts';

test.each([
  [', p. 3', 'page', '3', ''],
  [', pp. 3–5', 'page', '3–5', ''],
  [', 3', 'page', '3', ''],
  [' 3', 'page', '3', ''],
  [', 3-5, 8 and more', 'page', '3-5, 8', ' and more'],
  [', pp. 3 and 5 & 7', 'page', '3 and 5 & 7', ''],
  [' p. iv', 'page', 'iv', ''],
  [', para. 2', 'paragraph', '2', ''],
  [', ¶ 2', 'paragraph', '2', ''],
  [', chap. 4, on this', 'chapter', '4', ', on this'],
  [', § 12b', 'section', '12b', ''],
  [', vol. 2', 'volume', '2', ''],
  [', n. 14', 'note', '14', ''],
  [', p. 3.', 'page', '3', '.'],
])('%j is the %s %s', (text, label, value, rest) => {
  expect(parseLocator(text)).toEqual({ locator: { label, value }, rest });
});

test.each([
  '',
  ', who disagrees',
  ', in 2024',
  ', p. ',
  ' and passim',
  ', iv',
  `, ${'1, '.repeat(200)}1`,
])('%j is none', (text) => {
  expect(parseLocator(text)).toEqual({ locator: undefined, rest: text });
});
