import { csvStyle } from '../../src/styles/csv.ts';
import { toArticle } from './toArticle.ts';

const articles = [toArticle({ title: 'One' }, 0)];
const options = { form: 'text', heading: undefined } as const;

test('CSV begins with a byte order mark when asked, and only where it holds anything', async () => {
  const plain = await csvStyle.format(articles, options);
  expect(plain).toMatch(/^key,/);
  expect(await csvStyle.format(articles, { ...options, bom: true })).toBe(`\ufeff${plain}`);
  expect(await csvStyle.format([], { ...options, bom: true })).toBe('');
});
