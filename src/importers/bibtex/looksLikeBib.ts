/** An entry with a key at the start of a line. */
const entry =
  /^[ \t]{0,20}@[ \t]{0,5}[A-Za-z_]{2,40}[ \t]{0,5}[{(]\s{0,20}[^\s,{}"=]{0,150}\s{0,5},/m;
const onlyEntry = /^[ \t]{0,20}@(?:string|comment|preamble)[ \t]{0,5}[{(]/im;
const newer = /^\s{0,20}(?:date|journaltitle|urldate|langid|location)\s{0,20}=|@online\s{0,5}\{/im;

/** How surely a text is BibTeX, 0 to 1. */
export function looksLikeBibtex(head: string): number {
  if (/^\s*[<[{]/.test(head)) return 0;
  return entry.test(head) ? 0.92 : onlyEntry.test(head) ? 0.7 : 0;
}

/** The same for biblatex: BibTeX with fields that only biblatex has. */
export function looksLikeBiblatex(head: string): number {
  const likeness = looksLikeBibtex(head);
  return likeness > 0.9 && newer.test(head) ? 0.95 : likeness === 0 ? 0 : likeness - 0.1;
}
