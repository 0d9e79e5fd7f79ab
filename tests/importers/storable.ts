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

/** What an importer of some format could take for a field, or for nothing. */
const strange = fc.dictionary(
  fc.constantFrom(
    ...['urldate', 'also-title', 'also-date', 'keywords', 'annote', 'citations', 'citedata'],
    ...['cite data', 'date', 'year', 'langid', 'key', 'type', 'entrytype', 'entrysubtype', 'url'],
    ...['URL', 'KW', 'TY', 'U1', 'T2', 'custom', 'id', 'issued', 'x y', 'Ä', 'citation-key'],
  ),
  fc.oneof(
    fc.constantFrom('Spring 2024', ' two  spaces ', '', 'a\nb\u2028c', '12–15', '11th ed.', true),
    fc.constantFrom([['a']], { a: [1, { b: '}' }] }, [{ literal: 'A' }], 'NEWS', '2024-12-09'),
  ),
  { maxKeys: 4 },
);

const stranger = fc.record(
  {
    language: fc.constantFrom('zh-Hant', 'sr-Latn', 'pt-BR'),
    tags: fc.constantFrom(['ok:title.name'], ['a', 'ok:date', 'b\u202e']),
    issued: fc
      .constantFrom('Y12345', 'Y-12345', '0000', '2024-XX')
      .map((edtf) => toDateValue(edtf)),
    title: fc.constantFrom('https://x.example/a?b=1&c=%7B#d', '\u2067x', '\u202e so'),
  },
  { requiredKeys: [] },
);

/** Articles with keys of their own as they may stand in a library. */
export const storableArticles: fc.Arbitrary<Article[]> = fc
  .array(fc.tuple(arbitraryArticle, fc.array(citation, { maxLength: 3 }), strange, stranger), {
    minLength: 1,
    maxLength: 4,
  })
  .map((articles) =>
    articles.flatMap(([plain, citations, more, other], i) => {
      const article = { ...plain, ...other, extra: { ...plain.extra, ...more } };
      const issued = article.issued && isEdtf(article.issued.edtf) ? article.issued : undefined;
      return toStorable({ ...article, issued, key: `key${i}`, citations }) ?? [];
    }),
  )
  .filter((articles) => articles.length > 0);

const mild = fc
  .array(
    fc.constantFrom(
      ...['Iraq', 'and', 'others', 'n', 'd', 'n.d.', 'van', 'al', 'ISIS', 'iPhone', 'The', '“so”'],
      ...[
        '-',
        ',',
        ':',
        ';',
        '?',
        '!',
        '.',
        '(',
        ')',
        '’',
        'العراق',
        'Дом',
        '2024',
        '3rd',
        '1-2',
        'ok',
      ],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '));
const mildName = fc.constantFrom(
  'Al-Salhy',
  'Jo',
  'And',
  'Others',
  'Jr',
  'Van Berg',
  'III',
  'Iraq',
);

/** Newspaper articles without any text that a format stumbles over. */
export const mildArticles: fc.Arbitrary<Article[]> = fc
  .record({
    title: mild,
    outlet: fc.oneof(mild, mildName).map((name) => ({ name, sortName: undefined })),
    authors: fc.array(fc.record({ family: mildName, given: mildName }), { maxLength: 3 }),
    issued: fc.constantFrom('2024-12-02', '0224-01-31', '2024').map((edtf) => toDateValue(edtf)),
    url: fc.constantFrom(undefined, 'https://x.example/a_b-c?d=e&f=g'),
    language: fc.constantFrom(undefined, 'ar', 'en', 'ku'),
    note: fc.option(mild, { nil: undefined }),
    tags: fc.uniqueArray(fc.constantFrom('war', 'and', 'ok', 'The War', '2024'), { maxLength: 2 }),
  })
  .map((parts): Article[] => {
    const article = toStorable({
      ...parts,
      key: 'key',
      type: 'article-newspaper',
      added: '2024-12-12T00:00:00.000Z',
      extra: {},
      citations: [],
    });
    return article === undefined ? [] : [article];
  })
  .filter((articles) => articles.length > 0);
