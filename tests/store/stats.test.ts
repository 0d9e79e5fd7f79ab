import fc from 'fast-check';
import type { Article, NewArticle } from '../../src/domain/article.ts';
import { formatDirect } from '../../src/domain/formatPerson.ts';
import type { ArticleQuery, Library } from '../../src/store/library.ts';
import type { Stats, Tally } from '../../src/store/libraryStats.ts';
import { date, makeCitation, openTestLibrary, save } from './support.ts';

const days = ['2024-12-02', '2024-11-30', '2020-02-29', '1999-12-31', '2024-12', '2019', '-0044'];

const article: fc.Arbitrary<Partial<NewArticle>> = fc.record({
  title: fc.integer({ min: 1, max: 12 }).map((number) => `Title ${number}`),
  outlet: fc.constantFrom('Al Mada', 'Reuters', 'المدى', undefined),
  issued: fc.option(fc.constantFrom(...days).map(date), { nil: undefined }),
  type: fc.constantFrom('article-newspaper', 'report'),
  typeGiven: fc.constant(true),
  language: fc.constantFrom('ar', 'en', undefined),
  tags: fc.subarray(['oil', 'war', 'كركوك']),
  authors: fc.subarray([{ family: 'Al-Salhy', given: 'Suadad' }, { literal: 'UN' }]),
  citation: fc.option(
    fc
      .record({
        post: fc.constantFrom('one', 'two', 'three', undefined),
        cited: fc.constantFrom(...days).map(date),
        locator: fc.constantFrom('p. 1', 'p. 2', undefined),
      })
      .map(({ post, ...fields }) =>
        makeCitation(post === undefined ? fields : { ...fields, post }),
      ),
    { nil: undefined },
  ),
});

const queries: readonly ArticleQuery[] = [
  {},
  { outlet: 'Reuters' },
  { tag: 'oil' },
  { post: 'one' },
  { uncited: true },
  {
    where: {
      kind: 'date',
      field: 'cited',
      typed: '2024',
      first: '2024-01-01',
      last: '2024-12-31~',
    },
  },
  { where: { kind: 'field', field: 'post', value: 'two' }, limit: 1 },
];

/** Counts as slowly and plainly as can be. */
async function countNaively(library: Library, query: ArticleQuery) {
  const everything = await library.readArticles({});
  const articles = await library.readArticles({ ...query, limit: undefined });
  const { where } = query;
  const slug = query.post ?? (where?.kind === 'field' ? where.value : undefined);
  const isCounted = ({ post, cited }: Article['citations'][number]) =>
    (slug === undefined || post === slug) &&
    (where?.kind !== 'date' || (cited.sort >= where.first && cited.sort <= where.last));
  const counted = articles.map((one) => ({ ...one, citations: one.citations.filter(isCounted) }));
  const citations = counted.flatMap((one) => one.citations.map((cited) => ({ one, cited })));
  const posts = new Set(citations.flatMap(({ cited }) => cited.post ?? []));
  const sources = [...posts].map((post) =>
    everything.filter((one) => one.citations.some((citation) => citation.post === post)),
  );
  const isOfOneOutlet = (found: readonly Article[]) =>
    found.every(({ outlet }) => outlet !== undefined && outlet.name === found[0]?.outlet?.name);
  const tally = (toNames: (one: Article) => readonly string[]) => {
    const names = new Map<string, { articles: number; citations: number }>();
    for (const one of counted) {
      for (const name of toNames(one)) {
        const { articles: before, citations: cited } = names.get(name) ?? {
          articles: 0,
          citations: 0,
        };
        names.set(name, { articles: before + 1, citations: cited + one.citations.length });
      }
    }
    return {
      total: names.size,
      missing: counted.filter((one) => toNames(one).length === 0).length,
      rows: new Map(names),
    };
  };
  const times = (edtfs: readonly (string | undefined)[]) => {
    const found = new Map<string, number>();
    for (const edtf of edtfs) {
      if (edtf === undefined || edtf.startsWith('-')) continue;
      found.set(edtf.slice(0, 7), (found.get(edtf.slice(0, 7)) ?? 0) + 1);
    }
    return found;
  };
  const toDay = (edtf = '') =>
    /^\d{4}-\d\d-\d\d$/.test(edtf) ? Date.parse(edtf) / 86_400_000 : Number.NaN;
  const ages = new Map<number, number>();
  for (const { one, cited } of citations) {
    const age = toDay(cited.cited.edtf) - toDay(one.issued?.edtf);
    if (!Number.isNaN(age)) ages.set(age, (ages.get(age) ?? 0) + 1);
  }
  return {
    articles: articles.length,
    citations: citations.length,
    uncited: counted.filter((one) => one.citations.length === 0).length,
    undated: articles.filter(({ issued }) => issued === undefined).length,
    outlet: tally(({ outlet }) => (outlet === undefined ? [] : [outlet.name])),
    author: tally(({ authors }) => authors.map(formatDirect)),
    language: tally(({ language }) => (language === undefined ? [] : [language])),
    type: tally(({ type }) => [type]),
    tag: tally(({ tags }) => tags),
    published: times(articles.map(({ issued }) => issued?.edtf)),
    cited: times(citations.map(({ cited }) => cited.cited.edtf)),
    ages,
    posts: posts.size,
    singleSource: sources.filter(({ length }) => length === 1).length,
    singleOutlet: sources.filter((found) => found.length > 1 && isOfOneOutlet(found)).length,
    article: new Map(
      counted
        .filter((one) => one.citations.length > 1)
        .map((one) => [one.key, one.citations.length]),
    ),
  };
}

