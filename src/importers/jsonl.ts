import type { Importer } from './importer.ts';
import { makeJsonReader } from './json/makeJsonReader.ts';
import { decodeRecord } from './jsonl/decodeRecord.ts';

/** Records as `cite export --style jsonl` and `cite list --json` write them: one a line, or in an array. */
export const jsonl: Importer = {
  name: 'jsonl',
  summary: 'JSON Lines, or the array of cite list --json',
  extensions: ['jsonl', 'ndjson'],
  looksLike,
  read: (text, options) => makeJsonReader(text, options, decodeRecord),
};

function looksLike(head: string): number {
  if (!/^\s*[[{]/.test(head)) return 0;
  const isOurs = /"(?:outlet|authors|citations|issued)"\s*:/.test(head);
  if (isOurs && /"key"\s*:/.test(head) && !/"itemType"\s*:/.test(head)) return 0.95;
  if (/^\s*\[?\s*\{[^\n]*"(?:outlet|headline|url)"\s*:/.test(head)) return 0.6;
  return 0.2;
}
