import { decodeHtmlEntities } from '../../src/importers/feed/decodeEntities.ts';
import { listTexts, type MangledReading } from './readMangled.ts';

/** What stood on both sides of markup may meet in a word, once at its start and once at its end. */
const mostPieces = 3;

/**
 * The words of the drafts that stand nowhere in the input, however it writes its letters: nothing
 * may be made up. Words with other letters than those of ASCII are left out, as there are too many
 * ways to write them.
 */
export function findInvented({ text, records }: MangledReading): string[] {
  const drafts = records.flatMap(({ draft }) => draft ?? []);
  if (drafts.length === 0) return [];
  const haystack = toHaystack(text);
  const found: string[] = [];
  for (const draft of drafts) {
    for (const [field, value] of listTexts(draft)) {
      const words = value.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const missing = words.filter((word) => /^[a-z0-9]+$/i.test(word) && !isIn(haystack, word));
      if (missing.length > 0) found.push(`invented ${field}: ${missing.slice(0, 5).join(' ')}`);
    }
  }
  return found;
}

function isIn(haystack: string, word: string): boolean {
  let rest = word;
  for (let piece = 0; piece < mostPieces && rest !== ''; piece += 1) {
    let length = rest.length;
    while (length > 0 && !haystack.includes(rest.slice(0, length))) length -= 1;
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return rest === '';
}

/** The text as it is, and as formats mean it: with its entities and escapes read. */
function toHaystack(text: string): string {
  const once = decodeHtmlEntities(text);
  const unescaped = text.replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [text, once, decodeHtmlEntities(once), unescaped].join('\n');
}
