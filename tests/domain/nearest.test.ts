import fc from 'fast-check';
import { findNearest } from '../../src/domain/nearest.ts';

const keys = [
  'salhy2024inside',
  'salhy2024inside2',
  'reuters2024iraq',
  'reuters2024pro',
  'mada2024baghdad',
  'شفق2024',
];

test.each<[string, string[]]>([
  ['salhy2024insid', ['salhy2024inside', 'salhy2024inside2']],
  ['slahy2024inside', ['salhy2024inside', 'salhy2024inside2']],
  ['SALHY2024INSIDE', ['salhy2024inside', 'salhy2024inside2']],
  ['reuters', ['reuters2024pro', 'reuters2024iraq']],
  ['baghdad', ['mada2024baghdad']],
  ['reuters2024irak', ['reuters2024iraq', 'reuters2024pro']],
  ['شفق', ['شفق2024']],
  ['شفق2023', ['شفق2024']],
  ['nothinglikeit', []],
  ['s', []],
  ['', []],
  ['…', []],
])('%j may mean %j', (word, expected) => {
  expect(findNearest(word, keys, 5)).toEqual(expected);
});

test.each<[string, string, boolean]>([
  ['a', 'b', false],
  ['a', 'a', true],
  ['ab', 'ba', true],
  ['ab', 'cd', false],
  ['blog', 'blig', true],
  ['blog', 'glob', false],
  ['blog', 'blogger', true],
  ['list', 'lsit', true],
  ['export', 'exprot', true],
  ['export', 'import', true],
  ['chicago', 'chikag', true],
  ['chicago', 'bibtex', false],
  ['reuters', 'Reuters', true],
  ['kuwayt', 'Kuwäit', true],
  ['ca', 'abc', false],
])('%s and %s are near: %s', (word, candidate, near) => {
  expect(findNearest(word, [candidate], 1)).toEqual(near ? [candidate] : []);
});

test('the whole word comes first, then what is nearest, each once, up to the limit', () => {
  const words = ['bloggers', 'weblog', 'bog', 'blog', 'blogs', 'blog', 'Blog'];
  expect(findNearest('blog', words, 9)).toEqual([
    'blog',
    'Blog',
    'bog',
    'blogs',
    'bloggers',
    'weblog',
  ]);
  expect(findNearest('blog', words, 1)).toEqual(['blog']);
  expect(findNearest('blog', words, 0)).toEqual([]);
  expect(findNearest('blog', new Set(words).values(), 2)).toEqual(['blog', 'Blog']);
});

/** The distance by its definition, for comparison. */
function measure(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j += 1) rows[0]?.splice(j, 1, j);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[i]?.splice(
        j,
        1,
        Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swapped),
      );
    }
  }
  return at(a.length, b.length);
}

test('a word is near exactly where it is a part or within the distance', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(word, word, (wanted, candidate) => {
      const most = Math.min(3, Math.floor((wanted.length + 1) / 3));
      const isPart = wanted.length >= 3 && candidate.includes(wanted);
      const near = isPart || measure(wanted, candidate) <= most;
      expect(findNearest(wanted, [candidate], 1)).toEqual(near ? [candidate] : []);
    }),
    { numRuns: 5000 },
  );
});

test('the rows of one candidate do not leak into the next', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.array(word), (wanted, candidates) => {
      const alone = candidates.filter(
        (candidate) => findNearest(wanted, [candidate], 1).length > 0,
      );
      expect(new Set(findNearest(wanted, candidates, 1000))).toEqual(new Set(alone));
    }),
  );
});

test('any text, and a megabyte of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' })),
      (word, all) => {
        const found = findNearest(word, all, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const candidate of found) expect(all).toContain(candidate);
      },
    ),
  );
  const long = 'ab'.repeat(500_000);
  expect(findNearest(long, [`${long}c`, 'ab', long.slice(1)], 3)).toEqual([
    `${long}c`,
    long.slice(1),
  ]);
  expect(findNearest('abc', [long], 3)).toEqual([]);
});

test('100,000 candidates', () => {
  const many = Array.from(
    { length: 100_000 },
    (_, at) => `author${at % 977}y20${at % 25}title${at}`,
  );
  const started = performance.now();
  expect(findNearest('autohr11y2011title11', many, 1)).toEqual(['author11y2011title11']);
  expect(performance.now() - started).toBeLessThan(60_000);
});
