import { cleanText } from '../cleanText.ts';

/** The encodings that UTF-8 is mostly read in by mistake. */
const encodings = ['windows-1252', 'windows-1251', 'windows-1256', 'windows-1254', 'macintosh'];

const longest = 2000;
const mostTimes = 3;

/** Phonetic signs, rare scripts and private characters: with these it is a coincidence. */
const implausible = /[\u0250-\u02ff\u0700-\u074f\u0780-\u08ff\ue000-\uf8ff\ufffd]/;

let tables: readonly ReadonlyMap<string, number>[] | undefined;

function readTables(): readonly ReadonlyMap<string, number>[] {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  return encodings.map((encoding) => {
    const letters = [...new TextDecoder(encoding).decode(bytes)];
    return new Map(letters.map((letter, byte) => [letter, byte]));
  });
}

/**
 * The text that was meant where UTF-8 was read in another encoding, once or more often: `CafÃ©` is
 * `Café`, `РџСЂРµР·РёРґРµРЅС‚` is `Президент`. Only a text that is so as a whole, and gives the very
 * same mojibake when it is spoilt again; undefined for any other.
 */
export function decodeMojibake(text: string): string | undefined {
  let decoded: string | undefined;
  for (let time = 0; time < mostTimes; time += 1) {
    const next = decodeOnce(decoded ?? text);
    if (next === undefined) return decoded;
    decoded = next;
  }
  return decoded;
}

function decodeOnce(text: string): string | undefined {
  if (text.length > longest || !/[^\0-~]/.test(text)) return undefined;
  tables ??= readTables();
  for (const table of tables) {
    const decoded = decodeBy(table, text);
    if (decoded !== undefined) return decoded;
  }
  return undefined;
}

function decodeBy(table: ReadonlyMap<string, number>, text: string): string | undefined {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = table.get(letter);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const decoded = decoder.decode(Uint8Array.from(bytes));
    return !implausible.test(decoded) && cleanText(decoded) === decoded ? decoded : undefined;
  } catch {
    return undefined;
  }
}
