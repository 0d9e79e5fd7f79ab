import fc from 'fast-check';
import { articleTypes, type NewArticle } from '../../src/domain/article.ts';
import { cleanText } from '../../src/domain/cleanText.ts';
import type { Person } from '../../src/domain/person.ts';
import { toSlug } from '../../src/domain/slug.ts';
import type { DuplicatePolicy, Library } from '../../src/store/library.ts';
import type { LoadMode, LoadOutcome } from '../../src/store/libraryText.ts';
import {
  catchError,
  checkWhole,
  date,
  dumpRows,
  makeCitation,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

async function dumpAsIs(library: Library): Promise<string> {
  let text = '';
  for await (const piece of library.dump()) text += piece;
  return text;
}

/** With a record on one line, without empty ones: the form that was written before. */
async function dump(library: Library): Promise<string> {
  const text = await dumpAsIs(library);
  return text.replaceAll(/\n(?=[,}])/g, '').replaceAll('\n\n', '\n');
}

async function* toLines(text: string): AsyncIterable<string> {
  yield* text.split('\n');
}

function load(library: Library, text: string, mode: LoadMode = 'new'): Promise<LoadOutcome> {
  return library.load(toLines(text), { operation, mode, keep: true });
}

/** A library with the same content, made of the dump. */
async function loadAnew(text: string): Promise<Library> {
  const library = await openTestLibrary();
  expect((await load(library, text)).problems).toEqual([]);
  return library;
}

const header = '{"format":"cite-dump","version":1}';

const whole = [
  header,
  '{"outlet":"Al Mada","sort-name":"Mada","kind":"newspaper","country":"IQ","language":"ar","aliases":["المدى"],"former-names":["Mada Daily"],"domains":["almadapaper.net"]}',
  '{"outlet":"Shafaq"}',
  '{"post":"axis","title":"The axis","date":"2024-12-31","date-typed":"12/31/24","url":"https://blog.example/axis"}',
  '{"search":"oil","query":"kirkuk oil"}',
  '{"article":"mada2024one","type":"report","type-given":true,"title":"One \\u009b31m","outlet":"Al Mada","authors":[{"literal":"UN"},{"family":"Salhy","given":"Suadad","suffix":"Jr."}],"date":"2024-12-02","date-typed":"12/2/24","url":"https://almadapaper.net/1","language":"ar","note":"a note","tags":["war","oil"],"extra":{"editor":[{"family":"B","given":"A"}],"page":"1"},"added":"2026-01-02T03:04:05.678Z"}',
  '{"article":"two","type":"webpage","added":"2026-01-02T03:04:05.678Z"}',
  '{"former-key":"gone"}',
  '{"former-key":"old","article":"two"}',
  '{"citation":"mada2024one","cited":"2024-12-09"}',
  '{"citation":"mada2024one","post":"axis","cited":"2024-12-31","cited-typed":"x","locator":"p. 1","quotation":"q","note":"n"}',
  '',
].join('\n');

test('a dump comes back byte for byte, with all that a library holds', async () => {
  const library = await loadAnew(whole);
  expect(await dump(library)).toBe(whole);
  checkWhole(library.location);
  expect((await library.findArticle('OLD'))?.key).toBe('two');
  expect((await library.findOutlet('mada daily'))?.name).toBe('Al Mada');
  expect(await library.listArticles({ words: ['note'] })).toHaveLength(1);
  expect(await library.findSame([{ ...(await firstNew(library)), key: undefined }])).toMatchObject([
    { key: 'mada2024one' },
  ]);
});

async function firstNew(library: Library): Promise<NewArticle> {
  const article = await library.findArticle('mada2024one');
  if (article === undefined) throw new Error('it is not there');
  return {
    ...article,
    url: undefined,
    outlet: article.outlet?.name,
    typeGiven: true,
    citation: undefined,
  };
}

test('a line names a record, a line has the rest, and an empty line keeps it from the next', async () => {
  const text = await dumpAsIs(await loadAnew(whole));
  expect(text.split('\n').slice(0, 5).join('\n')).toBe(`{"format":"cite-dump","version":1}

{"outlet":"Al Mada"
,"sort-name":"Mada","kind":"newspaper","country":"IQ","language":"ar","aliases":["المدى"],"former-names":["Mada Daily"],"domains":["almadapaper.net"]}
`);
  expect(text).toContain('\n\n{"outlet":"Shafaq"\n}\n\n{"post":"axis"\n,"title":');
  expect(text).toContain('\n\n{"citation":"mada2024one","cited":"2024-12-09"\n}\n\n');
  expect(
    text.endsWith(
      '\n{"citation":"mada2024one","post":"axis"\n,"cited":"2024-12-31","cited-typed":"x","locator":"p. 1","quotation":"q","note":"n"}\n\n',
    ),
  ).toBe(true);
  expect(await dumpAsIs(await loadAnew(text))).toBe(text);
});

