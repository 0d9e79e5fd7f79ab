import fc from 'fast-check';
import type { Article, NewArticle } from '../../src/domain/article.ts';
import { foldText } from '../../src/domain/fold.ts';
import { formatDirect, formatInverted } from '../../src/domain/formatPerson.ts';
import { findMissing } from '../../src/domain/missing.ts';
import {
  joinNodes,
  type Part,
  parts,
  type QueryNode,
  type State,
  states,
} from '../../src/domain/query/queryNode.ts';
import { hasForm, toTextForms } from '../../src/domain/query/textForms.ts';
import { toOutletFold } from '../../src/domain/sameness.ts';
import { toCanonicalUrl } from '../../src/domain/url.ts';
import type { Library } from '../../src/store/library.ts';
import { date, makeCitation, openTestLibrary, operation, save } from './support.ts';

const articles: readonly Partial<NewArticle>[] = [
  {
    title: 'The “Iraqi” border, Maßstab 50%',
    outlet: 'Al-Hurra',
    issued: date('2024-12-02'),
    url: 'https://www.alhurra.com/a?utm_source=x',
    authors: [{ family: 'Al-Salhy', given: 'Suadad' }],
    tags: ['War'],
    language: 'en',
    citation: makeCitation({ post: 'one', cited: date('2025-01-01') }),
  },
  {
    title: 'كركوك والنفط في الحرة',
    outlet: 'Al Mada',
    issued: date('2024-12'),
    language: 'ar',
    type: 'report',
    note: 'about KIRKUK and e-mail',
    authors: [{ family: 'Baram', given: 'Amatzia' }, { literal: 'UN' }],
    citation: makeCitation({ post: 'two', cited: date('2024-01-01'), quotation: 'so' }),
  },
  {
    title: 'Hurra says email is oil',
    issued: date('2025-03-04'),
    tags: ['war', 'oil'],
    extra: {
      'also-title': ['E-mail from Mada on kirkuk', 'نفط'],
      'also-url': ['https://merged.example/kirkuk?utm_source=x'],
    },
    citation: makeCitation({
      post: 'two',
      quotation: 'al-Hurra, o « E-mail »',
      note: 'KIRKUK (UN)',
    }),
    authors: [{ family: 'الكاظمي', given: 'مصطفى' }],
  },
  {
    title: '石油の町 "',
    outlet: 'The Zagros',
    citation: makeCitation({ cited: date('2024-06-07'), note: 'oil in المدى' }),
  },
  {
    title: 'Ramadan in al hurra: E mail AlHurra',
    outlet: 'المدى',
    note: 'الحرة',
    issued: date('2023'),
  },
  { title: 'حرة وبالحرة', outlet: 'Hurra TV', url: 'https://a.example/oil', type: 'webpage' },
  { url: 'https://alhurra.com/b', note: 'Müller — Łódź [x]*?' },
  {
    title: 'Rûdaw: مدى',
    outlet: 'Ramadan Mada',
    issued: date('2024-12-31'),
    tags: ['oil'],
    citation: makeCitation({ post: 'one' }),
  },
  { title: 'al', authors: [{ literal: 'Mada' }], outlet: 'Al' },
];

/** Names and domains by which an outlet is known, folded. */
function toOutletNames(article: Article): readonly string[] {
  return article.outlet === undefined ? [] : [article.outlet.name];
}

function toTitles({ title = '', extra }: Article): readonly string[] {
  const also = extra['also-title'];
  return [title, ...(Array.isArray(also) ? also.map(String) : [])];
}

function toUrls({ url, extra }: Article): readonly string[] {
  const also = extra['also-url'];
  return [...(url === undefined ? [] : [url]), ...(Array.isArray(also) ? also.map(String) : [])];
}

/** What a query means, without a database. */
function holds(node: QueryNode, article: Article, all: readonly Article[]): boolean {
  switch (node.kind) {
    case 'and':
      return node.nodes.every((one) => holds(one, article, all));
    case 'or':
      return node.nodes.some((one) => holds(one, article, all));
    case 'not':
      return !holds(node.node, article, all);
    case 'text':
      return hasText(node.text, [
        ...toTitles(article),
        article.authors.map(formatInverted).join('; '),
        article.note ?? '',
        ...toOutletNames(article),
      ]);
    case 'field':
      return holdsField(node.field, node.value, article, all);
    case 'date':
      return holdsDate(node, article);
    case 'is':
      return holdsState(node.state, article);
    case 'has':
      return holdsPart(node.part, article);
    case 'saved':
      throw new Error('saved');
  }
}

function hasText(text: string, texts: readonly string[]): boolean {
  const forms = toTextForms(text);
  return (
    forms.length === 0 || texts.some((one) => forms.some((form) => hasForm(foldText(one), form)))
  );
}

