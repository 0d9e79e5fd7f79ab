import { findColumnRole } from '../domain/csvColumns.ts';
import { detectDelimiter, findSepLine } from './detectDelimiter.ts';
import { makeCsvScanner } from './parseCsv.ts';

/** How text begins that is of another format: markup, JSON, BibTeX, RIS, a Markdown heading. */
const otherFormat = /^\s*(?:[<{[@%#]|TY {2}-)/;

/**
 * How surely a text is CSV, by its first line: nearly surely where two of its cells are names of
 * columns, one of them one that only an article has.
 *
 * @returns 0 to 1.
 */
export function looksLikeCsv(head: string): number {
  if (otherFormat.test(head)) return 0;
  const sep = findSepLine(head);
  const text = head.slice(sep?.length ?? 0, 16_384);
  const isKnown = (name: string): boolean => findColumnRole(name) !== undefined;
  const delimiter = sep?.delimiter ?? detectDelimiter(text, isKnown);
  const [header, ...rows] = makeCsvScanner(delimiter)(text, true).slice(0, 20);
  if (header === undefined || header.fault !== undefined) return 0;
  const { cells } = header;
  const known = cells.slice(0, 200).filter(isKnown).length;
  if (cells.length === 1) return known === 1 && rows.length > 0 ? 0.4 : 0;
  const even = rows.filter((row) => row.cells.length === cells.length).length;
  const isEven = rows.length > 0 && even * 2 > rows.length;
  if (known >= 2) return sep !== undefined || isEven || rows.length === 0 ? 0.95 : 0.8;
  if (known === 1) return isEven || rows.length === 0 ? 0.7 : 0.4;
  return isEven && even > 2 && cells.length > 2 ? 0.2 : sep === undefined ? 0 : 0.5;
}