test('a record may be on more lines, and one that is cut off takes no other along', async () => {
  const spread = whole.replace(',"query"', '\n,\n"query"');
  expect(await dump(await loadAnew(spread))).toBe(whole);
  const library = await openTestLibrary();
  const cut = whole
    .replace('"query":"kirkuk oil"}', '')
    .replace('{"post":"axis"', '{"post":"axis"\n');
  expect((await load(library, cut)).problems).toEqual([
    {
      code: 'line.unreadable',
      message: '‘{"search":"oil",’ is no JSON object',
      place: { line: 6, field: undefined },
    },
  ]);
});

test('the same content dumps to the same bytes, whatever its history', async () => {
  const articles = [
    { title: 'one', outlet: 'A', tags: ['x'], citation: makeCitation({ post: 'p' }) },
    { title: 'two', outlet: 'B', extra: { page: '1', volume: '2' }, key: 'k' },
  ];
  const one = await openTestLibrary();
  await save(one, articles);
  const two = await openTestLibrary();
  await save(two, [{ title: 'three', outlet: 'C' }]);
  await two.takeBack('undo', undefined, operation, true);
  await save(two, [{ ...articles[1], extra: { volume: '2', page: '1' } }]);
  await save(two, [{ ...articles[0] }]);
  expect(await dump(two)).toBe(await dump(one));
});

test('to change a field changes a line', async () => {
  const library = await loadAnew(whole);
  await library.write(operation, (writer) => writer.changePost('axis', { title: 'Other' }));
  const before = whole.split('\n');
  const after = (await dump(library)).split('\n');
  expect(after.filter((line, at) => line !== before[at])).toEqual([
    before[3]?.replace('The axis', 'Other'),
  ]);
});

test('a library that is not empty is not loaded over unasked', async () => {
  const library = await openTestLibrary();
  await save(library, [{ title: 'mine' }]);
  const error = await catchError(() => load(library, whole));
  expect(error.code).toBe('library.not-empty');
  expect((await library.countAll()).articles).toBe(1);
});

test('to replace writes only what differs, as one entry that can be taken back', async () => {
  const library = await loadAnew(whole);
  const before = dumpRows(library.location);
  const changed = whole
    .replace('"title":"The axis"', '"title":"Other"')
    .replace('"outlet":"Shafaq"', '"outlet":"Shafaq News","aliases":["Mada Daily"]')
    .replace(',"former-names":["Mada Daily"]', '')
    .replace('"tags":["war","oil"]', '"tags":["oil"]')
    .replace('{"citation":"mada2024one","cited":"2024-12-09"}\n', '')
    .replace('{"former-key":"gone"}\n', '')
    .replace('"former-key":"old"', '"former-key":"older"');
  const outcome = await load(library, changed, 'replace');
  expect(outcome).toMatchObject({
    figures: [
      { kind: 'article', added: 0, changed: 1, removed: 0 },
      // Its row is the one that another has just left.
      { kind: 'outlet', added: 0, changed: 2, removed: 0 },
      { kind: 'post', added: 0, changed: 1, removed: 0 },
      { kind: 'citation', added: 0, changed: 0, removed: 1 },
    ],
  });
  expect(await dump(library)).toBe(changed);
  checkWhole(library.location);
  expect((await library.takeBack('undo', undefined, operation, true)).kind).toBe('done');
  expect(dumpRows(library.location)).toEqual(before);
  expect(await load(library, whole, 'replace')).toEqual({
    problems: [],
    mode: 'replace',
    figures: [],
  });
  expect((await library.listLog(undefined)).total).toBe(3);
});

test('to replace by nothing empties the library, and its keys are free again', async () => {
  const library = await loadAnew(whole);
  await load(library, header, 'replace');
  expect(await dump(library)).toBe(`${header}\n`);
  checkWhole(library.location);
  await library.takeBack('undo', undefined, operation, true);
  expect(await dump(library)).toBe(whole);
});