function holdsField(
  field: string,
  value: string,
  article: Article,
  all: readonly Article[],
): boolean {
  switch (field) {
    case 'outlet': {
      const names = all.flatMap(toOutletNames);
      const exact = names.some((name) => toOutletFold(name) === toOutletFold(value));
      return toOutletNames(article).some((name) =>
        exact ? toOutletFold(name) === toOutletFold(value) : hasText(value, [name]),
      );
    }
    case 'author':
      return article.authors.some((person) =>
        hasText(value, [formatInverted(person), formatDirect(person)]),
      );
    case 'title':
      return hasText(value, toTitles(article));
    case 'note':
      return hasText(value, [
        article.note ?? '',
        ...article.citations.map((one) => one.note ?? ''),
      ]);
    case 'quotation':
      return article.citations.some(
        ({ quotation }) => quotation !== undefined && hasText(value, [quotation]),
      );
    case 'tag':
      return article.tags.some((tag) => foldText(tag) === foldText(value));
    case 'post':
      return article.citations.some(({ post }) => post === value);
    case 'type':
      return article.type === value;
    case 'language':
      return article.language === value;
    case 'key': {
      const exact = all.some(({ key }) => key === value.toLowerCase());
      return exact
        ? article.key === value.toLowerCase()
        : article.key.startsWith(value.toLowerCase());
    }
    default: {
      const isWhole = /^https?:/.test(value);
      const wanted = isWhole ? toCanonicalUrl(value) : value.toLowerCase();
      const { url } = article;
      const isMeant = (one: Article) => toUrls(one).some((each) => toCanonicalUrl(each) === wanted);
      if (isWhole && all.some(isMeant)) return isMeant(article);
      return url?.toLowerCase().includes(wanted.toLowerCase()) ?? false;
    }
  }
}

function holdsDate(
  { field, first, last }: Extract<QueryNode, { kind: 'date' }>,
  article: Article,
): boolean {
  const within = (sort: string | undefined) => sort !== undefined && sort >= first && sort <= last;
  if (field === 'cited') return article.citations.some(({ cited }) => within(cited.sort));
  return within(field === 'added' ? article.added : article.issued?.sort);
}

function holdsState(state: State, article: Article): boolean {
  switch (state) {
    case 'uncited':
      return article.citations.length === 0;
    case 'cited':
      return article.citations.length > 0;
    case 'undated':
      return article.issued === undefined;
    case 'incomplete':
      return findMissing(article).length > 0;
  }
}

function holdsPart(part: Part, article: Article): boolean {
  switch (part) {
    case 'author':
      return article.authors.length > 0;
    case 'tag':
      return article.tags.length > 0;
    case 'post':
      return article.citations.some(({ post }) => post !== undefined);
    case 'quotation':
      return article.citations.some(({ quotation }) => quotation !== undefined);
    case 'date':
      return article.issued !== undefined;
    default:
      return article[part] !== undefined;
  }
}

const word = fc.oneof(
  fc.constantFrom(
    'hurra',
    'al-hurra',
    'Al Hurra',
    'AlHurra',
    'الحرة',
    'حرة',
    'الحره',
    'email',
    'e-mail',
    'E mail',
    'mada',
    'Al Mada',
    'almada',
    'المدى',
    'مدي',
    'ramadan',
    'كركوك',
    'نفط',
    'النفط',
    '石油',
    '石',
    'oil',
    'o',
    'ui',
    'un',
    'iraqi border',
    'border,',
    'kirkuk',
    'KIRKUK',
    'suadad',
    'salhy, s',
    'al-salhy',
    'muller',
    'łodz',
    '[x]*',
    '*?',
    '50%',
    'al',
    'al-',
    '"',
    '\0',
    'mad',
    'rudaw',
    'a',
    'zzz',
    '+',
    'al-*',
    'al [x]',
    '?',
  ),
  fc.string({ maxLength: 4 }),
  fc.string({
    unit: fc.constantFrom('a', 'l', ' ', '-', 'h', 'u', 'r', 'ا', 'ل', 'ح', 'ر', 'ه'),
    maxLength: 8,
  }),
);

const days = fc.constantFrom(
  '',
  '2023-01-01',
  '2024-12-01',
  '2024-12-02',
  '2025-01-01',
  '2026-01-02',
);

