import { foldColumn } from '../domain/csvColumns.ts';
import { defuseFormula } from '../domain/formulaCell.ts';
import { readCell } from './csvCells.ts';
import type { CsvRecord } from './parseCsv.ts';
import { csvLimits, makeCsvScanner } from './parseCsv.ts';

/** What rejects are written by: how the file that they come from is written. */
export interface RejectLayout {
  readonly delimiter: string;
  readonly header: CsvRecord;
}

/**
 * The header of a file of rejects: that of the input, with a column `reason` unless it has one. The
 * byte order mark tells Excel that the file is UTF-8.
 */
export function formatRejectsHead({ delimiter, header }: RejectLayout): string {
  const name = findReason(header) === undefined ? `${delimiter}reason` : '';
  return `\ufeff${header.source}${name}\n`;
}

/**
 * A record with the reason in its column, everything else as it stands in the input, so that the
 * mended file imports as it is. A record that cannot be read as cells stays as it stands, so that it is
 * rejected again until it is mended; its reason goes into a row of its own before it, which holds
 * nothing else and is passed over.
 */
export function formatReject(source: string, reason: string, layout: RejectLayout): string {
  const { delimiter, header } = layout;
  const column = findReason(header) ?? header.cells.length;
  const cell = `"${defuseFormula(reason).replaceAll('"', '""')}"`;
  const cells = splitCells(source, delimiter);
  if (cells === undefined) return `${delimiter.repeat(column)}${cell}\n${source}\n`;
  const width = Math.max(header.cells.length, column + 1);
  while (cells.length >= width && isBlankCell(cells.at(-1) ?? '')) cells.pop();
  if (cells.length > (column === header.cells.length ? column : width)) {
    // What goes past the header is the user's; only the reason of an earlier round gives way.
    if (cells.at(-1) === cell) cells.pop();
    cells.push(cell);
  } else {
    while (cells.length < column) cells.push('');
    cells[column] = cell;
  }
  return `${cells.join(delimiter)}\n`;
}

function findReason({ cells }: CsvRecord): number | undefined {
  const column = cells.findIndex((name) => foldColumn(name) === 'reason');
  return column < 0 ? undefined : column;
}

/** The cells of one record as they stand in the text, quotation marks and all. */
function splitCells(source: string, delimiter: string): string[] | undefined {
  const [record, ...others] = makeCsvScanner(delimiter)(source, true);
  if (record === undefined || record.fault !== undefined || others.length > 0) return undefined;
  const text = { text: source, atEnd: true, delimiter, limits: csvLimits };
  const cells: string[] = [];
  let lineEnd = findFirstLineEnd(source);
  for (let start = 0; start <= source.length; ) {
    const cell = readCell(text, start, lineEnd);
    if (typeof cell === 'string') return undefined;
    cells.push(source.slice(start, cell.end));
    lineEnd = cell.lineEnd;
    start = cell.end + 1;
  }
  return cells;
}

function isBlankCell(cell: string): boolean {
  return cell.trim() === '' || cell === '""';
}

function findFirstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
