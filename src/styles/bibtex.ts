import { keepLabelsWhole } from './bibtex/keepLabelsWhole.ts';
import { makeBibStyle } from './bibtex/makeBibStyle.ts';
import { toBibtexEntry } from './bibtex/toBibtexEntry.ts';

/** BibTeX for LaTeX’s classic styles (plain, alpha, apalike and their kin). */
export const bibtexStyle = makeBibStyle(
  { name: 'bibtex', summary: 'BibTeX, for LaTeX with its classic styles' },
  toBibtexEntry,
  keepLabelsWhole,
);
