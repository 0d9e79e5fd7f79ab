import { makeBibStyle } from './bibtex/makeBibStyle.ts';
import { toBiblatexEntry } from './bibtex/toBiblatexEntry.ts';

/** BibTeX as biblatex and biber read it, with their entry types and EDTF dates. */
export const biblatexStyle = makeBibStyle(
  { name: 'biblatex', summary: 'BibTeX for LaTeX with biblatex and biber' },
  toBiblatexEntry,
);
