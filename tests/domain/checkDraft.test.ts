import fc from 'fast-check';
import { checkDraft } from '../../src/domain/checkDraft.ts';
import type { ArticleDraft } from '../../src/domain/draft.ts';

function accept(draft: ArticleDraft, order?: 'mdy' | 'dmy') {
  const result = checkDraft(draft, order === undefined ? {} : { order });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.article;
}

function refuse(draft: ArticleDraft) {
  const result = checkDraft({ line: 7, ...draft }, {});
  if (result.ok) throw new Error('accepted');
  return result.problems.map(({ code, place, message }) => {
    expect(place.line).toBe(7);
    expect(message).not.toMatch(/\.$/);
    return [code, place.field, message];
  });
}

test('a whole draft', () => {
  const article = accept({
    line: 2,
    outlet: ' Middle  East Eye ',
    title: 'Inside the Iraqi factions’\ndecision to keep out of Syria',
    authors: ['Al-Salhy, Suadad'],
    date: '12/6/24',
    url: 'https://www.middleeasteye.net/news/x',
    type: 'newspaperArticle',
    language: 'English',
    tags: ['Iraq; Syria', 'iraq, militias'],
    note: 'a\r\nnote',
    key: 'salhy2024inside',
    post: 'Iraq and Syria',
    cited: '12/11/24',
    locator: 'para. 3',
    quotation: 'they said',
    citationNote: 'check',
    extra: { section: 'World' },
  });
  expect(article).toEqual({
    type: 'article-newspaper',
    typeGiven: true,
    title: 'Inside the Iraqi factions’ decision to keep out of Syria',
    outlet: 'Middle East Eye',
    authors: [{ family: 'Al-Salhy', given: 'Suadad' }],
    issued: expect.objectContaining({ typed: '12/6/24', edtf: '2024-12-06' }),
    url: 'https://www.middleeasteye.net/news/x',
    language: 'en',
    note: 'a note',
    tags: ['Iraq', 'Syria', 'militias'],
    key: 'salhy2024inside',
    extra: { section: 'World' },
    citation: {
      post: { slug: 'iraq-and-syria', title: 'Iraq and Syria' },
      cited: expect.objectContaining({ edtf: '2024-12-11' }),
      locator: 'para. 3',
      quotation: 'they said',
      note: 'check',
    },
  });
});

test('a draft with a title alone, and blanks for the rest', () => {
  const article = accept({
    title: 'A title',
    outlet: ' ',
    authors: ['', '\u00a0'],
    date: '\t',
    url: '\u200b ',
    type: '',
    language: ' ',
    tags: ['', ';,'],
    note: '\n',
    key: ' ',
    post: '',
    cited: ' ',
    locator: '',
    quotation: ' ',
    citationNote: '',
  });
  expect(article).toEqual({
    type: 'article-newspaper',
    typeGiven: false,
    title: 'A title',
    outlet: undefined,
    authors: [],
    issued: undefined,
    url: undefined,
    language: undefined,
    note: undefined,
    tags: [],
    key: undefined,
    extra: {},
    citation: undefined,
  });
});

test('a bare URL is taken for a web page', () => {
  const article = accept({ url: ' https://x.org/a ' });
  expect([article.type, article.typeGiven, article.url]).toEqual([
    'webpage',
    false,
    'https://x.org/a',
  ]);
  expect(accept({ url: 'https://x.org/a', outlet: 'X' }).type).toBe('article-newspaper');
});

test.each(['n.d.', 'N. D.', 'undated', '—', 'no date', 'بدون تاريخ'])('%s is no date', (date) => {
  const { issued, citation } = accept({ title: 'T', date, cited: date });
  expect([issued, citation]).toEqual([undefined, undefined]);
});

test('numeric dates are read in the order given', () => {
  const { issued, citation } = accept({ title: 'T', date: '3/4/24', cited: '5/6/24' }, 'dmy');
  expect([issued?.edtf, citation?.cited?.edtf]).toEqual(['2024-04-03', '2024-06-05']);
});

