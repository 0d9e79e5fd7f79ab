import { looksLikeBiblatex } from './bibtex/looksLikeBib.ts';
import { makeBibReader } from './bibtex/makeBibReader.ts';
import type { Importer } from './importer.ts';

/** biblatex; BibTeX’s fields and types are understood too. */
export const biblatex: Importer = {
  name: 'biblatex',
  summary: 'biblatex, from JabRef, Better BibTeX and the rest',
  extensions: ['bib', 'biblatex'],
  looksLike: looksLikeBiblatex,
  read: makeBibReader,
};
