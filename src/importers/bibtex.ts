import { looksLikeBibtex } from './bibtex/looksLikeBib.ts';
import { makeBibReader } from './bibtex/makeBibReader.ts';
import type { Importer } from './importer.ts';

/** BibTeX; biblatex’s fields and types are understood too. */
export const bibtex: Importer = {
  name: 'bibtex',
  summary: 'BibTeX, from JabRef, Zotero, Google Scholar and the rest',
  extensions: ['bib', 'bibtex'],
  looksLike: looksLikeBibtex,
  read: makeBibReader,
};
