/**
 * Characters that sort apart, in the order of the CLDR root collation at base strength; those of
 * one group sort alike. Only characters that weigh the same wherever they stand.
 */
const groups =
  ' |_|-|‐‑|–|—|,|;|:|!|?|.|\'‘’|"“”|(|)|[|]|{|}|@|*|/|\\|&|#|%|`|^|+|<|=|>|~|$|0|1|2|3|4|5|6|7|8|9|' +
  'aAàáâäåÀÁÂÄÅ|bB|cCçÇ|dD|eEèéêëÈÉÊË|fF|gG|hH|iIìíîïÌÍÎÏ|jJ|kK|lL|mM|nNñÑ|oOòóôöÒÓÔÖ|pP|qQ|' +
  'rR|sS|tT|uUùúûüÙÚÛÜ|vV|wW|xX|yYýÿÝ|zZ';

const tableSize = 0x2020;

let rankTable: Uint8Array | undefined;
let collator: Intl.Collator | undefined;

/** The rank of each UTF-16 code unit below U+2020; 0 for one that only the collator can place. */
function getRanks(): Uint8Array {
  if (rankTable === undefined) {
    rankTable = new Uint8Array(tableSize);
    let rank = 1;
    for (const group of groups.split('|')) {
      for (const character of group) rankTable[character.charCodeAt(0)] = rank;
      rank += 1;
    }
  }
  return rankTable;
}

function compareByCollator(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: false });
  return collator.compare(a, b);
}

/**
 * Compares at base strength. Texts whose first difference stands among common Latin characters
 * are compared by table, with the collator's result: loading the collator alone takes milliseconds.
 */
function compareBase(a: string, b: string): number {
  const ranks = getRanks();
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const codeA = a.charCodeAt(i);
    const codeB = b.charCodeAt(i);
    if (codeA === codeB) continue;
    const rankA = ranks[codeA];
    const rankB = ranks[codeB];
    if (!rankA || !rankB) return compareByCollator(a, b);
    if (rankA === rankB) continue;
    const isPlain = isPlainAt(ranks, a, i + 1) && isPlainAt(ranks, b, i + 1);
    return isPlain ? rankA - rankB : compareByCollator(a, b);
  }
  const isPlain = isPlainAt(ranks, a, length) && isPlainAt(ranks, b, length);
  return isPlain ? a.length - b.length : compareByCollator(a, b);
}

/** A mark that follows may change what the character before it weighs. */
function isPlainAt(ranks: Uint8Array, text: string, index: number): boolean {
  return index >= text.length || Boolean(ranks[text.charCodeAt(index)]);
}

/**
 * The order of names and titles in a bibliography: by language (`Intl.Collator` for English, base
 * letters, punctuation counted), and where that finds no difference by code unit, so that it is a
 * total order. Drop leading articles first.
 *
 * @returns Below 0 where `a` comes first, above 0 where `b` does, 0 only for the same text.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return compareBase(a, b) || (a < b ? -1 : 1);
}

const leadingArticle = /^(?:al|the|an?)[\s‐‑–-]+(?=[^\s‐‑–-])/i;

/**
 * Drops a leading `Al`, `Al-`, `The`, `A` or `An` in any case that white space or a hyphen follows
 * (the order of the SOURCES sections); once, and never so that nothing remains. The Arabic article
 * `ال` is written as one word with its noun and stays, so that Arabic names keep their own alphabet.
 */
export function dropLeadingArticle(text: string): string {
  return text.replace(leadingArticle, '');
}

/**
 * A text to be sorted by code points in SQL: the leading article dropped, lower case, marks off,
 * curly quotes straight. Coarser than `compareText` and near to it.
 */
export function toListSortKey(text: string): string {
  const rest = dropLeadingArticle(text);
  if (/^[ -~]*$/.test(rest)) return rest.toLowerCase();
  return rest
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}
