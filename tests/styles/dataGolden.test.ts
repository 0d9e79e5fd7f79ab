import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cslJsonStyle } from '../../src/styles/cslJson.ts';
import { jsonlStyle } from '../../src/styles/jsonl.ts';
import { risStyle } from '../../src/styles/ris.ts';
import { type ArticleFixture, toArticle } from './toArticle.ts';

/** One folder a case: `articles.json` and what is written. `UPDATE_GOLDEN=1` writes that anew. */
const root = join(__dirname, '../../fixtures/styles');
const updates = process.env['UPDATE_GOLDEN'] === '1';

const cases = [
  { style: cslJsonStyle, file: 'expected.json' },
  { style: jsonlStyle, file: 'expected.jsonl' },
  { style: risStyle, file: 'expected.ris' },
].flatMap(({ style, file }) => {
  const names = readdirSync(join(root, style.name));
  return names.map((name) => ({ title: `${style.name}/${name}`, style, file }));
});

test.each(cases)('fixtures/styles/$title', async ({ title, style, file }) => {
  const folder = join(root, title);
  const fixtures: ArticleFixture[] = JSON.parse(
    readFileSync(join(folder, 'articles.json'), 'utf8'),
  );
  const articles = fixtures.map(toArticle);
  const options = { form: 'text', heading: style.heading } as const;
  const printed = await style.format(articles, options);
  const path = join(folder, file);
  if (updates) writeFileSync(path, printed);
  expect(printed).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  expect(await style.format(articles.toReversed(), options)).toBe(printed);
});