test.each<[string, ArticleDraft]>([
  ['post', { post: 'p' }],
  ['cited', { cited: '2024' }],
  ['locator', { locator: 'p. 1' }],
  ['quotation', { quotation: 'q' }],
  ['note', { citationNote: 'n' }],
])('a citation comes with %s alone', (field, draft) => {
  const { citation } = accept({ title: 'T', ...draft });
  expect(Object.entries(citation ?? {}).filter(([, value]) => value !== undefined)).toEqual([
    [field, expect.anything()],
  ]);
});

test.each([
  ['iraq-and-syria', { slug: 'iraq-and-syria', title: undefined }],
  ['Iraq & Syria: what now?', { slug: 'iraq-syria-what-now', title: 'Iraq & Syria: what now?' }],
  ['العراق وسوريا', { slug: 'العراق-وسوريا', title: 'العراق وسوريا' }],
  [
    'https://musingsoniraq.blogspot.com/2024/12/iraq-syria.html?m=1',
    {
      slug: 'iraq-syria',
      title: undefined,
      url: 'https://musingsoniraq.blogspot.com/2024/12/iraq-syria.html?m=1',
    },
  ],
  ['https://x.org/%D8%AE%D8%A8%D8%B1/', { slug: 'خبر', url: 'https://x.org/%D8%AE%D8%A8%D8%B1/' }],
  ['https://x.org/a;b', { slug: 'a-b', url: 'https://x.org/a;b' }],
  ['https://x.org/100%', { slug: '100', url: 'https://x.org/100%' }],
  ['https://x.org', { slug: 'x-org', url: 'https://x.org' }],
  ['War; …', { slug: 'war', title: 'War; …' }],
])('the post %s', (post, expected) => {
  expect(accept({ title: 'T', post }).citation?.post).toEqual(expected);
});

test.each([
  ['“Inside the factions,”', 'Inside the factions'],
  ['“Inside the factions”,', 'Inside the factions'],
  ['"Inside the factions,"', 'Inside the factions'],
  ['"Inside the factions",', 'Inside the factions'],
  ['“We will not go”', '“We will not go”'],
  ['"We will not go"', '"We will not go"'],
  ['“No” and “Yes,”', '“No” and “Yes,”'],
  ['"No" and "Yes,"', '"No" and "Yes,"'],
  ['movement is “Facebook talk,”', 'movement is “Facebook talk,”'],
  ['“,”', '“,”'],
  ['“ ,”', '“ ,”'],
])('the title %s is kept as %s', (title, expected) => {
  expect(accept({ title }).title).toBe(expected);
});

test('people as texts and in parts', () => {
  const { authors } = accept({
    title: 'T',
    authors: [
      'Baram, Amatzia; Rohde, Achim',
      { family: ' van  Berg', given: '', suffix: 'Jr.\n', 'non-dropping-particle': ' ' },
      { literal: ' Human Rights  Watch ' },
      { family: ' ', given: 'Saddam' },
      { literal: 'Human Rights Watch' },
    ],
  });
  expect(authors).toEqual([
    { family: 'Baram', given: 'Amatzia' },
    { family: 'Rohde', given: 'Achim' },
    { family: 'van Berg', suffix: 'Jr.' },
    { literal: 'Human Rights Watch' },
    { literal: 'Saddam' },
  ]);
});

test('a byline that comes again is read the same', () => {
  const read = () => accept({ title: 'T', authors: ['Lucente, Adam', 'Baram, Amatzia'] }).authors;
  const first = read();
  for (let at = 0; at < 2500; at += 1) accept({ title: 'T', authors: [`Writer, A${at}`] });
  expect(read()).toEqual(first);
  expect(accept({ title: 'T', authors: ['Writer, A2499'] }).authors).toEqual([
    { family: 'Writer', given: 'A2499' },
  ]);
});

