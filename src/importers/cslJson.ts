import { decodeItem } from './cslJson/decodeItem.ts';
import { decodeZoteroItem, isZoteroItem } from './cslJson/decodeZoteroItem.ts';
import type { Importer } from './importer.ts';
import { makeJsonReader } from './json/makeJsonReader.ts';

/** CSL-JSON as Zotero, Better BibTeX, pandoc and Citation.js write it, and Zotero’s own JSON. */
export const cslJson: Importer = {
  name: 'csl-json',
  summary: 'CSL-JSON from Zotero, Mendeley, pandoc; also Better BibTeX JSON',
  extensions: ['json', 'csljson'],
  looksLike,
  read: (text, options) =>
    makeJsonReader(text, options, (value, line) => {
      return isZoteroItem(value) ? decodeZoteroItem(value, line) : decodeItem(value, line);
    }),
};

const telling =
  /"(?:container-title|date-parts|citation-key|publisher-place|itemType|issued|URL|accessed)"\s*:/;

function looksLike(head: string): number {
  if (!/^\s*[[{]/.test(head)) return 0;
  if (telling.test(head)) return /"outlet"\s*:/.test(head) ? 0.4 : 0.9;
  return /"type"\s*:\s*"[a-z]/.test(head) ? 0.6 : 0.3;
}