test('to merge adds what is not there, and changes nothing', async () => {
  const library = await openTestLibrary();
  await save(library, [
    { title: 'mine', outlet: 'المدى', key: 'two' },
    { title: 'Other title', url: 'http://www.almadapaper.net/1/', citation: makeCitation() },
  ]);
  const mine = await dump(library);
  const outcome = await load(library, whole, 'merge');
  expect(outcome).toMatchObject({
    figures: [
      { kind: 'article', added: 1, changed: 0 },
      { kind: 'outlet', added: 1 },
      { kind: 'post', added: 1 },
      { kind: 'citation', added: 2 },
      { kind: 'search', added: 1 },
    ],
  });
  const merged = await dump(library);
  for (const line of mine.split('\n')) expect(merged).toContain(line);
  checkWhole(library.location);
  expect((await load(library, whole, 'merge')).problems).toEqual([]);
  expect((await library.readArticles({ post: 'axis' })).map(({ title }) => title)).toEqual([
    'Other title',
  ]);
});

const replacements: readonly (readonly [name: string, from: string, to: string, told: string])[] = [
  ['no JSON', '{"outlet":"Shafaq"}', '{"outlet":', '3: ‘{"outlet":’ is no JSON object'],
  ['no record', '{"outlet":"Shafaq"}', '{"a":1}', '3: it is no record of a library'],
  [
    'an unknown member',
    '{"outlet":"Shafaq"}',
    '{"outlet":"Shafaq","x":1}',
    '3: x: this version of cite knows no such member',
  ],
  [
    'a script for an address',
    'https://almadapaper.net/1',
    'javascript:alert(1)',
    '6: url: ‘javascript:alert(1)’ is no web address',
  ],
  [
    'a wrong date',
    '"date":"2024-12-02"',
    '"date":"2024-13-02"',
    '6: date: ‘2024-13-02’ is no date in EDTF',
  ],
  ['a wrong type', '"type":"webpage"', '"type":"tweet"', '7: type: ‘tweet’ is no type of article'],
  [
    'a wrong key',
    '"article":"two","type"',
    '"article":"t{o","type"',
    '7: article: ‘t{o’ is no key',
  ],
  [
    'a key twice',
    '"former-key":"gone"',
    '"former-key":"TWO"',
    '8: former-key: the key ‘TWO’ stands on line 7 already',
  ],
  [
    'a name twice',
    '"outlet":"Shafaq"',
    '"outlet":"mada daily"',
    '3: outlet: the name ‘mada daily’, or one as good as it, stands on line 2 already',
  ],
  [
    'an article that is not there',
    '{"citation":"mada2024one","cited"',
    '{"citation":"x","cited"',
    '10: citation: no line has the article ‘x’',
  ],
  [
    'a post that is not there',
    '"post":"axis","cited"',
    '"post":"x","cited"',
    '11: post: no line has the post ‘x’',
  ],
  [
    'an outlet that is not there',
    '"outlet":"Al Mada","authors"',
    '"outlet":"X","authors"',
    '6: outlet: no line has the outlet ‘X’',
  ],
  ['a conflict', '{"outlet":"Shafaq"}', '<<<<<<< HEAD', '3: git left a conflict here'],
  ['no day', '"cited":"2024-12-09"', '"note":"x"', '10: cited: it is missing'],
  [
    'a name of nobody',
    '{"literal":"UN"}',
    '{"given":"UN"}',
    '6: authors: ‘{"given":"UN"}’ is no name of a person',
  ],
  [
    'a value too deep',
    '"tags":["war","oil"]',
    `"tags":${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    '6: tags: ‘[[[…]]]’ is no text',
  ],
  [
    'two that differ',
    '{"outlet":"Shafaq"}',
    '{"outlet":"Al Mada"}',
    '3: outlet: line 2 is the same outlet and differs; keep one of the two',
  ],
  [
    'two articles of one key',
    '"article":"two"',
    '"article":"mada2024one"',
    '7: article: line 6 is the same article and differs; keep one of the two, or give one of them another key if they are two',
  ],
];

test.each(replacements)(
  '%s is told with its line, and nothing is loaded',
  async (_, from, to, told) => {
    expect(whole).toContain(from);
    const library = await openTestLibrary();
    const { problems } = await load(library, whole.replace(from, to));
    const texts = problems.map(({ place, message }) =>
      [place.line, place.field, message].filter((part) => part !== undefined).join(': '),
    );
    expect(texts[0]?.slice(0, told.length)).toBe(told);
    expect((await library.countAll()).outlets).toBe(0);
  },
);

test('what is no dump, or of a later version, is refused', async () => {
  const library = await openTestLibrary();
  for (const text of ['', 'a,b\n', '{"outlet":"x"}', '[1]']) {
    const error = await catchError(() => load(library, text));
    expect([error.code, error.message]).toEqual(['dump.invalid', 'This is no dump of a library.']);
  }
  const error = await catchError(() => load(library, header.replace('1}', '2}')));
  expect(error.message).toBe('A newer cite wrote this dump (its version is 2, this one reads 1).');
});

test('lines merged by git load: in any order, twice, and by names that were changed', async () => {
  const lines = whole.trimEnd().split('\n');
  const mixed = [lines[0], ...lines.slice(1).reverse(), lines[2], lines[0], '\r'].join('\n');
  expect(await dump(await loadAnew(mixed))).toBe(whole);
  const renamed = whole
    .replace('"outlet":"Al Mada","authors"', '"outlet":"mada daily","authors"')
    .replace('{"citation":"mada2024one","cited"', '{"citation":"old","cited"');
  expect(await dump(await loadAnew(renamed))).toBe(
    whole
      .replace('{"citation":"mada2024one","cited":"2024-12-09"}\n', '')
      .concat('{"citation":"two","cited":"2024-12-09"}\n'),
  );
});

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const optional = fc.option(text, { nil: undefined });
const few = (names: readonly string[]) => fc.constantFrom(...names);
const dated = fc.option(
  fc
    .tuple(few(['2024-12-02', '2024-12', '2019~', '2003/2006']), optional)
    .map(([edtf, typed]) => ({ ...date(edtf), typed: typed ?? edtf })),
  { nil: undefined },
);
const person: fc.Arbitrary<Person> = fc.oneof(
  fc.record({ literal: text }),
  fc.record({ family: text, given: text, suffix: text }, { requiredKeys: ['family'] }),
);
const article: fc.Arbitrary<Partial<NewArticle>> = fc.record({
  type: few(articleTypes) as fc.Arbitrary<NewArticle['type']>,
  typeGiven: fc.boolean(),
  title: fc.oneof(optional, few(['one', 'two', 'three'])),
  outlet: fc.option(fc.oneof(text.map(cleanText).filter(Boolean), few(['A', 'B', 'al-a'])), {
    nil: undefined,
  }),
  authors: fc.array(person, { maxLength: 2 }),
  issued: dated,
  url: fc.option(few(['https://a.example/1', 'https://a.example/2', 'https://b.example/']), {
    nil: undefined,
  }),
  language: optional,
  note: optional,
  tags: fc.uniqueArray(fc.oneof(text, few(['war', 'oil'])), { maxLength: 3 }),
  extra: fc.dictionary(
    text.filter((name) => name !== '__proto__'),
    fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
    { maxKeys: 3 },
  ),
  citation: fc.option(
    fc.record({
      post: fc.option(
        fc.oneof(text.map(toSlug).filter(Boolean), few(['p', 'q'])).map((slug) => ({
          slug,
          title: undefined,
        })),
        { nil: undefined },
      ),
      cited: dated,
      locator: optional,
      quotation: optional,
      note: optional,
    }),
    { nil: undefined },
  ),
});

type Step = (library: Library) => Promise<unknown>;

const saving = fc
  .tuple(
    fc.array(article, { minLength: 1, maxLength: 5 }),
    few(['skip', 'update', 'add']) as fc.Arbitrary<DuplicatePolicy>,
  )
  .map(
    ([articles, policy]): Step =>
      (library) =>
        save(library, articles, policy),
  );
const posting = fc.tuple(few(['p', 'q', 'r']), fc.nat(3)).map(([slug, kind]): Step => {
  return async (library) => {
    const post = await library.findPost(slug);
    await library.write(operation, async (writer) => {
      if (post === undefined) {
        await writer.addPost({ slug, title: 't', date: date('2024'), url: undefined });
      } else if (kind === 0) await writer.removePost(post.slug, false);
      else if (kind === 1) await writer.removePost(post.slug, true);
      else await writer.changePost(post.slug, { title: kind === 2 ? null : 'other' });
    });
  };
});
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: saving }, posting), {
  minLength: 1,
  maxLength: 5,
});

test('any library is dumped, loaded, replaced and undone to the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const library = await openTestLibrary();
      const states = [await dump(library)];
      const totals = [0];
      for (const step of list) {
        await step(library);
        states.push(await dump(library));
        totals.push((await library.listLog(undefined)).total);
      }
      const last = states.at(-1) ?? '';
      const copy = await loadAnew(last);
      expect(await dump(copy)).toBe(last);
      checkWhole(copy.location);
      for (const state of states) {
        expect((await load(copy, state, 'replace')).problems).toEqual([]);
        expect(await dump(copy)).toBe(state);
      }
      checkWhole(copy.location);
      for (let at = list.length; at > 0; at -= 1) {
        if (totals[at] === totals[at - 1]) continue;
        const outcome = await library.takeBack('undo', undefined, operation, true);
        expect(outcome.kind).toBe('done');
        expect(await dump(library)).toBe(states[at - 1]);
      }
      checkWhole(library.location);
      await library.close();
      await copy.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);