function toComparable(stats: Stats) {
  const tally = ({ rows, total, missing }: Tally) => ({
    total,
    missing,
    rows: new Map(rows.map(({ name, ...counts }) => [name, counts])),
  });
  const times = (line: Stats['cited']) =>
    new Map(line.times.map(({ time, count }) => [time, count]));
  const { articles, citations, uncited, undated, posts } = stats.overview;
  return {
    articles,
    citations,
    uncited,
    undated,
    outlet: tally(stats.outlet),
    author: tally(stats.author),
    language: tally(stats.language),
    type: tally(stats.type),
    tag: tally(stats.tag),
    published: times(stats.published),
    cited: times(stats.cited),
    ages: new Map(stats.ages.map(({ days: age, count }) => [age, count])),
    posts,
    singleSource: stats.post.singleSource,
    singleOutlet: stats.post.singleOutlet,
    article: new Map(stats.article.map((row) => [row.key, row.citations])),
  };
}

test('counts what a plain count counts, whatever is in the library', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 25 }), async (articles) => {
      const library = await openTestLibrary();
      await save(library, articles);
      for (const query of queries) {
        const slug = query.where?.kind === 'field' ? query.where.value : query.post;
        if (slug !== undefined && (await library.findPost(slug)) === undefined) continue;
        const stats = await library.readStats({ query, limit: undefined });
        expect(toComparable(stats)).toEqual(await countNaively(library, query));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('rows come most first and A to Z, as many as asked for; the rest is counted', async () => {
  const library = await openTestLibrary();
  const outlets = ['Zeit', 'Al Mada', 'Reuters', 'Reuters'];
  await save(
    library,
    outlets.map((outlet, at) => ({ title: `T${at}`, outlet, issued: date('2024-12-02') })),
  );
  const read = async (limit?: number) => (await library.readStats({ query: {}, limit })).outlet;
  expect((await read()).rows.map(({ name }) => name)).toEqual(['Reuters', 'Al Mada', 'Zeit']);
  expect(await read(1)).toEqual({
    rows: [{ name: 'Reuters', articles: 2, citations: 0 }],
    total: 3,
    missing: 0,
  });
});

test('a post counts with all it cites, also what the query leaves out', async () => {
  const library = await openTestLibrary();
  const make = (title: string, outlet: string, post: string) => ({
    title,
    outlet,
    citation: makeCitation({ post, cited: date('2025-01-01') }),
  });
  await save(library, [
    make('A', 'Reuters', 'both'),
    make('B', 'Al Mada', 'both'),
    make('C', 'Reuters', 'alone'),
    make('D', 'Reuters', 'twice'),
    make('E', 'Reuters', 'twice'),
  ]);
  const { post } = await library.readStats({ query: { outlet: 'Reuters' }, limit: undefined });
  expect(post).toMatchObject({ total: 3, singleSource: 1, singleOutlet: 1 });
  expect(post.rows.map(({ slug, sources, outlet }) => [slug, sources, outlet]).sort()).toEqual([
    ['alone', 1, 'Reuters'],
    ['twice', 2, 'Reuters'],
  ]);
});

test('an empty library has nothing, and nothing is written', async () => {
  const library = await openTestLibrary();
  const { overview, ages, outletSizes } = await library.readStats({ query: {}, limit: undefined });
  expect(overview).toEqual({
    articles: 0,
    outlets: 0,
    authors: 0,
    posts: 0,
    citations: 0,
    uncited: 0,
    undated: 0,
    published: undefined,
    cited: undefined,
  });
  expect([ages, outletSizes]).toEqual([[], []]);
  expect((await library.listLog(undefined)).total).toBe(0);
});
