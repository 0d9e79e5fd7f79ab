import fc from 'fast-check';
import type { Article } from '../../../../src/domain/article.ts';
import type { Person } from '../../../../src/domain/person.ts';

const person: fc.Arbitrary<Person> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      family: fc.constantFrom('Smith', 'Hakim'),
      given: fc.constantFrom('Jane', 'John', 'Ammar', 'James', 'Jane Q.', 'Jean-Luc'),
    }),
  },
  fc.constantFrom<Person>(
    { literal: 'Smith' },
    { literal: 'Iraq Body Count' },
    { family: 'Smith', given: 'J.' },
    { family: 'Smith' },
    { family: 'van Dijk', given: 'Jane' },
    { family: 'Smith', given: 'Jane', suffix: 'Jr.' },
  ),
);

const authors = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(person) },
  fc.constant([]),
  fc.array(person, { minLength: 2, maxLength: 4 }),
  fc
    .constantFrom(3, 7, 8)
    .chain((count) => fc.array(person, { minLength: count, maxLength: count })),
);

const article = fc.record({
  type: fc.constantFrom<Article['type']>(
    'article-newspaper',
    'article-newspaper',
    'webpage',
    'book',
    'report',
    'interview',
    'chapter',
    'post',
  ),
  title: fc.constantFrom('Oil', 'Water', 'Oil exports resume: a report', 'Zoo?', '“Q”'),
  outlet: fc.constantFrom('Al Mada', 'Al Mada', 'Reuters'),
  authors,
  date: fc.constantFrom(undefined, '2020', '2020-01', '2020-05-06', '2020-05-06', '2021', '2020~'),
  extra: fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    fc.constantFrom<Article['extra']>(
      { status: 'forthcoming' },
      { editor: [{ family: 'Smith', given: 'Jane' }] },
      { 'original-date': '1999' },
    ),
  ),
});

/** Articles of which many are cited alike, with keys of their own in any order. */
export const clashingArticles: fc.Arbitrary<Article[]> = fc
  .array(article, { minLength: 2, maxLength: 14 })
  .map((articles) =>
    articles.map(({ outlet, date, ...parts }, at) => ({
      ...parts,
      key: `key${String((at * 7) % 15).padStart(2, '0')}`,
      outlet: { name: outlet, sortName: undefined },
      issued: date === undefined ? undefined : { typed: date, edtf: date, sort: date },
      url: undefined,
      language: undefined,
      note: undefined,
      tags: [],
      added: '2024-12-12T00:00:00.000Z',
      citations: [],
    })),
  );
