import { makeCsvScanner } from './parseCsv.ts';

/** The earlier wins where nothing else tells. */
const delimiters = [',', ';', '\t', '|'] as const;

/** How much of the text is looked at. */
const headLength = 16_384;

/**
 * Tells what separates the cells: that by which the first line gives the most column names that are
 * known, else that by which the rows have most evenly as many cells as the first line.
 *
 * @param head The beginning of the text.
 */
export function detectDelimiter(head: string, isKnown: (name: string) => boolean): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreDelimiter(head.slice(0, headLength), delimiter, isKnown);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Excel's first line `sep=;`, which names the delimiter. */
export function findSepLine(head: string): { delimiter: string; length: number } | undefined {
  const match = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n)/i.exec(head);
  return match?.[1] === undefined ? undefined : { delimiter: match[1], length: match[0].length };
}

/** 0 where the delimiter separates nothing in the first line. */
function scoreDelimiter(
  head: string,
  delimiter: string,
  isKnown: (name: string) => boolean,
): number {
  const records = makeCsvScanner(delimiter)(head, true).slice(0, 20);
  const [header, ...rows] = records;
  if (header === undefined || header.cells.length < 2) return 0;
  const known = header.cells.slice(0, 500).filter(isKnown).length;
  const even = rows.filter(({ cells }) => cells.length === header.cells.length).length;
  const share = rows.length === 0 ? 0 : even / rows.length;
  return known * 10 + share * 5 + Math.min(header.cells.length, 100) / 100;
}
