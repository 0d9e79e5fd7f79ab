import type { Importer } from './importer.ts';
import { makeJsonReader } from './json/makeJsonReader.ts';
import { decodeSaved } from './readingList/decodeSaved.ts';

/** Lists of pages as JSON: Pinboard's backup, Pocket's highlights, what GDELT's search found. */
export const readingList: Importer = {
  name: 'reading-list',
  summary: 'a list of saved pages as JSON, from Pinboard, Pocket, GDELT',
  extensions: [],
  looksLike,
  read: (text, options) => makeJsonReader(text, options, decodeSaved),
};

function looksLike(head: string): number {
  if (!/^\s*[[{]/.test(head) || /"(?:outlet|itemType)"\s*:/.test(head)) return 0;
  if (/"href"\s*:/.test(head) && /"(?:extended|description)"\s*:/.test(head)) return 0.96;
  if (/"seendate"\s*:\s*"\d/.test(head)) return 0.96;
  return /"highlights"\s*:\s*\[/.test(head) && /"url"\s*:/.test(head) ? 0.96 : 0;
}
