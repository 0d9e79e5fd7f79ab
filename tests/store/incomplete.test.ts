import fc from 'fast-check';
import { articleTypes } from '../../src/domain/article.ts';
import { findMissing } from '../../src/domain/missing.ts';
import { date, openTestLibrary, save } from './support.ts';

test('the library finds as incomplete what the rule says lacks something', async () => {
  const fields = fc.record({
    type: fc.constantFrom(...articleTypes),
    title: fc.option(fc.constant('One'), { nil: undefined }),
    outlet: fc.option(fc.constant('Al Mada'), { nil: undefined }),
    issued: fc.option(fc.constant(date('2024')), { nil: undefined }),
    authors: fc.constantFrom([], [{ family: 'Roe', given: 'Ann' }], [{ literal: 'UN' }]),
  });
  const articles = fc.sample(fields, 300).map((article, at) => {
    const title = article.title && `${article.title} ${at}`;
    return { ...article, title, url: `https://a.example/${at}` };
  });
  const library = await openTestLibrary();
  await save(library, articles);
  const all = await library.readArticles({});
  const expected = all.filter((article) => findMissing(article).length > 0);
  const found = await library.listArticles({ incomplete: true });
  expect(found.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
  expect(found.length).toBeGreaterThan(50);
  expect(found.length).toBeLessThan(all.length);
  expect(found.map(findMissing)).toEqual(expected.map(findMissing));
});
