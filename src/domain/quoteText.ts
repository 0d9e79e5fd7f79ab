const longestQuote = 60;

/** Quotes a value for a message: `‘…’`, white space folded, cut at about 60 characters. */
export function quoteText(text: string): string {
  const head = text
    .slice(0, 4 * longestQuote)
    .replace(/\s+/g, ' ')
    .trim();
  if (head.length <= longestQuote && text.length <= 4 * longestQuote) return `‘${head}’`;
  const end = /[\ud800-\udbff]/.test(head.charAt(longestQuote - 2))
    ? longestQuote - 2
    : longestQuote - 1;
  return `‘${head.slice(0, end)}…’`;
}
