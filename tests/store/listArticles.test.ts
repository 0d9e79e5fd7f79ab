import type { QueryNode } from '../../src/domain/query/queryNode.ts';
import { toQueryTail } from '../../src/store/articleQuery.ts';
import type { ArticleQuery, Library } from '../../src/store/library.ts';
import {
  date,
  makeArticle,
  makeCitation,
  openForTest,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

/** Four articles; their titles are `A` to `D` and what the tests search for. */
async function openFour(): Promise<Library> {
  const library = await openTestLibrary();
  await save(library, [
    {
      title: 'A: The “Iraqi” border, Maßstab 50%',
      outlet: 'Al-Hurra',
      issued: date('2024-12-02'),
      url: 'https://alhurra.com/a',
      authors: [{ family: 'Al-Salhy', given: 'Suadad' }],
      tags: ['War'],
      language: 'en',
      citation: makeCitation({ post: 'one', cited: date('2025-01-01') }),
    },
    {
      title: 'B كركوك والنفط',
      outlet: 'Al Mada',
      issued: date('2024-12'),
      language: 'ar',
      type: 'report',
      note: 'about KIRKUK',
      authors: [{ family: 'Baram', given: 'Amatzia' }, { literal: 'UN' }],
      citation: makeCitation({ post: 'two', cited: date('2024-01-01') }),
    },
  ]);
  await library.write({ ...operation, at: '2027-01-01T00:00:00.000Z' }, (writer) =>
    writer.saveArticles(
      [
        makeArticle({ title: 'C Oil', issued: date('2025-03-04'), tags: ['war', 'oil'] }),
        makeArticle({ title: 'D 石油の町 "', outlet: 'The Zagros' }),
      ],
      'skip',
    ),
  );
  return library;
}

async function listLetters(library: Library, query: ArticleQuery): Promise<string> {
  const listed = await library.listArticles(query);
  const read = await library.readArticles(query);
  expect(read.map(({ key }) => key)).toEqual(listed.map(({ key }) => key));
  return listed.map(({ title }) => title?.[0]).join('');
}

test.each<[query: ArticleQuery, letters: string]>([
  [{}, 'CABD'],
  [{ words: [] }, 'CABD'],
  [{ words: ['border'] }, 'A'],
  [{ words: ['rde'] }, 'A'],
  [{ words: ['IRAQI', 'massstab'] }, 'A'],
  [{ words: ['iraqi border'] }, 'A'],
  [{ words: ['border,'] }, 'A'],
  [{ words: ['oi'] }, 'C'],
  [{ words: ['o'] }, 'CABD'],
  [{ words: ['oil', 'kirkuk'] }, ''],
  [{ words: ['kirkuk'] }, 'B'],
  [{ words: ['suadad'] }, 'A'],
  [{ words: ['amatzia', 'un'] }, 'B'],
  [{ words: ['كركوك'] }, 'B'],
  [{ words: ['石油'] }, 'D'],
  [{ words: ['石油の町'] }, 'D'],
  [{ words: ['hurra'] }, 'A'],
  [{ words: ['hurra', 'border'] }, 'A'],
  [{ words: ['al-hurra', 'salhy', 'iraqi'] }, 'A'],
  [{ words: ['zagros'] }, 'D'],
  [{ words: ['al'] }, 'AB'],
  [{ words: ['"'] }, 'CABD'],
  [{ words: ['50%'] }, 'A'],
  [{ words: ['5_%'] }, ''],
  [{ words: ['border" OR "oil'] }, ''],
  [{ words: ['NEAR(border oil)'] }, ''],
  [{ words: ['bor*'] }, ''],
  [{ words: ['bor\0der'] }, 'A'],
  [{ words: ['x'.repeat(100_000)] }, ''],
  [{ words: ['border', 'border'] }, 'A'],
  [{ words: ['order bo'] }, ''],
  [{ keys: ['SALHY2024iraqi', 'nobody2024'] }, 'A'],
  [{ keys: [] }, ''],
  [{ outlet: 'al hurra' }, 'A'],
  [{ outlet: 'alhurra.com' }, 'A'],
  [{ outlet: 'https://www.alhurra.com/x' }, 'A'],
  [{ outlet: 'mad' }, 'B'],
  [{ outlet: 'al' }, 'AB'],
  [{ outlet: 'nothing' }, ''],
  [{ outlet: '' }, ''],
  [{ author: 'salhy' }, 'A'],
  [{ author: 'suadad al-salhy' }, 'A'],
  [{ author: 'al-salhy, s' }, 'A'],
  [{ author: 'un' }, 'B'],
  [{ author: 'kirkuk' }, ''],
  [{ since: date('2024-12-02').sort }, 'CA'],
  [{ until: date('2024-12-02').sort }, 'AB'],
  [{ until: date('2024-12-01').sort }, 'B'],
  [{ since: date('2024-12-01').sort, until: date('2024-12-31').sort }, 'A'],
  [{ post: 'one' }, 'A'],
  [{ post: 'none' }, ''],
  [{ tag: 'WAR' }, 'CA'],
  [{ tag: 'wa' }, ''],
  [{ type: 'report' }, 'B'],
  [{ type: 'book' }, ''],
  [{ language: 'ar' }, 'B'],
  [{ uncited: true }, 'CD'],
  [{ uncited: false }, 'CABD'],
  [{ incomplete: true }, 'CD'],
  [{ incomplete: true, tag: 'oil' }, 'C'],
  [{ incomplete: false }, 'CABD'],
  [{ uncited: true, tag: 'oil', words: ['oil'], since: date('2025').sort }, 'C'],
  [{ sort: 'date', reverse: true }, 'BACD'],
  [{ sort: 'date', limit: 2 }, 'CA'],
  [{ sort: 'title' }, 'ABCD'],
  [{ sort: 'title', reverse: true }, 'DCBA'],
  [{ sort: 'outlet' }, 'ABDC'],
  [{ sort: 'outlet', reverse: true }, 'DBAC'],
  [{ sort: 'author' }, 'BACD'],
  [{ sort: 'added' }, 'DCBA'],
  [{ sort: 'added', reverse: true, limit: 1 }, 'A'],
  [{ sort: 'cited' }, 'ABDC'],
  [{ sort: 'cited', reverse: true }, 'BACD'],
  [{ limit: 0 }, ''],
  [{ limit: 1, words: ['o'] }, 'C'],
])('%j', async (query, letters) => {
  expect(await listLetters(await openFour(), query)).toBe(letters);
});

test('a list shows what a table needs', async () => {
  const library = await openFour();
  expect(await library.listArticles({ type: 'report' })).toEqual([
    {
      key: 'baram2024krkuk',
      type: 'report',
      title: 'B كركوك والنفط',
      outlet: 'Al Mada',
      authors: 'Baram, Amatzia; UN',
      issued: '2024-12',
      url: undefined,
    },
  ]);
});

test('a common word is searched in the order of dates, with the same result', async () => {
  const library = await openTestLibrary();
  const days = Array.from({ length: 28 }, (_, n) => `2024-01-${String(n + 1).padStart(2, '0')}`);
  await save(
    library,
    Array.from({ length: 5000 }, (_, n) => ({
      title: `common ${n % 500 === 0 ? 'rare' : ''} ${n}`,
      outlet: n % 2 ? 'Common Times' : 'Other',
      issued: date(days[n % days.length] ?? ''),
      authors: n % 3 ? [] : [{ family: 'Smith' }],
    })),
  );
  const where = { kind: 'not', node: { kind: 'text', text: 'rare' } } as const;
  const seldom = { kind: 'field', field: 'title', value: 'common rare 0' } as const;
  for (const query of [
    { where: seldom },
    { where: { kind: 'not', node: where } as const },
    { where, sort: 'title' } as const,
    { where, sort: 'outlet', reverse: true } as const,
    { where, reverse: true },
    { outlet: 'times' },
    { outlet: 'nowhere' },
    { author: 'smith', words: ['common'] },
    { author: 'smith', words: ['rare'] },
    { where, words: ['common', 'times'] },
  ]) {
    const all = await library.listArticles(query);
    expect(await library.listArticles({ ...query, limit: 20 })).toEqual(all.slice(0, 20));
    const lines = toText(await library.listLines(query)).split('\n');
    expect(lines.map((line) => line.split('\t')[0]).filter(Boolean)).toEqual(
      all.map(({ key }) => key),
    );
    const few = await library.listLines({ ...query, limit: 20 });
    expect(toText(few)).toBe(
      lines
        .slice(0, Math.min(20, all.length))
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
  for (const [words, count] of [
    [['common'], 5000],
    [['times', 'common'], 2500],
    [['common', 'rare'], 10],
    [['rare', 'other'], 10],
  ] as const) {
    const all = await library.listArticles({ words });
    const some = await library.listArticles({ words, limit: 20 });
    expect(some).toEqual(all.slice(0, 20));
    expect(all).toHaveLength(count);
  }
});

/** Of 4,000 articles, newest first, each has what is named where its number can be divided so. */
async function openMany(): Promise<Library> {
  const library = await openTestLibrary();
  const days = Array.from({ length: 28 }, (_, n) => `-01-${String(28 - n).padStart(2, '0')}`);
  await save(
    library,
    Array.from({ length: 4000 }, (_, n) => ({
      title: `common ${n % 40 === 0 ? 'seldom' : ''} ${n}`,
      outlet: n % 100 === 0 ? 'Small' : 'Large',
      issued: date(`${2020 - Math.floor(n / 28)}${days[n % 28]}`),
      authors: n % 70 === 0 ? [{ family: 'Smith' }] : n % 3 === 0 ? [{ family: 'Ali' }] : [],
      tags: n % 130 === 0 ? ['rare'] : n % 2 ? ['usual'] : [],
      note: n % 90 === 0 ? 'of oil' : undefined,
      citation:
        n % 4 === 0
          ? makeCitation({ post: `p${n % 24}`, cited: date(n < 3000 ? '2021' : '2019') })
          : undefined,
    })),
  );
  return library;
}

const field = (name: 'tag' | 'author' | 'post' | 'outlet' | 'note' | 'title', value: string) =>
  ({ kind: 'field', field: name, value }) as const;
const text = (value: string) => ({ kind: 'text', text: value }) as const;
const cited = (year: string) =>
  ({ kind: 'date', field: 'cited', typed: year, first: `${year}-00`, last: `${year}~` }) as const;
const issued = (first: string, last: string) =>
  ({ kind: 'date', field: 'date', typed: '', first, last }) as const;

test('what is met often, seldom or only long ago is found alike, however few are wanted', async () => {
  const library = await openMany();
  const nodes = [
    field('tag', 'rare'),
    field('tag', 'usual'),
    field('author', 'smith'),
    field('author', 'ali'),
    field('post', 'p0'),
    field('outlet', 'small'),
    field('outlet', 'large'),
    field('note', 'oil'),
    field('title', 'seldom'),
    text('common'),
    text('seldom'),
    cited('2021'),
    cited('2019'),
    issued('', '1950'),
    issued('1990', '~'),
    { kind: 'is', state: 'uncited' },
  ] as const;
  const joined = nodes.flatMap((one, at) =>
    nodes.slice(at + 1).flatMap((other): readonly QueryNode[] => [
      { kind: 'and', nodes: [one, other] },
      { kind: 'or', nodes: [one, other] },
      { kind: 'and', nodes: [one, { kind: 'not', node: other }] },
    ]),
  );
  const keys = (await library.listArticles({})).map(({ key }) => key);
  const counts = new Set<number>();
  for (const where of [...nodes, ...joined]) {
    const all = await library.listArticles({ where });
    const whole = all.map(({ key }) => key);
    counts.add(whole.length);
    if (where.kind !== 'and' && where.kind !== 'or') {
      // Each article is then asked by itself.
      const asked = await library.listArticles({ where, keys });
      expect([where, asked.map(({ key }) => key)]).toEqual([where, whole]);
    }
    for (const limit of [10, 60, 1000]) {
      const some = await library.listArticles({ where, limit });
      expect([where, some.map(({ key }) => key)]).toEqual([where, whole.slice(0, limit)]);
    }
  }
  expect(counts.size).toBeGreaterThan(50);
});

describe('indexes', () => {
  test.each<[query: ArticleQuery, plan: string]>([
    [{ limit: 20 }, 'SCAN a USING INDEX article_issued'],
    [{ sort: 'added', limit: 20 }, 'SCAN a'],
    [{ outlet: 'al hurra' }, 'article_outlet'],
    [{ outlet: 'al hurra', sort: 'title' }, 'article_outlet'],
    [{ sort: 'title' }, 'SEARCH a USING INTEGER PRIMARY KEY (rowid>?)'],
    [{ sort: 'cited' }, 'SEARCH a USING INTEGER PRIMARY KEY (rowid>?)'],
    [{ where: { kind: 'field', field: 'url', value: 'nowhere' } }, 'SCAN a\n'],
    [{ where: { kind: 'not', node: { kind: 'has', part: 'outlet' } } }, 'article_outlet'],
    [{ where: { kind: 'not', node: { kind: 'has', part: 'title' } } }, 'article_incomplete'],
    [{ where: { kind: 'not', node: { kind: 'has', part: 'date' } } }, 'article_issued'],
    [{ words: ['石'] }, 'VIRTUAL TABLE INDEX'],
    [{ type: 'report' }, 'article_type'],
    [{ language: 'ar' }, 'article_language'],
    [{ since: '2025' }, 'article_issued'],
    [{ post: 'one' }, 'citation_post'],
    [{ tag: 'oil' }, 'article_tag_tag'],
    [{ author: 'salhy' }, 'article_author_person'],
    [{ keys: ['a'] }, 'sqlite_autoindex_article_1'],
    [{ words: ['border'] }, 'VIRTUAL TABLE INDEX'],
  ])('%j is served by one', async (query, plan) => {
    const library = await openFour();
    const connection = openForTest(library.location);
    try {
      const tail = toQueryTail(connection, query);
      const rows = connection.rows(
        `EXPLAIN QUERY PLAN SELECT a.key FROM article AS a
         LEFT JOIN outlet AS o ON o.id = a.outlet_id${tail.sql}`,
        tail.values,
      );
      const text = rows.map((row) => row[3]).join('\n');
      expect(text).toContain(plan);
      if (query.limit !== undefined) expect(text).not.toContain('TEMP B-TREE');
    } finally {
      connection.close();
    }
  });
});

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
