import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blogStyle } from '../../src/styles/blog.ts';
import { type ArticleFixture, toArticle } from './toArticle.ts';

const root = join(__dirname, '../../fixtures/styles/blog');
const files = { text: 'expected.txt', html: 'expected.html', markdown: 'expected.md' } as const;

describe.each(readdirSync(root))('fixtures/styles/blog/%s', (name) => {
  const fixtures: ArticleFixture[] = JSON.parse(
    readFileSync(join(root, name, 'articles.json'), 'utf8'),
  );
  const articles = fixtures.map(toArticle);

  test.each(['text', 'html', 'markdown'] as const)('as %s', async (form) => {
    const printed = await blogStyle.format(articles, { form, heading: blogStyle.heading });
    expect(printed).toBe(readFileSync(join(root, name, files[form]), 'utf8'));
  });
});
