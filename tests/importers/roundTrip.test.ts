import fc from 'fast-check';
import type { Article } from '../../src/domain/article.ts';
import { toDateValue } from '../../src/domain/dateParts.ts';
import { biblatex } from '../../src/importers/biblatex.ts';
import { bibtex } from '../../src/importers/bibtex.ts';
import { cslJson } from '../../src/importers/cslJson.ts';
import { csv } from '../../src/importers/csv.ts';
import { jsonl } from '../../src/importers/jsonl.ts';
import { ris } from '../../src/importers/ris.ts';
import { biblatexStyle } from '../../src/styles/biblatex.ts';
import { bibtexStyle } from '../../src/styles/bibtex.ts';
import { cslJsonStyle } from '../../src/styles/cslJson.ts';
import { csvStyle } from '../../src/styles/csv.ts';
import { jsonlStyle } from '../../src/styles/jsonl.ts';
import { risStyle } from '../../src/styles/ris.ts';
import { gather, toPieces } from './pieces.ts';
import { readBack, readText, toComparable } from './readBack.ts';
import { mildArticles, storableArticles } from './storable.ts';

const pairs = [
  { name: 'csl-json', style: cslJsonStyle, importer: cslJson, articles: storableArticles },
  { name: 'jsonl', style: jsonlStyle, importer: jsonl, articles: storableArticles },
  { name: 'ris', style: risStyle, importer: ris, articles: storableArticles },
  { name: 'csv', style: csvStyle, importer: csv, articles: storableArticles },
  { name: 'bibtex', style: bibtexStyle, importer: bibtex, articles: storableArticles },
  { name: 'biblatex', style: biblatexStyle, importer: biblatex, articles: storableArticles },
];

describe.each(pairs)('$name', ({ style, importer, articles: some }) => {
  test('gives back every article, field by field', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (articles) => {
        expect(await readBack(articles, style, importer)).toEqual(articles.map(toComparable));
      }),
      { numRuns: 300 },
    );
  });
});

const plain: Article = {
  key: 'one',
  type: 'webpage',
  title: 'One',
  outlet: { name: 'Al Mada', sortName: undefined },
  authors: [],
  issued: undefined,
  url: undefined,
  language: undefined,
  note: undefined,
  tags: [],
  added: '2024-01-01T00:00:00.000Z',
  citations: [
    {
      post: 'axis',
      cited: toDateValue('2024-12-25'),
      locator: undefined,
      quotation: undefined,
      note: undefined,
    },
  ],
  extra: {},
};

