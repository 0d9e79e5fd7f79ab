import fc from 'fast-check';
import { cleanText } from '../../src/domain/cleanText.ts';

const cases: [string, string, string][] = [
  ['plain text', 'Iraq deploys armor', 'Iraq deploys armor'],
  ['nothing', '', ''],
  ['only white space', ' \t\r\n\u00a0\u2003', ''],
  ['runs of white space', '  a  b\t\tc ', 'a b c'],
  ['line breaks of every kind', 'a\r\nb\u2028c\u2029d\u0085e\vf\fg', 'a b c d e f g'],
  ['no-break and wide spaces', 'a\u00a0b\u202fc\u3000d\u2009e', 'a b c d e'],
  ['control characters and NUL', 'a\u0000b\u001b[31mc\u009bd\u007fe', 'ab[31mcde'],
  ['a byte order mark and zero-width spaces', '\ufeffa\u200bb\ufeffc', 'abc'],
  ['a byte order mark between spaces', 'a \ufeff b', 'a b'],
  ['the joiner Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['the joiner of an emoji', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
  ['marks of direction', 'a\u200e\u200fb', 'a\u200e\u200fb'],
  ['balanced isolates', '\u2067a\u2069', '\u2067a\u2069'],
  ['a lone high surrogate', 'a\ud83db', 'a\ufffdb'],
  ['a lone low surrogate', '\ude00', '\ufffd'],
  ['halves that only a dropped character parts', '\ud83d\u0000\ude00', '\ufffd\ufffd'],
  ['decomposed Latin', 'Cafe\u0301', 'Café'],
  ['decomposed Arabic', 'ا\u0654', 'أ'],
  ['a mark that a dropped character parts', 'e\u0000\u0301', 'é'],
  ['curly quotes and dashes', '“Iraq’s” – … —', '“Iraq’s” – … —'],
  ['CJK', '伊拉克 イラク 이라크', '伊拉克 イラク 이라크'],
  ['decomposed kana', 'か\u3099', 'が'],
  ['a singleton', '\u212b \u037e', 'Å ;'],
  ['a soft hyphen, as the source has it', 'a\u00adb', 'a\u00adb'],
];

test.each(cases)('cleans %s', (_name, text, expected) => {
  expect(cleanText(text)).toBe(expected);
});

/** The rule said again, one character at a time, without the fast path. */
function cleanSlowly(text: string): string {
  let result = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0xfeff || code === 0x200b) continue;
    if (/^\p{White_Space}$/u.test(char)) {
      if (!result.endsWith(' ')) result += ' ';
    } else if (code >= 0xd800 && code <= 0xdfff) result += '\ufffd';
    else if (!/^\p{Cc}$/u.test(char)) result += char;
  }
  return result.replace(/^ | $/g, '').normalize('NFC');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.string({
    unit: fc.constantFrom(
      ' ',
      '\n',
      'e',
      '\u0301',
      '\u0654',
      'ا',
      '\u200b',
      '\0',
      '\ud83d',
      '\ude00',
    ),
  }),
);

test('any text is cleaned by the rule, and stays as it is when cleaned again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cleaned = cleanText(text);
      expect(cleaned).toBe(cleanSlowly(text));
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
    { numRuns: 2000 },
  );
});

test('every character of the basic plane after a letter and before a mark', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code)}\u0654b`;
    if (cleanText(text) !== cleanSlowly(text)) throw new Error(code.toString(16));
    const bare = `a${String.fromCharCode(code)}b`;
    if (cleanText(bare) !== cleanSlowly(bare)) throw new Error(code.toString(16));
  }
});

test.each(['a', ' ', '\0', '\ud83d', '\u0301', ' a', 'é\n'])('a megabyte of %j', (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  const started = performance.now();
  const cleaned = cleanText(text);
  expect(cleaned.length).toBeLessThanOrEqual(text.length);
  expect(performance.now() - started).toBeLessThan(60_000);
});
