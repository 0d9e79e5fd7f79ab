/**
 * What each character is folded to, as `from…` = `to`. Everything here is in the form that Unicode's
 * NFKD and lower-casing leave, so it has no letters with marks. An empty `to` drops the character.
 */
const groups: readonly (readonly [from: string, to: string])[] = [
  // Apostrophes, ʿayn and hamza signs, primes, geresh.
  ["'`‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚׳❛❜ꞌ\u0674", ''],
  ['"“”„‟«»‹›״❝❞〝〞〟「」『』', ' '],
  ['‐‒–—―−⁃֊־᠆⸗⸚⸺⸻〜゠', '-'],
  ['ـ', ''],
  ['ٱٲٳ', 'ا'],
  ['ىیېێےۍ', 'ي'],
  ['کڪ', 'ك'],
  ['ةەہھۃ', 'ه'],
  ['ۆۇۈۉۊۋ', 'و'],
  ['ڕ', 'ر'],
  ['ڵ', 'ل'],
  ['ں', 'ن'],
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
  ['٪', '%'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đð', 'd'],
  ['ħ', 'h'],
  ['þ', 'th'],
  ['⁄', '/'],
];

const arabicZero = 0x660;
const persianZero = 0x6f0;

interface Folds {
  readonly to: ReadonlyMap<string, string>;
  readonly any: RegExp;
}

let folds: Folds | undefined;

function makeFolds(): Folds {
  const to = new Map<string, string>();
  for (const [from, form] of groups) for (const letter of from) to.set(letter, form);
  for (let digit = 0; digit < 10; digit += 1) {
    to.set(String.fromCharCode(arabicZero + digit), String(digit));
    to.set(String.fromCharCode(persianZero + digit), String(digit));
  }
  return { to, any: new RegExp(`[${[...to.keys()].join('').replace('-', '')}]`, 'g') };
}

/**
 * Folds letters, quotation marks, dashes and digits one by one: `ی` → `ي`, `٣` → `3`, `“` → a space,
 * `’` → nothing. The text must be lower case, without marks, in NFKD; others stay as they are.
 */
export function foldLetters(text: string): string {
  folds ??= makeFolds();
  const { to, any } = folds;
  return text.replace(any, (letter) => to.get(letter) ?? letter);
}
