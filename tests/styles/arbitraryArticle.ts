import fc from 'fast-check';
import { type Article, articleTypes } from '../../src/domain/article.ts';

const awkward = fc.constantFrom(
  '<script>alert(1)</script>',
  '<i>',
  '</i>',
  '&amp;',
  '{',
  '}',
  '}{',
  '\\',
  '\\end{x}',
  '%',
  '$',
  '#',
  '_',
  '~',
  '^',
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  '``',
  "''",
  '--',
  '…',
  '?',
  '!',
  '.',
  ':',
  ';',
  ',',
  '(',
  ')',
  '[',
  ']',
  '*',
  '|',
  '%%STRING%%',
  ' and ',
  'and',
  'others',
  'Jr.',
  'van',
  'al-',
  "d'",
  'ISIS',
  'iPhone',
  '2',
  '3rd',
  '1-2',
  'العراق',
  '伊拉克',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ufdd0',
  '\ufdd1',
  '\ufdd3',
  '\n',
  '\t',
  ' ',
  'https://x.example/',
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 6 })
  .map(
    (parts) =>
      parts
        .join(' ')
        .replace(/\p{Surrogate}/gu, '')
        .trim() || 'x',
  );
const optional = fc.option(text, { nil: undefined });

const person = fc.oneof(
  text.map((literal) => ({ literal })),
  fc.record({ family: text, given: text }),
  fc.record({ family: text, given: text, suffix: text, 'non-dropping-particle': text }),
  text.map((family) => ({ family })),
);

const edtf = fc.constantFrom(
  '2024-12-02',
  '2024-12',
  '2024',
  '2019~',
  '2019?',
  '2024-21',
  '2003/2006',
  '2014-10-12/2015',
  '2014-21/2015-03',
  '../2004',
  '199X',
  '-0043',
);

const extra = fc.dictionary(
  fc.constantFrom(
    'container-title',
    'publisher',
    'publisher-place',
    'volume',
    'issue',
    'page',
    'number',
    'edition',
    'section',
    'genre',
    'medium',
    'DOI',
    'collection-title',
    'collection-number',
    'number-of-volumes',
    'accessed',
    'editor',
    'translator',
    'director',
    'interviewer',
    'odd',
    'constructor',
    'crossref',
  ),
  fc.oneof(
    text,
    fc.integer(),
    fc.constant(null),
    fc.array(person, { maxLength: 3 }),
    edtf,
    fc.constant({ 'date-parts': [[2024, 12, 9]] }),
  ),
  { maxKeys: 8 },
);

/** An article with values that any format might choke on. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc
  .record({
    type: fc.constantFrom(...articleTypes),
    title: optional,
    outlet: fc.option(
      text.map((name) => ({ name, sortName: undefined })),
      { nil: undefined },
    ),
    authors: fc.array(person, { maxLength: 8 }),
    issued: fc.option(
      edtf.map((date) => ({ typed: date, edtf: date, sort: date })),
      { nil: undefined },
    ),
    url: fc.option(fc.constantFrom('https://x.example/a?b=1&c=%7B#d', 'https://x.example/{"<\\'), {
      nil: undefined,
    }),
    language: fc.constantFrom(undefined, 'en', 'ar', 'de-AT', 'xx'),
    note: optional,
    tags: fc.array(text, { maxLength: 2 }),
    extra,
  })
  .map((parts) => ({ ...parts, key: 'key', added: '2024-12-12T00:00:00.000Z', citations: [] }));

/** Articles with keys of their own. */
export const arbitraryArticles = fc
  .array(arbitraryArticle, { minLength: 1, maxLength: 5 })
  .map((articles) => articles.map((article, i) => ({ ...article, key: `key${i}` })));
