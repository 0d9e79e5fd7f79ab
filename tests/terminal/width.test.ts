import fc from 'fast-check';
import { cutToWidth, measureWidth, padToWidth } from '../../src/terminal/width.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      'م',
      'ڕ',
      '語',
      '👩',
      '\u200d',
      '🏽',
      '\u0301',
      '🇮',
      'क',
      '्',
      '한',
    ),
    maxLength: 40,
  }),
);

test.each<[string, string, number]>([
  ['nothing', '', 0],
  ['ASCII', 'Al Mada', 7],
  ['Latin with accents', 'Libération', 10],
  ['decomposed accents', 'Cafe\u0301', 4],
  ['Arabic', 'المدى', 5],
  ['Arabic with vowel signs', 'مُحَمَّد', 4],
  ['Kurdish', 'ڕووداو', 6],
  ['zero width non-joiner', 'می\u200cخواهم', 7],
  ['isolates', '\u2068المدى\u2069', 5],
  ['Arabic number sign, which is drawn', '\u0600', 1],
  ['Chinese', '人民日报', 8],
  ['Japanese', '朝日新聞デジタル', 16],
  ['half-width kana', 'ｱｻﾋ', 3],
  ['full-width Latin', 'ＢＢＣ', 6],
  ['Korean', '조선일보', 8],
  ['Korean, decomposed', '조선'.normalize('NFD'), 4],
  ['a rare ideograph', '𠮷', 2],
  ['Devanagari', 'हिन्दी', 5],
  ['Thai', 'ไทยรัฐ', 5],
  ['an emoji', '👍', 2],
  ['an emoji with a skin tone', '👍🏽', 2],
  ['a family', '👨‍👩‍👧‍👦', 2],
  ['a flag', '🇮🇶', 2],
  ['two flags', '🇮🇶🇫🇷', 4],
  ['half a flag', '🇮', 1],
  ['a text symbol', '❤', 1],
  ['a text symbol shown as emoji', '❤️', 2],
  ['a keycap', '1️⃣', 2],
  ['a dash and quotes', '“…” – —', 7],
  ['a lone surrogate', 'a\ud800b', 3],
])('measures %s', (_, text, width) => {
  expect(measureWidth(text)).toBe(width);
});

test.each<[string, number, string]>([
  ['Al Mada', 7, 'Al Mada'],
  ['Al Mada', 6, 'Al Ma…'],
  ['Al Mada', 4, 'Al…'],
  ['Al Mada', 1, '…'],
  ['Al Mada', 0, ''],
  ['朝日新聞', 8, '朝日新聞'],
  ['朝日新聞', 7, '朝日新…'],
  ['朝日新聞', 6, '朝日…'],
  ['Cafe\u0301 noir', 5, 'Cafe\u0301…'],
  ['abc👨‍👩‍👧‍👦def', 5, 'abc…'],
  ['abc👨‍👩‍👧‍👦def', 6, 'abc👨‍👩‍👧‍👦…'],
  ['المدى', 3, 'ال…'],
])('cuts %j to %d cells', (text, width, expected) => {
  expect(cutToWidth(text, width)).toBe(expected);
});

test('cuts a heap of marks, whatever its width', () => {
  const heap = `a${'\u0301'.repeat(1_000_000)}`;
  expect(cutToWidth(heap, 10).length).toBeLessThan(500);
});

test('pads to either side', () => {
  expect(padToWidth('朝日', 6)).toBe('朝日  ');
  expect(padToWidth('12', 4, 'right')).toBe('  12');
  expect(padToWidth('too wide', 3)).toBe('too wide');
});

test('a cut text never takes more cells than it may', () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), (text, width) => {
      expect(measureWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width);
    }),
    { numRuns: 500 },
  );
});

test('a text that fits is not cut, one that does not is cut between graphemes', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer({ min: 1, max: 30 }),
      (text, width) => {
        const cut = cutToWidth(text, width);
        if (measureWidth(text) <= width) return expect(cut).toBe(text);
        expect(cut.endsWith('…')).toBe(true);
        const borders = Array.from(segmenter.segment(text), ({ index }) => index);
        const heads = borders.map((border) => text.slice(0, border).trimEnd());
        expect(heads).toContain(cut.slice(0, -1));
      },
    ),
    { numRuns: 500 },
  );
});

test('the width of a text is that of its graphemes', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const graphemes = Array.from(segmenter.segment(text), ({ segment }) => segment);
      const sum = graphemes.reduce((total, grapheme) => total + measureWidth(grapheme), 0);
      expect(measureWidth(text)).toBe(sum);
    }),
    { numRuns: 500 },
  );
});
