import fc from 'fast-check';
import { escapeLatex, escapeUrl } from '../../../src/styles/bibtex/escapeLatex.ts';

test.each([
  ['Trade & tariffs', 'Trade \\& tariffs'],
  ['100% of $5 #1_x', '100\\% of \\$5 \\#1\\_x'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['a~b^c\\d', 'a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d'],
  ['say "yes"', 'say {"}yes{"}'],
  ['a <b> | c', 'a \\textless{}b\\textgreater{} \\textbar{} c'],
  ["``x''", "\\textasciigrave\\/\\textasciigrave x'{}'"],
  ['a -- b --- c', 'a -{}- b -{}-{}- c'],
  ['war-torn Iraq’s ‘end’ – العراق', 'war-torn Iraq’s ‘end’ – العراق'],
])('writes %j as %j', (text, latex) => {
  expect(escapeLatex(text)).toBe(latex);
});

/** BibTeX’s own count: every brace counts, with a backslash before it or not. */
function findDepths(latex: string): { lowest: number; last: number } {
  let depth = 0;
  let lowest = 0;
  for (const character of latex) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, last: depth };
}

test('leaves every brace closed, whatever comes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', '\\', '"', 'a', '%', '-') }),
      (text) => {
        expect(findDepths(escapeLatex(text))).toEqual({ lowest: 0, last: 0 });
        expect(findDepths(escapeUrl(text))).toEqual({ lowest: 0, last: 0 });
      },
    ),
  );
});

test.each([
  ['https://x.example/a_b~c?d=1&e=%20#f', 'https://x.example/a_b~c?d=1&e=%20#f'],
  ['https://x.example/{a}\\"<b>^`|', 'https://x.example/%7Ba%7D%5C%22%3Cb%3E%5E%60%7C'],
  ['https://x.example/العراق', 'https://x.example/العراق'],
])('writes the address %s as %s', (url, escaped) => {
  expect(escapeUrl(url)).toBe(escaped);
});
