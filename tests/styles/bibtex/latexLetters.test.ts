import { latexToText } from '../../../src/domain/bibtex/latexToText.ts';
import { beyondAscii, formatLetter } from '../../../src/styles/bibtex/latexLetters.ts';

test.each([
  ['é', "{\\'e}"],
  ['É', "{\\'E}"],
  ['ö', '{\\"o}'],
  ['ł', '{\\l}'],
  ['ß', '{\\ss}'],
  ['š', '{\\v s}'],
  ['ç', '{\\c c}'],
  ['ț', '{\\textcommabelow t}'],
  ['í', "{\\'\\i}"],
  ['ḥ', '{\\d h}'],
  ['ệ', '{\\d{\\^e}}'],
  ['ǘ', '{\\\'{\\"u}}'],
  ['–', '--'],
  ['—', '---'],
  ['“', '``'],
  ['”', "''"],
  ['’', '{\\textquoteright}'],
  ['…', '\\ldots{}'],
  ['×', '{$\\times$}'],
])('%s is %s', (letter, latex) => {
  expect(formatLetter(letter)).toBe(latex);
});

test.each(['ə', 'ả', 'ơ', 'ʿ', 'ж', 'α', 'ع', '伊', '🇮', 'ṩ̈', '\ufdd0', '1\u0301'])(
  'LaTeX has no letter of its own for %s',
  (letter) => expect(formatLetter(letter)).toBeUndefined(),
);

test('every letter that it writes is read back as it was', () => {
  let count = 0;
  for (let code = 0xa1; code < 0x2200; code += 1) {
    const letter = String.fromCharCode(code).normalize('NFC');
    const latex = letter.match(beyondAscii)?.[0] === letter ? formatLetter(letter) : undefined;
    if (latex === undefined) continue;
    count += 1;
    expect([code, latexToText(`x${latex}y`)]).toEqual([code, `x${letter}y`]);
    expect(latex).toMatch(/^[ -~]+$/);
  }
  expect(count).toBeGreaterThan(300);
});
