/** LaTeX’s accents by their combining characters (LaTeX2e for authors), those that T1 fonts can print. */
const above: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
};
const below: Readonly<Record<string, string>> = {
  '\u0323': 'd',
  '\u0326': 'textcommabelow',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0331': 'b',
};

const commandList = `ß ss ẞ SS æ ae Æ AE œ oe Œ OE ø o Ø O ł l Ł L ı i ȷ j ð dh Ð DH þ th Þ TH đ dj Đ DJ ŋ ng Ŋ NG
‘ textquoteleft ’ textquoteright ‚ quotesinglbase „ quotedblbase « guillemotleft » guillemotright
‹ guilsinglleft › guilsinglright ¡ textexclamdown ¿ textquestiondown € texteuro £ textsterling
¥ textyen ¢ textcent © copyright ® textregistered ™ texttrademark § S ¶ P ° textdegree • textbullet
· textperiodcentered µ textmu ± textpm ÷ textdiv ª textordfeminine º textordmasculine † textdagger
‡ textdaggerdbl ‰ textperthousand ½ textonehalf ¼ textonequarter ¾ textthreequarters ¹ textonesuperior
² texttwosuperior ³ textthreesuperior № textnumero`;

let commands: ReadonlyMap<string, string> | undefined;

function findCommand(character: string): string | undefined {
  if (commands === undefined) {
    const words = commandList.split(/\s/);
    commands = new Map(words.flatMap((word, i) => (i % 2 ? [] : [[word, words[i + 1] ?? '']])));
  }
  return commands.get(character);
}

/** A character beyond ASCII with the marks on it, or one of ASCII that has marks. */
export const beyondAscii = /[^\0-\x7f]\p{M}*|[\0-\x7f]\p{M}+/gu;

/**
 * Writes a letter or mark in ASCII as LaTeX prints it: `{\'e}`, `{\l}`, `--`. In braces, BibTeX
 * takes it for one letter.
 *
 * @param cluster What `beyondAscii` finds: a character with its combining marks.
 * @returns Undefined where LaTeX has no way of its own that its usual fonts (T1, TS1) can print.
 */
export function formatLetter(cluster: string): string | undefined {
  if (cluster === '–') return '--';
  if (cluster === '—') return '---';
  if (cluster === '“') return '``';
  if (cluster === '”') return "''";
  // Biber takes the brace of `{\\ldots}` for the initial of a name.
  if (cluster === '…') return '\\ldots{}';
  if (cluster === '×') return '{$\\times$}';
  if (cluster === '\u00a0') return '~';
  const command = findCommand(cluster);
  return command === undefined ? formatAccented(cluster) : `{\\${command}}`;
}

/** At most one mark above and one below, or two above: more are piled up nowhere. */
function formatAccented(cluster: string): string | undefined {
  const [letter = '', ...marks] = cluster.normalize('NFD');
  if (!/^[A-Za-z]$/.test(letter) || marks.length === 0 || marks.length > 2) return undefined;
  const [high, low] = [above, below].map((accents) =>
    marks.flatMap((mark) => (Object.hasOwn(accents, mark) ? [accents[mark] ?? ''] : [])),
  );
  if (high === undefined || low === undefined || low.length > 1) return undefined;
  if (high.length + low.length < marks.length) return undefined;
  const dotless = high.length > 0 && /[ij]/.test(letter) ? `\\${letter}` : letter;
  const inner = [...high, ...low].reduce(
    (latex, accent, i) => addAccent(accent, i === 0 ? latex : `{${latex}}`),
    dotless,
  );
  return `{${inner}}`;
}

function addAccent(accent: string, latex: string): string {
  const isWord = /^[A-Za-z]/.test(accent) && /^[A-Za-z]/.test(latex);
  return `\\${accent}${isWord ? ' ' : ''}${latex}`;
}
