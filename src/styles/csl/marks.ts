/**
 * Characters that Unicode never assigns (noncharacters, The Unicode Standard §23.7). They carry
 * through citeproc what it would otherwise read as markup or mend as prose.
 */
export const marks = {
  /** A `<` of the library's text: citeproc takes `<i>` and the like in a value for markup. */
  lessThan: '\ufdd0',
  italicStart: '\ufdd1',
  italicEnd: '\ufdd2',
  /** Stands for the article's URL, which then meets none of citeproc's rules of punctuation. */
  url: '\ufdd3',
  /** Stands for the article's DOI. */
  doi: '\ufdd4',
} as const;

const noncharacters = /[\ufdd0-\ufdef]/g;

/** Makes a text of the library literal for citeproc. */
export function toLiteral(text: string): string {
  if (!/[<\ufdd0-\ufdef]/.test(text)) return text;
  return text.replace(noncharacters, '\ufffd').replaceAll('<', marks.lessThan);
}

/** Takes a text that citeproc printed back to what the reader sees. */
export function fromLiteral(text: string): string {
  return text.includes(marks.lessThan) ? text.replaceAll(marks.lessThan, '<') : text;
}