test('tags are told apart by their fold', () => {
  const { tags } = accept({
    title: 'T',
    tags: ['Hashd; hashd,ḤASHD', '#a', 'حشد، الحشد؛ حَشد', '…'],
  });
  expect(tags).toEqual(['Hashd', '#a', 'حشد', 'الحشد', '…']);
});

test('all the problems of a draft are told at once', () => {
  const problems = refuse({
    date: '13/25/24',
    url: 'www.reuters.com/x',
    type: 'sculpture garden',
    key: 'two words',
    post: '…',
    cited: '2003/2006',
    authors: [{ literal: ' ' }],
  });
  expect(problems.map(([code, field]) => `${field} ${code}`).sort()).toEqual([
    'author name.empty',
    'cited date.unreadable',
    'date date.impossible',
    'key key.malformed',
    'post post.unnamed',
    'type type.unknown',
    'url url.unreadable',
  ]);
});

test.each<[ArticleDraft, string, string, string]>([
  [{}, 'title.missing', 'title', 'there is no title and no URL; one of them is needed'],
  [{ outlet: 'Al Mada', title: ' ', url: ' ' }, 'title.missing', 'title', 'one of them is needed'],
  [
    { url: 'javascript:alert(1)' },
    'url.not-web',
    'url',
    '‘javascript:alert(1)’ is a ‘javascript:’ address',
  ],
  [
    { title: 'T', type: 'sculpture' },
    'type.unknown',
    'type',
    '‘sculpture’ is no type of article; the types are article-newspaper, article-magazine,',
  ],
  [{ title: 'T', key: 'a b' }, 'key.malformed', 'key', '‘a b’ can’t be a key; use letters'],
  [
    { title: 'T', post: '?!' },
    'post.unnamed',
    'post',
    '‘?!’ has no letter and no digit to name a post by',
  ],
  [
    { title: 'T', post: 'axis; nodate' },
    'post.several',
    'post',
    '‘axis; nodate’ names several posts; name one, and give the article again',
  ],
  [
    { title: 'T', post: 'https://x.org/a; https://x.org/b' },
    'post.several',
    'post',
    '‘https://x.org/a; https://x.org/b’ names several posts',
  ],
  [
    { title: 'T', outlet: 'https://reuters.com/x' },
    'outlet.not-a-name',
    'outlet',
    '‘https://reuters.com/x’ is a web address, not the name of an outlet; it belongs in the field url',
  ],
  [{ title: 'T', cited: '2024-21' }, 'date.unreadable', 'cited', '‘2024-21’ is no day to cite on'],
  [{ title: 'T', cited: '2024~' }, 'date.unreadable', 'cited', '‘2024~’ is no day to cite on'],
  [{ title: 'T', cited: 'soon' }, 'date.unreadable', 'cited', '‘soon’ can’t be read as a date'],
  [{ title: 'T', authors: [{ family: ' ' }] }, 'name.empty', 'author', 'a person has neither'],
  [
    { title: 'x'.repeat(2001) },
    'text.too-long',
    'title',
    '…’ has 2001 characters; this field may have 2000',
  ],
  [
    { title: 'T', outlet: 'x'.repeat(501) },
    'text.too-long',
    'outlet',
    'has 501 characters; this field may have 500',
  ],
  [{ title: 'T', note: 'x'.repeat(100_001) }, 'text.too-long', 'note', 'has 100001 characters'],
  [
    { title: 'T', quotation: 'x'.repeat(100_001) },
    'text.too-long',
    'quotation',
    'has 100001 characters',
  ],
  [
    { title: 'T', citationNote: 'x'.repeat(100_001) },
    'text.too-long',
    'note',
    'has 100001 characters',
  ],
  [
    { title: 'T', language: 'x'.repeat(36) },
    'text.too-long',
    'language',
    'has 36 characters; this field may have 35',
  ],
  [{ title: 'T', post: 'x'.repeat(501) }, 'text.too-long', 'post', 'has 501 characters'],
  [{ title: 'T', locator: 'x'.repeat(501) }, 'text.too-long', 'locator', 'has 501 characters'],
  [{ title: 'T', tags: ['x'.repeat(201)] }, 'text.too-long', 'tag', 'has 201 characters'],
  [
    { title: 'T', authors: ['x'.repeat(501)] },
    'text.too-long',
    'author',
    'has 501 characters; an author may have 500',
  ],
  [
    { title: 'T', authors: ['x; '.repeat(7000)] },
    'text.too-long',
    'author',
    'an author may have 20000',
  ],
  [
    { title: 'T', url: `https://x.org/${'x'.repeat(8192)}` },
    'text.too-long',
    'url',
    'a web address may have 8192',
  ],
  [
    { title: 'T', extra: { note: 'x'.repeat(1_000_000) } },
    'text.too-long',
    'extra',
    '1,000,000 characters',
  ],
])('%#: one problem', (draft, code, field, message) => {
  const problems = refuse(draft);
  expect(problems).toEqual([[code, field, expect.stringContaining(message)]]);
});

