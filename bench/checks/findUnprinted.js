const other = /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u;

/** Letters and figures alone, without accents, so that hyphens, lines and fonts do not matter. */
function fold(text) {
  return (
    text
      .replace(/[½¼¾]/g, '')
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
      .replaceAll('ı', 'i')
      .replaceAll('ȷ', 'j')
      // Fonts of T1 have one capital for both letters.
      .replace(/[ðđ]/g, 'd')
  );
}

/**
 * Which titles and names do not stand in the text of a PDF. Words written from right to left are
 * looked for one by one, in either order, since a PDF has them as they stand on the page.
 *
 * @param scripts `Latin`: nothing is asked of titles and names in other scripts; `all`.
 */
export function findUnprinted(records, text, scripts) {
  const printed = fold(text);
  const problems = [];
  for (const { key, title, authors } of records) {
    const names = authors.map(({ family, literal }) => family ?? literal);
    for (const part of [title ?? '', ...names]) {
      if (
        scripts === 'Latin' ? other.test(part) : /[\u2e80-\uffff\u{10000}-\u{10ffff}]/u.test(part)
      )
        continue;
      if (!isPrinted(part, printed)) problems.push(`${key}: not printed: ${part.slice(0, 80)}`);
    }
  }
  return problems;
}

function isPrinted(part, printed) {
  if (printed.includes(fold(part))) return true;
  if (!/[\u0590-\u08ff]/.test(part)) return false;
  return part
    .split(/[\s\p{P}]+/u)
    .map(fold)
    .every((word) => printed.includes(word) || printed.includes([...word].reverse().join('')));
}
