import { cleanText } from '../cleanText.ts';

const longest = 2000;
/** In letters; of fewer it can’t be told. */
const fewestLetters = 6;
/** In percent of all letters. */
const leastAccented = 85;

/** What newer texts in those scripts mostly become, read likewise; in percent these are more than any letter is. */
const newer = /[ØÙÐÑ]/;
const mostNewer = 40;

/** What no headline has: a small letter before a capital one. */
const brokenCase = /\p{Ll}\p{Lu}/u;

let tables: readonly (readonly [table: readonly string[], script: RegExp])[] | undefined;
let western: ReadonlyMap<string, number> | undefined;

/**
 * The text that was meant where an old Arabic or Cyrillic page was read as a Western one: `ÇáÚÑÇÞ` is
 * `العراق`, `Ïðåçèäåíò` is `Президент`. Only a text whose letters are nearly all accented, as those of
 * no language are, and that gives letters of one script; undefined for any other.
 */
export function decodeLegacy(text: string): string | undefined {
  if (!/[\u00c0-\u00ff]{2}/.test(text)) return undefined;
  const letters = text.slice(0, longest).match(/\p{L}|[÷×]/gu) ?? [];
  const accented = letters.filter((letter) => letter >= '\u00c0' && letter <= '\u00ff');
  if (text.length > longest || accented.length < fewestLetters) return undefined;
  if (accented.length * 100 < letters.length * leastAccented) return undefined;
  const others = accented.filter((letter) => newer.test(letter)).length;
  if (others * 100 > accented.length * mostNewer) return undefined;
  western ??= new Map(decodeBytes('windows-1252').map((letter, byte) => [letter, byte]));
  tables ??= [
    [decodeBytes('windows-1256'), /^\p{Script=Arabic}+$/u],
    [decodeBytes('windows-1251'), /^\p{Script=Cyrillic}+$/u],
  ];
  for (const [table, script] of tables) {
    const decoded = [...text]
      .map((letter) => table[western?.get(letter) ?? -1] ?? '\ufffd')
      .join('');
    const scripted = accented.map((letter) => table[western?.get(letter) ?? -1] ?? '').join('');
    const isPlain = !decoded.includes('\ufffd') && cleanText(decoded) === decoded;
    if (isPlain && script.test(scripted) && !brokenCase.test(decoded)) return decoded;
  }
  return undefined;
}

/** The characters of an encoding, by their bytes. */
function decodeBytes(encoding: string): readonly string[] {
  return [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at))];
}
