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
  /** Stands for nothing: see `toLiteralName`. */
  nothing: '\ufdd5',
  boldStart: '\ufdd6',
  boldEnd: '\ufdd7',
  /** Upright inside of italics. */
  uprightStart: '\ufde3',
  uprightEnd: '\ufde4',
  capsStart: '\ufde5',
  capsEnd: '\ufde6',
  supStart: '\ufde7',
  supEnd: '\ufde8',
  subStart: '\ufde9',
  subEnd: '\ufdea',
  /** Stand for what a citation in the text has from the writer's draft, and for what is between its sources. */
  prefix: '\ufde0',
  suffix: '\ufde1',
  between: '\ufde2',
} as const;

const noncharacters = /[\ufdd0-\ufdef]/g;

const quotes = '"\'“”‘’«»';
const quotesAt = /["'“”‘’«»]/g;
const firstQuoteMark = 0xfdd8;
const quoteMarks = /[\ufdd8-\ufddf]/g;

/** More quotation marks than this in one value are left as they are: citeproc’s time goes with their square. */
const mostQuotes = 100;

/** Makes a text of the library literal for citeproc. */
export function toLiteral(text: string): string {
  const plain = /[<\ufdd0-\ufdef]/.test(text)
    ? text.replace(noncharacters, '\ufffd').replaceAll('<', marks.lessThan)
    : text;
  if (plain.length <= mostQuotes || (plain.match(quotesAt)?.length ?? 0) <= mostQuotes)
    return plain;
  return plain.replace(quotesAt, (quote) =>
    String.fromCharCode(firstQuoteMark + quotes.indexOf(quote)),
  );
}

/** Makes a part of a name literal. citeproc stumbles over names that every JavaScript object has (`valueOf`). */
export function toLiteralName(text: string): string {
  const literal = toLiteral(text);
  return literal in Object.prototype ? `${literal}${marks.nothing}` : literal;
}

/** Takes a text that citeproc printed back to what the reader sees. */
export function fromLiteral(text: string): string {
  if (!/[\ufdd0-\ufdef]/.test(text)) return text;
  return text
    .replaceAll(marks.lessThan, '<')
    .replaceAll(marks.nothing, '')
    .replace(quoteMarks, (mark) => quotes.charAt(mark.charCodeAt(0) - firstQuoteMark))
    .replace(noncharacters, '\ufffd');
}
