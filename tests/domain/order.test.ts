import fc from 'fast-check';
import { compareText, dropLeadingArticle, toListSortKey } from '../../src/domain/order.ts';

test.each([
  ['Al Mada', 'Mada'],
  ['AL-HURRA', 'HURRA'],
  ['al‑Salhy', 'Salhy'],
  ['The Guardian', 'Guardian'],
  ['An Nahar', 'Nahar'],
  ['a  war', 'war'],
  ['Al - Sumaria', 'Sumaria'],
  ['The A Team', 'A Team'],
  ['Aldroubi', 'Aldroubi'],
  ['Asharq Al-Awsat', 'Asharq Al-Awsat'],
  ['Theodore', 'Theodore'],
  ['A.B.', 'A.B.'],
  ['Al', 'Al'],
  ['The ', 'The '],
  ['Al - ', 'Al - '],
  ['المدى', 'المدى'],
  ['', ''],
])('‘%s’ is sorted under ‘%s’', (text, rest) => {
  expect(dropLeadingArticle(text)).toBe(rest);
});

test('the published section comes out in its order', () => {
  const heads = [
    'Al Aalem',
    'Asharq Al-Awsat',
    'Buratha News',
    'Al Hurra',
    'Kurdistan 24',
    'Al Mada',
    'Middle East Monitor',
    'Al Rafidain',
    'Reuters',
    'Al-Salhy',
    'Shafaq News',
    'Al Sumaria',
  ];
  const titles = [
    'After the tensions in Aleppo and Idlib, the Popular Mobilization Forces deny entering Syria',
    'Armed convoys and unknown aircraft attacking them … What is happening near the Iraqi border?',
    'The Axis Gates between Iraq and Syria are in the hands of the enemies .. Where did the factions go',
    'Iraq will not be just a ‘spectator’ in Syria, prime minister says',
    'Iraq’s militias',
    'Iraqi factions withdraw from Syria towards Al-Qaim',
    'Iraqi Interior Ministry to Shafaq News',
    'Pro-Iranian militias enter Syria from Iraq to aid beleaguered Syrian army',
  ];
  const sort = (texts: readonly string[]) =>
    [...texts].reverse().sort((a, b) => compareText(dropLeadingArticle(a), dropLeadingArticle(b)));
  expect(sort(heads)).toEqual(heads);
  expect(sort(titles)).toEqual(titles);
});

/** Texts near to each other: common Latin, quotes, marks, other scripts, what weighs nothing. */
const unit = fc.constantFrom(
  ...' _-‐‑–—,;:!?.\'‘’"“”()[]{}@*/\\&#%`^+<=>|~$0129aAbBcCçdeéÉlLnñoöszZyÿÝ',
  ...'·…æßøłاأبهةжё中é\u0301\u0327\u0000\u200f\u00ad\ud800ﬁ',
);
const text = fc.string({ unit, maxLength: 6 });
const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: false });

test('the table agrees with the collator', () => {
  fc.assert(
    fc.property(text, text, text, (start, a, b) => {
      const expected = collator.compare(start + a, start + b);
      const order = compareText(start + a, start + b);
      expect(Math.sign(order)).toBe(
        Math.sign(expected) || (start + a < start + b ? -1 : Number(a !== b)),
      );
    }),
    { numRuns: 20_000 },
  );
});

test('the order is total', () => {
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(compareText(a, b))).toBe(-Math.sign(compareText(b, a)) || 0);
      expect(compareText(a, b) === 0).toBe(a === b);
      if (compareText(a, b) < 0 && compareText(b, c) < 0) expect(compareText(a, c)).toBeLessThan(0);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['Al-Hurra', 'hurra'],
  ['The Élysée', 'elysee'],
  ['Iraq’s “war”', 'iraq\'s "war"'],
])('‘%s’ is listed under ‘%s’', (from, key) => {
  expect(toListSortKey(from)).toBe(key);
});

test.each(['a', ' ', '-', 'é', "'", 'al '])('a megabyte of ‘%s’ is compared in time', (each) => {
  const long = `the ${each.repeat(1_000_000 / each.length)}`;
  const start = performance.now();
  toListSortKey(long);
  compareText(long, `${long}x`);
  expect(performance.now() - start).toBeLessThan(60_000);
});
