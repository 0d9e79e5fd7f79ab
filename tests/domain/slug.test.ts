import fc from 'fast-check';
import { isSlug, toSlug } from '../../src/domain/slug.ts';

const cases: [string, string][] = [
  ['Iraq and the Fall of Assad', 'iraq-and-the-fall-of-assad'],
  ['iraq-and-syria', 'iraq-and-syria'],
  ['  Iraq’s “militias” … in Syria?! ', 'iraqs-militias-in-syria'],
  ["Shi'a & Sunni", 'shia-sunni'],
  ['12/2/24', '12-2-24'],
  ['العراق وسوريا', 'العراق-وسوريا'],
  ['Ирак и Сирия', 'ирак-и-сирия'],
  ['می‌خواهم', 'میخواهم'],
  ['İstanbul', 'i̇stanbul'],
  ['Cafe\u0301 Ünal', 'café-ünal'],
  ['ﬁve Ｆull', 'five-full'],
  ['a\u0000b\u202ec\ud83dd', 'abcd'],
  ['a\nb\u0085c', 'a-b-c'],
  ['हिन्दी समाचार', 'हिन्दी-समाचार'],
  ['…?!', ''],
  ['', ''],
  ['\u0301', ''],
  ['ŉ Tafel', 'n-tafel'],
  [`${'.'.repeat(1999)}ab`, 'a'],
  [`${'.'.repeat(2000)}ab`, ''],
  [`${'.'.repeat(1999)}😀`, ''],
  [`${'word '.repeat(20)}`, Array(16).fill('word').join('-')],
  ['a'.repeat(90), 'a'.repeat(80)],
  ['😀'.repeat(90), ''],
  [`${'a'.repeat(80)} b`, 'a'.repeat(80)],
];

test.each(cases)('%j becomes %j', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});

test.each(['iraq', 'a-1', 'العراق-وسوريا', 'café'])('%j is a slug', (text) => {
  expect(isSlug(text)).toBe(true);
});

test.each(['', 'Iraq', 'a b', 'a--b', '-a', 'a-', 'a_b', 'cafe\u0301', 'a'.repeat(81)])(
  '%j is no slug',
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);

test('what is made of any text is a slug, or nothing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', minLength: 60, maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom('a', '-', '\u0301', '𐐀', 'İ', ' ', '\u1161', '가', 'Σ'),
      maxLength: 120,
    }),
  );
  fc.assert(
    fc.property(text, (title) => {
      const slug = toSlug(title);
      expect(slug.length).toBeLessThanOrEqual(80);
      if (slug !== '') expect(isSlug(slug)).toBe(true);
      expect(slug).toMatch(/^$|^(?!-).*(?<!-)$/u);
    }),
    { numRuns: 5000 },
  );
});

test('each character of the basic plane makes a slug, or nothing', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const slug = toSlug(`a${String.fromCharCode(code)}b`);
    if (!isSlug(slug)) throw new Error(code.toString(16));
  }
});

test.each(['a', ' ', '-', "'", '\u0301', 'ﷺ', '\ud83d'])('a megabyte of %j', (unit) => {
  const started = performance.now();
  expect(toSlug(unit.repeat(1_000_000)).length).toBeLessThanOrEqual(80);
  expect(performance.now() - started).toBeLessThan(60_000);
});
