import fc from 'fast-check';
import type { Article } from '../../src/domain/article.ts';
import { toDateValue } from '../../src/domain/dateParts.ts';
import type { ArticleDraft } from '../../src/domain/draft.ts';
import { parseDate } from '../../src/domain/parseDate.ts';
import type { ImportRecord } from '../../src/importers/importer.ts';
import { sources } from '../../src/importers/sources.ts';
import { blogStyle } from '../../src/styles/blog.ts';
import { type OutputForm, outputForms } from '../../src/styles/style.ts';
import { type ArticleFixture, toArticle } from '../styles/toArticle.ts';
import { article, book, toTold } from './blogArticles.ts';
import { readText } from './readBack.ts';

const url = fc.constantFrom(
  undefined,
  'https://x.example/a?b=1&c=2#d',
  'https://x.example/a_(b)',
  'https://www.x.example/2024/12/02/a-b*c_d~e',
  'http://العراق.example/بغداد',
);

/**
 * Of one article in print all is told but whether an outlet with a comma is an author, and whether
 * words in lower case after a title go on with a sentence.
 */
const isTellable = ({ outlet, authors, type }: ArticleFixture): boolean =>
  type === 'book' ||
  ((authors ?? []).length > 0 ? !/^\p{Ll}/u.test(outlet ?? '') : !outlet?.includes(', '));

const fixtures = fc
  .tuple(fc.oneof({ arbitrary: article, weight: 5 }, book), url)
  .map(([fixture, link]) => ({ ...fixture, ...(link !== undefined && { url: link }) }));

const copy = fc.constantFrom(
  undefined,
  'https://web.archive.org/web/2024/https://x.example/a?b=1&c=2',
  'https://archive.ph/a_(b)',
  'https://archive.ph/x)',
);

function toExtra(copies: Iterator<string | undefined>): Article['extra'] {
  const { value } = copies.next();
  return value === undefined ? {} : { 'archive-url': value };
}

const lists = fc.array(fixtures.filter(isTellable), { minLength: 1, maxLength: 8 });
const anyLists = fc.array(fixtures, { minLength: 1, maxLength: 8 });

function toArticles(some: readonly ArticleFixture[]): Article[] {
  return some.map((fixture, i) => ({
    ...toArticle(fixture, i),
    issued: fixture.date === undefined ? undefined : toDateValue(fixture.date),
  }));
}

function print(articles: readonly Article[], form: OutputForm, heading = 'SOURCES') {
  return blogStyle.format(articles, { form, heading });
}

function fromDraft(draft: ArticleDraft, index: number): Article {
  const issued = draft.date === undefined ? undefined : parseDate(draft.date);
  if (issued?.ok === false) throw new Error(issued.problem.message);
  const fixture = { ...draft, date: undefined } as unknown as ArticleFixture;
  return { ...toArticle(fixture, index), issued: issued?.value };
}

function toDrafts(records: readonly ImportRecord[]): ArticleDraft[] {
  return records.map(({ draft, problems }) => {
    if (draft === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
    return draft;
  });
}

function toComparable(from: Article | ArticleDraft, edtf: string | undefined, form: OutputForm) {
  return [form === 'text' ? '' : (from.url ?? ''), toTold(from, edtf)].join(' ');
}

describe.each(outputForms)('a section in %s', (form) => {
  test('gives the same articles back, and the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (some) => {
        const articles = toArticles(some);
        const printed = await print(articles, form);
        const records = await readText(sources, printed, 100);
        const drafts = toDrafts(records);
        const again = drafts.map(fromDraft);
        expect(
          again.map((a, i) => toComparable(drafts[i] ?? {}, a.issued?.edtf, form)).sort(),
        ).toEqual(articles.map((a) => toComparable(a, a.issued?.edtf, form)).sort());
        expect(await print(again, form)).toBe(printed);
        for (const { confidence } of records) expect(confidence).toBeGreaterThanOrEqual(0.6);
      }),
      { numRuns: 400 },
    );
  });

  test('gives the archive’s copies back, and the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.infiniteStream(copy), async (some, copies) => {
        const articles = toArticles(some).map((each) => ({ ...each, extra: toExtra(copies) }));
        const options = { form, heading: 'SOURCES', archived: true };
        const printed = await blogStyle.format(articles, options);
        const drafts = toDrafts(await readText(sources, printed, 100));
        const again = drafts.map(fromDraft);
        const told = (each: Article | ArticleDraft) => each.extra?.['archive-url'] ?? '';
        expect(drafts.map(told).sort()).toEqual(articles.map(told).sort());
        expect(await blogStyle.format(again, options)).toBe(printed);
      }),
      { numRuns: 200 },
    );
  });

  test('gives an article back or refuses its line, and never another', async () => {
    await fc.assert(
      fc.asyncProperty(anyLists, async (some) => {
        const articles = toArticles(some);
        const known = new Set(articles.map((a) => toComparable(a, a.issued?.edtf, form)));
        for (const { draft } of await readText(sources, await print(articles, form))) {
          if (draft === undefined) continue;
          const edtf = fromDraft(draft, 0).issued?.edtf;
          expect([...known]).toContain(toComparable(draft, edtf, form));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is found below a post and above what follows it', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (some) => {
        const printed = await print(toArticles(some), form, 'References');
        const paragraph = (text: string) => (form === 'html' ? `<p>${text}</p>\n` : `${text}\n\n`);
        const post = `${paragraph('He said, “no,” on 12/2/24.')}${paragraph('More sources say so.')}`;
        const after = `\n${paragraph('Labels: Iraq, Syria')}${paragraph('3 comments:')}`;
        const alone = await readText(sources, printed);
        const found = await readText(sources, post + printed + after);
        const plain = ({ draft, source }: ImportRecord) => ({ ...draft, line: 0, source });
        expect(found.map(plain)).toEqual(alone.map(plain));
      }),
      { numRuns: 200 },
    );
  });
});
