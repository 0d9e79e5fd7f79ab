import fc from 'fast-check';
import type { Article, Citation, NewArticle } from '../../src/domain/article.ts';
import { checkDraft } from '../../src/domain/checkDraft.ts';
import { isEdtf, toDateValue } from '../../src/domain/dateParts.ts';
import type { ArticleDraft } from '../../src/domain/draft.ts';
import { arbitraryArticle } from '../styles/arbitraryArticle.ts';

function toDraft(article: Article | NewArticle): ArticleDraft {
  const { outlet, issued, ...rest } = article;
  return {
    ...rest,
    outlet: typeof outlet === 'object' ? outlet.name : outlet,
    date: issued?.edtf,
  };
}

/** The article as the library would keep it, or undefined where it would refuse it or change it again. */
function toStorable(article: Article): Article | undefined {
  const once = checkDraft(toDraft(article), {});
  if (!once.ok) return undefined;
  const twice = checkDraft(toDraft(once.article), {});
  if (!twice.ok || JSON.stringify(twice.article) !== JSON.stringify(once.article)) return undefined;
  const { outlet, issued, citation, typeGiven, key, ...rest } = twice.article;
  return {
    ...rest,
    key: article.key,
    added: article.added,
    citations: article.citations,
    outlet: outlet === undefined ? undefined : { name: outlet, sortName: undefined },
    issued: issued === undefined ? undefined : toDateValue(issued.edtf),
  };
}

const words = fc.constantFrom('p. 3', '“so”', 'said; twice', '=1+1', '{x}', 'العراق', undefined);

const citation: fc.Arbitrary<Citation> = fc.record({
  post: fc.constantFrom('axis', 'post-2', 'العراق', undefined),
  cited: fc.constantFrom('2024-12-25', '2024-12', '2024').map((edtf) => toDateValue(edtf)),
  locator: words,
  quotation: words,
  note: words,
});

/** Articles with keys of their own as they may stand in a library. */
export const storableArticles: fc.Arbitrary<Article[]> = fc
  .array(fc.tuple(arbitraryArticle, fc.array(citation, { maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((articles) =>
    articles.flatMap(([article, citations], i) => {
      const issued = article.issued && isEdtf(article.issued.edtf) ? article.issued : undefined;
      return toStorable({ ...article, issued, key: `key${i}`, citations }) ?? [];
    }),
  )
  .filter((articles) => articles.length > 0);

/** The same without marks of direction, which files for the eye leave out where they are not closed. */
export const plainArticles: fc.Arbitrary<Article[]> = storableArticles
  .map((articles) => {
    const text = JSON.stringify(articles).replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
    const plain: Article[] = JSON.parse(text);
    return plain.flatMap((article) => toStorable(article) ?? []);
  })
  .filter((articles) => articles.length > 0);