const kept: Partial<Article> = {
  outlet: undefined,
  authors: [{ family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van den' }],
  tags: ['a|b', '[c]'],
  citations: plain.citations.map((one) => ({ ...one, note: 'see also' })),
  extra: {
    publisher: 'Reuters',
    keywords: 'war; peace',
    'author 2': 'Doe, Jo',
    editor: [{ family: 'Doe', given: 'Jane' }, { literal: 'Al Sharqiya TV' }],
    accessed: { 'date-parts': [[2024, 12, 9]] },
    odd: 'x',
    pages: 12,
  },
};

const bibPairs = [
  { name: 'bibtex', style: bibtexStyle, importer: bibtex },
  { name: 'biblatex', style: biblatexStyle, importer: biblatex },
];

test('ris keeps the short name of a container that has no other', async () => {
  const extra = { 'container-title-short': 'J. Iraq' };
  const article: Article = { ...plain, outlet: undefined, extra };
  expect(await readBack([article], risStyle, ris)).toEqual([toComparable(article)]);
});

test.each(bibPairs)(
  '$name writes where an article is cited, whatever field a file brought',
  async ({ style, importer }) => {
    const article: Article = { ...plain, extra: { citations: '12' } };
    const [read] = await readBack([article], style, importer);
    expect(read?.citations).toEqual(toComparable(plain).citations);
  },
);

describe('csv', () => {
  const options = { form: 'text', heading: undefined } as const;
  const article: Article = { ...plain, ...kept };

  test('names a column so that it is not taken for another field', async () => {
    const text = await csvStyle.format([article], options);
    expect(text.split('\n')[0]).toBe(
      'key,type,outlet,author,title,date,url,language,tag,note,post,cited,locator,quotation,citation note,accessed,extra: author 2,editor,extra: keywords,odd,extra: pages,extra: publisher,cite data',
    );
    expect(text).toContain(',"Doe, Jane; Al Sharqiya TV",');
    expect(await readBack([article], csvStyle, csv)).toEqual([toComparable(article)]);
  });

  test('a cell that was changed since wins over what it said exactly', async () => {
    const text = await csvStyle.format([article], options);
    const changed = text
      .replace('"van den Berg, Jo"', '"Berg, Joe"')
      .replace(',12,Reuters,', ',13,Reuters,');
    expect(changed).not.toBe(text);
    const [record] = await gather(
      csv.read(toPieces([changed]), { file: 'a.csv', map: new Map() }).batches,
    );
    expect(record?.draft?.authors).toEqual(['Berg, Joe']);
    expect(record?.draft?.extra).toEqual({ ...article.extra, pages: '13' });
  });
});

const hidden: Article = {
  ...plain,
  title: '100% {of} \\ @book — “so”',
  authors: [{ family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van den' }],
  language: 'zh-Hant',
  tags: ['war', 'ok:title.name', 'peace'],
  extra: { crossref: 'other', 'also-title': ['One', 'Two'], citedata: 'mine', page: '12–15' },
};

const marked = [
  ...bibPairs,
  { name: 'ris', style: risStyle, importer: ris },
  { name: 'csl-json', style: cslJsonStyle, importer: cslJson },
];

describe.each(marked)('$name', ({ style, importer }) => {
  const options = { form: 'text', heading: undefined } as const;

  test('shows no mark for cite doctor among the keywords, and gives it back', async () => {
    const text = await style.format([hidden], options);
    expect(text).toMatch(/war, peace|KW {2}- war\nKW {2}- peace/);
    expect(text.match(/ok:title\.name/g)).toHaveLength(1);
    expect(await readBack([hidden], style, importer)).toEqual([toComparable(hidden)]);
  });

  test('keeps the marks where the keywords were changed since', async () => {
    const text = (await style.format([hidden], options))
      .replace('war, peace', 'war, oil')
      .replace('KW  - peace', 'KW  - oil');
    const [record] = await readText(importer, text);
    expect(record?.draft?.tags).toEqual(['war', 'oil', 'ok:title.name']);
  });
});

test.each(bibPairs)(
  '$name gives back plain articles without reading them back itself',
  async ({ style, importer }) => {
    await fc.assert(
      fc.asyncProperty(mildArticles, async (articles) => {
        expect(await readBack(articles, style, importer)).toEqual(articles.map(toComparable));
      }),
      { numRuns: 2000 },
    );
  },
);

describe.each(bibPairs)('$name', ({ style, importer }) => {
  const options = { form: 'text', heading: undefined } as const;

  test('has no field for what every other field says already', async () => {
    expect(await style.format([plain], options)).not.toContain('citedata');
  });

  test('a field that was changed since wins over what it said exactly', async () => {
    const text = (await style.format([hidden], options))
      .replace('{van den Berg, Jo}', '{Berg, Joe}')
      .replace('12--15', '13--15');
    const [record] = await readText(importer, text);
    expect(record?.draft?.authors).toEqual([{ family: 'Berg', given: 'Joe' }]);
    expect(record?.draft?.extra).toEqual({ ...hidden.extra, page: '13-15' });
    expect(record?.draft?.title).toBe(hidden.title);
  });

  test('gives back other scripts from a file in Latin letters', async () => {
    const article: Article = { ...plain, title: 'العراق', note: '\ufdd0 \u202e' };
    const text = await style.format([article], { ...options, ascii: 'romanize' });
    expect(text).toMatch(/^[\0-\x7f]+$/);
    const [record] = await readText(importer, text);
    expect(record?.draft).toMatchObject({ title: 'العراق', note: article.note });
  });

  test.each(['{', '{"title":1,"extra":[],"seen":7}', '{"none":{},"tags":"x","authors":[{}]}'])(
    'reads an entry whose last field is %s',
    async (json) => {
      const text = `@misc{one,\n title = {One},\n citedata = {${json}${json === '{' ? '}' : ''}},\n}\n`;
      const [record] = await readText(importer, text);
      expect(record?.draft?.title).toBe('One');
    },
  );
});

test('csl-json gives back years of five digits, and keys that are numbers', async () => {
  const issued = ['Y12345', 'Y-12345'];
  const articles = issued.map((date, i) => ({
    ...plain,
    key: `${i}`,
    issued: toDateValue(date),
  }));
  expect(await readBack(articles, cslJsonStyle, cslJson)).toEqual(articles.map(toComparable));
});

test('csv gives back a title that is the address, marks of direction, and columns of one name', async () => {
  const url = 'https://x.example/a';
  const articles: Article[] = [
    { ...plain, key: 'a', title: url, url },
    { ...plain, key: 'b', title: '\u202e One', note: '\u2067x', tags: ['a\u202e', 'b'] },
    { ...plain, key: 'c', extra: { url: '1', URL: '2' } },
    {
      ...plain,
      key: 'd',
      citations: plain.citations.map((one) => ({ ...one, quotation: '\u202eso' })),
    },
  ];
  expect(await readBack(articles, csvStyle, csv)).toEqual(articles.map(toComparable));
});

test('ris gives back marks of direction', async () => {
  const article: Article = {
    ...plain,
    title: '\u202e One',
    outlet: { name: 'A\u2067', sortName: undefined },
  };
  expect(await readBack([article], risStyle, ris)).toEqual([toComparable(article)]);
});
