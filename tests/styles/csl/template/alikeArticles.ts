import fc from 'fast-check';
import { type Article, articleTypes } from '../../../../src/domain/article.ts';

const words = fc.constantFrom(
  ...'oil Oil exports of the and in a A i I on vs via to up iPhone BBC U.S. Al-Mada al-Mada co-op Iraq’s l’eau École élan Ünal ñandú ßen ıslak İzmir 2003 10th 4G x X Qz is Kirkuk, Basra; (sic) [ed.] et. vol. No. de van von la Jr Sr III & + @home #tag 50% 1/2 — – ‘so’ “so” "so" \'so\' ... … العراق 伊拉克 Москва ὁ as yet nor per down through'.split(
    ' ',
  ),
);
const plainWords = fc.constantFrom(
  ...'oil Oil exports of the and in a on via Iraq’s Al-Mada co-op École élan ñandú 2003 BBC iPhone Kirkuk down'.split(
    ' ',
  ),
);
const ends = fc.constantFrom('', '', '', '?', '!', '.');

function toText(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 5 }),
      fc.option(fc.array(word, { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 4 }),
      ends,
    )
    .map(([first, then, end]) => first.join(' ') + (then ? `: ${then.join(' ')}` : '') + end);
}

const text = fc.oneof({ weight: 5, arbitrary: toText(plainWords) }, toText(words));

const family = fc.constantFrom(
  ...'Smith Al-Salhy Hakim Haddad Zé Ünal de Van-Dijk McGee O’Neil Müller-Ståhl X Ibn'.split(' '),
  'van Dijk',
  'Abdul Mahdi',
  'العراقي',
);
const given = fc.constantFrom(
  ...'Jane Ammar J. J.R. Jean-Luc Élise jo Al X'.split(' '),
  'Jane Q.',
  'J. R.',
  'Jane Mary',
  'Jean-Luc Q.',
  'John Jr.',
  'Ludwig van',
  'محمد',
);

const person = fc.oneof(
  { weight: 6, arbitrary: fc.record({ family, given }) },
  { weight: 2, arbitrary: text.map((literal) => ({ literal })) },
  fc.record({ family, given, suffix: fc.constantFrom('Jr.', 'III') }),
  family.map((name) => ({ family: name })),
);

const edtf = fc
  .tuple(
    fc.constantFrom('2003', '1999', '2024', '1066', '0812'),
    fc.constantFrom('01', '05', '09', '12'),
    fc.constantFrom('01', '09', '12', '27'),
  )
  .chain(([year, month, day]) =>
    fc.constantFrom(year, `${year}-${month}`, `${year}-${month}-${day}`, `${year}~`, `${year}-21`),
  );

const numbers = fc.oneof(fc.integer({ min: 0, max: 2000 }).map(String), words);

/** The values that a variable of an article may have; articles of one frame differ in them alone. */
const values: Readonly<Record<string, fc.Arbitrary<string | readonly object[]>>> = {
  'container-title': text,
  publisher: text,
  'publisher-place': text,
  volume: numbers,
  issue: numbers,
  page: fc.constantFrom('12', '12-15', '101-108', 'A1'),
  edition: fc.constantFrom('2', '3rd ed.', 'late edition'),
  section: text,
  genre: text,
  DOI: fc.constantFrom('10.1000/1', '10.1/x'),
  'event-title': text,
  'event-date': edtf,
  accessed: edtf,
  'original-date': edtf,
  editor: fc.array(person, { minLength: 1, maxLength: 3 }),
  translator: fc.array(person, { minLength: 1, maxLength: 2 }),
  'archive-place': text,
  status: fc.constantFrom('forthcoming', 'in press'),
};

interface Frame {
  readonly type: Article['type'];
  readonly parts: readonly string[];
  readonly authors: number;
  readonly language: string | undefined;
  /** What all texts of the articles are like; undefined for any. */
  readonly like: Like | undefined;
}

interface Like {
  readonly isCapital: boolean;
  readonly hasColon: boolean;
  readonly end: string;
  readonly date: 'year' | 'month' | 'day';
  readonly hasInitial: boolean;
}