const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  {
    weight: 4,
    arbitrary: word
      .filter((text) => foldText(text) !== '')
      .map((text): QueryNode => ({ kind: 'text', text })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('outlet', 'author', 'title', 'note', 'quotation', 'tag', 'key', 'url'),
        word,
      )
      .filter(
        ([, text]) => foldText(text) !== '' && toOutletFold(text) !== '' && !/^\W*$/.test(text),
      )
      .map(([field, value]) => ({ kind: 'field', field, value }) as QueryNode),
  },
  fc.constantFrom<QueryNode>(
    { kind: 'field', field: 'post', value: 'one' },
    { kind: 'field', field: 'type', value: 'report' },
    { kind: 'field', field: 'language', value: 'ar' },
    { kind: 'field', field: 'url', value: 'http://alhurra.com/a/' },
    { kind: 'field', field: 'url', value: 'https://alhurra.com/' },
    { kind: 'field', field: 'url', value: 'EXAMPLE/oil' },
    { kind: 'field', field: 'url', value: 'http://merged.example/kirkuk' },
    { kind: 'field', field: 'key', value: 'salhy2024iraqi' },
    { kind: 'field', field: 'key', value: 'SAL' },
  ),
  fc.tuple(fc.constantFrom<'date' | 'cited' | 'added'>('date', 'cited', 'added'), days, days).map(
    ([field, first, last]): QueryNode => ({
      kind: 'date',
      field,
      typed: '',
      first,
      last: `${last}~`,
    }),
  ),
  fc.constantFrom(...states).map((state): QueryNode => ({ kind: 'is', state })),
  fc.constantFrom(...parts).map((part): QueryNode => ({ kind: 'has', part })),
);

const { tree } = fc.letrec<{ tree: QueryNode }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(
        fc.constantFrom<'and' | 'or'>('and', 'or'),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([kind, nodes]) =>
          joinNodes(kind, nodes) ?? { kind: 'is' as const, state: 'cited' as const },
      ),
    tie('tree').map((node): QueryNode => ({ kind: 'not', node })),
  ),
}));

async function openMany(): Promise<Library> {
  const library = await openTestLibrary();
  await save(library, articles);
  await library.write(
    { ...operation, at: '2025-01-01T12:00:00.000Z', today: '2025-01-01' },
    async (writer) => {
      await writer.saveSearch({ name: 'x', query: 'oil' }, false);
    },
  );
  return library;
}

test('the library finds what the query means, whatever the query', async () => {
  const library = await openMany();
  const all = await library.readArticles({});
  expect(all).toHaveLength(articles.length);
  await fc.assert(
    fc.asyncProperty(tree, fc.constantFrom('date', 'title', 'added'), async (where, sort) => {
      const found = await library.listArticles({ where, sort: sort as 'date' });
      const meant = all.filter((article) => holds(where, article, all));
      expect(found.map(({ key }) => key).sort()).toEqual(meant.map(({ key }) => key).sort());
    }),
    { numRuns: 2000 },
  );
});

test.each([['hurra', 'al hurra', 'Al-Hurra', 'الحرة']])('%s', async (...texts) => {
  const library = await openMany();
  for (const text of texts) {
    const found = await library.listArticles({ where: { kind: 'text', text } });
    expect(found.length).toBeGreaterThan(2);
  }
});

test('a saved search is one of its name; it is replaced only where that is said', async () => {
  const library = await openMany();
  const write = (query: string, replace: boolean) =>
    library.write(operation, (writer) => writer.saveSearch({ name: 'x', query }, replace));
  await expect(write('gas', false)).rejects.toMatchObject({
    code: 'search.exists',
    message: 'There is a saved search ‘x’ already.',
    hint: 'It is: oil\nSay --replace to save this one in its place.',
  });
  await write('gas', true);
  expect(await library.listSavedSearches()).toEqual([{ name: 'x', query: 'gas' }]);
  await library.write(operation, (writer) => writer.removeSearch('x'));
  expect(await library.listSavedSearches()).toEqual([]);
  await expect(
    library.write(operation, (writer) => writer.removeSearch('x')),
  ).rejects.toMatchObject({ code: 'search.not-found', message: 'There is no saved search ‘x’.' });
});

test('two hundred terms, and twenty brackets, are not too much', async () => {
  const library = await openMany();
  const many = Array.from(
    { length: 200 },
    (_, at): QueryNode => ({ kind: 'text', text: `al-word ${at}` }),
  );
  const or = joinNodes('or', [...many, { kind: 'text', text: 'oil' }]);
  expect(await library.listArticles({ where: or })).toHaveLength(1);
  expect(await library.listArticles({ where: joinNodes('and', many) })).toEqual([]);
  let deep: QueryNode = { kind: 'text', text: 'oil' };
  for (let at = 0; at < 40; at += 1) {
    deep = {
      kind: at % 2 ? 'and' : 'or',
      nodes: [deep, { kind: 'not', node: { kind: 'text', text: `x${at}` } }],
    };
  }
  expect((await library.listArticles({ where: deep })).length).toBeGreaterThan(0);
});
