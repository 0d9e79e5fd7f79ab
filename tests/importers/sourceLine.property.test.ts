import fc from 'fast-check';
import type { Article } from '../../src/domain/article.ts';
import { toDateValue } from '../../src/domain/dateParts.ts';
import type { ArticleDraft } from '../../src/domain/draft.ts';
import { parseDate } from '../../src/domain/parseDate.ts';
import { parseSourceLines } from '../../src/importers/sourceLine.ts';
import { blogStyle } from '../../src/styles/blog.ts';
import { type ArticleFixture, toArticle } from '../styles/toArticle.ts';
import { article, book, toTold } from './blogArticles.ts';

const lists = fc.array(fc.oneof({ arbitrary: article, weight: 5 }, book), { maxLength: 8 });

function print(articles: readonly Article[]): Promise<string> {
  return blogStyle.format(articles, { form: 'text', heading: 'SOURCES' });
}

function read(text: string): ArticleDraft[] {
  return parseSourceLines(text).map(({ result }) => {
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  });
}

function fromDraft(draft: ArticleDraft, index: number): Article {
  const issued = draft.date === undefined ? undefined : parseDate(draft.date);
  if (issued?.ok === false) throw new Error(issued.problem.message);
  const fixture = { ...draft, date: undefined } as unknown as ArticleFixture;
  return { ...toArticle(fixture, index), issued: issued?.value };
}

test('what is printed is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (fixtures) => {
      const articles = fixtures.map((fixture, i) => ({
        ...toArticle(fixture, i),
        issued: fixture.date === undefined ? undefined : toDateValue(fixture.date),
      }));
      const printed = await print(articles);
      const drafts = read(printed);
      const again = drafts.map(fromDraft);
      expect(again.map((a, i) => toTold(drafts[i] ?? {}, a.issued?.edtf)).sort()).toEqual(
        articles.map((a) => toTold(a, a.issued?.edtf)).sort(),
      );
      expect(await print(again)).toBe(printed);
    }),
    { numRuns: 2000 },
  );
});

test('typed with straight quotes it is read the same', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (fixtures) => {
      const printed = await print(fixtures.map(toArticle));
      const typed = printed.replace(/[“”″]/g, '"').replace(/[‘’′]/g, "'");
      const straighten = (draft: ArticleDraft): string =>
        JSON.stringify(draft).replace(/[“”″]/g, '\\"').replace(/[‘’′]/g, "'");
      expect(read(typed).map(straighten)).toEqual(read(printed).map(straighten));
    }),
    { numRuns: 1000 },
  );
});
