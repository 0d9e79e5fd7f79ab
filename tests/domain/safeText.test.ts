import fc from 'fast-check';
import { toSafeText } from '../../src/domain/safeText.ts';

const lre = '\u202a';
const rle = '\u202b';
const pdf = '\u202c';
const lro = '\u202d';
const rlo = '\u202e';
const lri = '\u2066';
const rli = '\u2067';
const fsi = '\u2068';
const pdi = '\u2069';

const cases: [string, string, string][] = [
  ['plain text', 'Iraq’s “sources”', 'Iraq’s “sources”'],
  ['newlines and tabs', 'a\tb\nc', 'a\tb\nc'],
  ['a carriage return', 'safe\rEVIL', 'safeEVIL'],
  ['a colour', '\u001b[31mred\u001b[0m', '[31mred[0m'],
  ['a window title', '\u001b]0;owned\u0007', ']0;owned'],
  ['an eight-bit sequence', '\u009b31m\u0090x\u009c\u0085', '31mx'],
  ['bell, backspace, delete, NUL', 'a\u0007b\u0008c\u007fd\u0000e', 'abcde'],
  ['marks of direction', 'a\u200eb\u200fc\u061c', 'a\u200eb\u200fc\u061c'],
  ['joiners', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['an override', `${rlo}cba`, 'cba'],
  ['a closed override', `a${rlo}cb${pdf}d${lro}e${pdf}`, 'acbde'],
  ['a closed embedding', `a${rle}b${pdf}c`, `a${rle}b${pdf}c`],
  ['an open embedding', `a${rle}b`, 'ab'],
  ['a closing without an opening', `a${pdf}b${pdi}c`, 'abc'],
  ['a closed isolate', `a${fsi}b${pdi}c`, `a${fsi}b${pdi}c`],
  ['an open isolate', `a${rli}b`, 'ab'],
  ['an isolate closed in another line', `a${rli}b\nc${pdi}`, 'ab\nc'],
  ['an embedding inside an isolate', `${lri}${rle}a${pdf}${pdi}`, `${lri}${rle}a${pdf}${pdi}`],
  ['an embedding that the isolate closes', `${lri}${rle}a${pdi}${pdf}`, `${lri}a${pdi}`],
  ['an embedding closed inside an isolate', `${rle}${lri}a${pdf}${pdi}`, `${lri}a${pdi}`],
  ['an isolate inside an embedding', `${rle}${lri}a${pdi}${pdf}`, `${rle}${lri}a${pdi}${pdf}`],
  ['an override between', `${lre}a${rlo}b${pdf}c${pdf}`, `${lre}abc${pdf}`],
];

test.each(cases)('makes %s safe', (_name, text, expected) => {
  expect(toSafeText(text)).toBe(expected);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(lre, rle, pdf, lro, rlo, lri, rli, fsi, pdi, 'a', '\n') }),
);

test('any text is left without controls, with what is opened closed in its line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const safe = toSafeText(text);
      expect(safe).not.toMatch(/[\u202d\u202e]|(?![\n\t])\p{Cc}/u);
      for (const line of safe.split('\n')) {
        const open: string[] = [];
        for (const char of line) {
          if ([lre, rle].includes(char)) open.push(pdf);
          if ([lri, rli, fsi].includes(char)) open.push(pdi);
          if ([pdf, pdi].includes(char)) expect(open.pop()).toBe(char);
        }
        expect(open).toEqual([]);
      }
      expect(toSafeText(safe)).toBe(safe);
    }),
    { numRuns: 1000 },
  );
});

test('text in a direction is only taken away from, never added to or moved', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const rest = /[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu;
      expect(toSafeText(text).replace(rest, '')).toBe(text.replace(rest, ''));
    }),
  );
});

test.each(['\u001b', rle, pdi, `${lri}${rle}`, `${rle}${pdf}`, `${lri}\n`, 'a'])(
  'a megabyte of %j',
  (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const started = performance.now();
    expect(toSafeText(text).length).toBeLessThanOrEqual(text.length);
    expect(performance.now() - started).toBeLessThan(60_000);
  },
);