const frame: fc.Arbitrary<Frame> = fc.record({
  type: fc.constantFrom(...articleTypes),
  parts: fc.uniqueArray(
    fc.oneof(
      fc.constantFrom('title', 'outlet', 'issued', 'url'),
      fc.constantFrom(...Object.keys(values)),
    ),
    { maxLength: 7 },
  ),
  authors: fc.constantFrom(0, 1, 1, 2, 3, 6, 7, 8),
  language: fc.constantFrom(undefined, undefined, 'en', 'en-GB', 'ar', 'tr', 'de'),
  like: fc.option(
    fc.record({
      isCapital: fc.boolean(),
      hasColon: fc.boolean(),
      end: ends,
      date: fc.constantFrom('year', 'month', 'day'),
      hasInitial: fc.boolean(),
    }),
    { nil: undefined, freq: 4 },
  ),
});

function toTextLike({ isCapital, hasColon, end }: Like): fc.Arbitrary<string> {
  const first = isCapital
    ? fc.constantFrom('Oil', 'The', 'A', 'Iraq’s', 'École', 'BBC', 'Al-Mada')
    : fc.constantFrom('oil', 'the', 'iPhone', 'co-op', 'l’eau', 'élan');
  const some = fc.array(plainWords, { maxLength: 4 });
  return fc
    .tuple(first, some, plainWords, some)
    .map(([word, others, other, rest]) =>
      [word, ...others, ...(hasColon ? [':', other, ...rest] : [])].join(' ').replace(' :', ':'),
    )
    .map((text) => text + end);
}

function toDateLike({ date }: Like): fc.Arbitrary<string> {
  const length = { year: 4, month: 7, day: 10 }[date];
  const [month, day] = [fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })];
  const pad = (number: number) => String(number).padStart(2, '0');
  return fc
    .tuple(fc.integer({ min: 1000, max: 2030 }), month, day)
    .map(([y, m, d]) => `${y}-${pad(m)}-${pad(d)}`.slice(0, length));
}

function toPersonLike({ hasInitial }: Like): fc.Arbitrary<object> {
  return fc.record({
    family: fc.constantFrom('Smith', 'Hakim', 'Al-Salhy', 'Ünal', 'McGee'),
    given: fc
      .constantFrom('Jane', 'Ammar', 'Jean-Luc', 'Élise', 'Anna Maria')
      .map((name) => (hasInitial ? `${name} T.` : name)),
  });
}

/** The same of a kind: texts, dates and people all alike, anything else as it may be. */
function toValuesLike(like: Like): typeof values {
  const alike: Record<string, fc.Arbitrary<string | readonly object[]>> = { ...values };
  for (const [name, any] of Object.entries(values)) {
    if (any === text) alike[name] = toTextLike(like);
    if (any === edtf) alike[name] = toDateLike(like);
    if (any === numbers) alike[name] = fc.integer({ min: 1, max: 2000 }).map(String);
  }
  const person = toPersonLike(like);
  alike['editor'] = fc.tuple(person);
  alike['translator'] = fc.tuple(person, person);
  return alike;
}

function toArticle({ type, parts, authors, language, like }: Frame): fc.Arbitrary<Article> {
  const has = (part: string) => parts.includes(part);
  const some = <T>(part: string, one: fc.Arbitrary<T>) =>
    has(part) ? one : fc.constant(undefined);
  const words = like === undefined ? text : toTextLike(like);
  const date = like === undefined ? edtf : toDateLike(like);
  const name = like === undefined ? person : (toPersonLike(like) as typeof person);
  const all = Object.entries(like === undefined ? values : toValuesLike(like));
  return fc.record({
    key: fc.constant(''),
    type: fc.constant(type),
    title: some('title', words),
    outlet: some(
      'outlet',
      words.map((outlet) => ({ name: outlet, sortName: undefined })),
    ),
    authors: fc.array(name, { minLength: authors, maxLength: authors }),
    issued: some(
      'issued',
      date.map((edtf) => ({ typed: edtf, edtf, sort: edtf })),
    ),
    url: fc.constant(has('url') ? 'https://x.example/a' : undefined),
    language: fc.constant(language),
    note: fc.constant(undefined),
    tags: fc.constant([]),
    extra: fc.record(Object.fromEntries(all.filter(([part]) => has(part)))) as fc.Arbitrary<
      Article['extra']
    >,
    added: fc.constant('2024-12-12T00:00:00.000Z'),
    citations: fc.constant([]),
  });
}

/** Articles of a few frames, several of each, with keys of their own. */
export const alikeArticles: fc.Arbitrary<Article[]> = fc
  .array(
    frame.chain((one) => fc.array(toArticle(one), { minLength: 4, maxLength: 8 })),
    { minLength: 1, maxLength: 3 },
  )
  .map((groups) => groups.flat().map((article, at) => ({ ...article, key: `key${at}` })));