test('the longest texts', () => {
  expect(accept({ title: 'x'.repeat(2000), outlet: 'x'.repeat(500) }).title).toHaveLength(2000);
});

test('extra fields keep what they have, but no name that reaches a prototype', () => {
  const extra = JSON.parse(
    '{"a": [1, null, true, " x\\u0000 "], "__proto__": {"p": 1}, "b": {"constructor": 1, "c": {}}}',
  );
  const kept = accept({ title: 'T', extra }).extra;
  expect(JSON.stringify(kept)).toBe('{"a":[1,null,true," x\\u0000 "],"b":{"c":{}}}');
  expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
});

test('extra fields 64 levels deep are kept, deeper ones refused', () => {
  const nest = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`);
  expect(accept({ title: 'T', extra: { a: nest(63) } }).extra).toEqual({ a: nest(63) });
  expect(refuse({ title: 'T', extra: { a: nest(64) } })).toHaveLength(1);
  expect(refuse({ title: 'T', extra: { a: nest(5000) } })).toHaveLength(1);
});

const text = fc.option(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('https://x.org/a', '12/2/24', 'n.d.', '“a,”', 'a; b and c', 'ar', '\ud83d'),
  ),
  { nil: undefined },
);

test('any draft is an article or problems, and an article checked again is the same', () => {
  const draft = fc.record({
    outlet: text,
    title: text,
    date: text,
    url: text,
    type: text,
    language: text,
    note: text,
    key: text,
    post: text,
    cited: text,
    locator: text,
    quotation: text,
    citationNote: text,
    authors: fc.array(
      text.map((value) => value ?? { family: 'A', given: 'B' }),
      { maxLength: 3 },
    ),
    tags: fc.array(
      text.map((value) => value ?? ''),
      { maxLength: 3 },
    ),
    extra: fc.dictionary(
      fc.string(),
      fc.oneof(
        text.map((value) => value ?? null),
        fc.integer(),
        fc.array(fc.string()),
      ),
    ),
  });
  fc.assert(
    fc.property(draft, (any) => {
      const result = checkDraft(any, {});
      if (!result.ok) {
        expect(result.problems.length).toBeGreaterThan(0);
        return;
      }
      const { title, outlet, note, language, tags, url, authors, extra } = result.article;
      const again = accept({ title, outlet, note, language, tags, url, authors, extra });
      expect(again).toMatchObject({ outlet, note, language, tags, url, authors, extra });
    }),
    { numRuns: 2000 },
  );
});

test.each(['a', ' ', ';', '“', '\u0301', '\ud83d', 'a; ', 'a and '])('megabytes of %j', (unit) => {
  const long = unit.repeat(1_000_000 / unit.length);
  const started = performance.now();
  const result = checkDraft(
    {
      outlet: long,
      title: long,
      authors: [long],
      date: long,
      url: long,
      type: long,
      language: long,
      tags: [long],
      note: long,
      key: long,
      post: long,
      cited: long,
      locator: long,
      quotation: long,
    },
    {},
  );
  expect(result.ok).toBe(false);
  expect(performance.now() - started).toBeLessThan(60_000);
});
