import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { blogger } from './blogger.ts';
import { bookmarks } from './bookmarks.ts';
import { cslJson } from './cslJson.ts';
import { csv } from './csv.ts';
import type { Importer } from './importer.ts';
import { jsonl } from './jsonl.ts';
import { post } from './post.ts';
import { readingList } from './readingList.ts';
import { ris } from './ris.ts';
import { sources } from './sources.ts';
import { urls } from './urls.ts';
import { wordpress } from './wordpress.ts';

/** The formats that articles are read from, by the name that `--from` takes. */
export const importers: Readonly<Record<string, Importer>> = {
  csv,
  bibtex,
  biblatex,
  ris,
  'csl-json': cslJson,
  jsonl,
  bookmarks,
  'reading-list': readingList,
  urls,
  blogger,
  wordpress,
  post,
  sources,
};

/** Below this, the file's name is asked too. */
const sure = 0.5;

/**
 * The importer for a file: the one whose format its content looks most like, else the one that its
 * name's ending belongs to.
 *
 * @param head The first characters of the text, up to 64 Ki.
 * @param fileName The file's name, with or without its path; `-` or '' for none.
 */
export function findImporterByContent(head: string, fileName: string): Importer | undefined {
  let best: { importer: Importer; likeness: number } | undefined;
  for (const importer of Object.values(importers)) {
    const likeness = importer.looksLike(head);
    if (likeness > (best?.likeness ?? 0)) best = { importer, likeness };
  }
  if (best !== undefined && best.likeness >= sure) return best.importer;
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  const named = Object.values(importers).find(
    ({ extensions }) => ending !== undefined && extensions.includes(ending),
  );
  return named ?? (best !== undefined && best.likeness >= sure / 2 ? best.importer : undefined);
}
