import {
  type CsvCell,
  type CsvCellFault,
  type CsvLimits,
  type CsvText,
  readCell,
  skipLineBreak,
} from './csvCells.ts';

/** One record: its cells, or why they could not be read. */
export interface CsvRecord {
  /** The line it begins at, counted from 1. */
  readonly line: number;
  /** Empty where the record has a fault. */
  readonly cells: readonly string[];
  /** Its text without the line break; of a record that is too long only the beginning. */
  readonly source: string;
  readonly fault: CsvFault | undefined;
}

export interface CsvFault {
  readonly kind: 'open-quote' | 'too-long';
  /** The line of the quote that is not closed, or of the record. */
  readonly line: number;
}

export const csvLimits: CsvLimits = { length: 1_048_576, lines: 1000 };

/** How much of a record that is too long is kept. */
const keptLength = 1000;

/** Takes the next piece of the text and returns the records that are whole by then. */
export type CsvScanner = (piece: string, atEnd: boolean) => CsvRecord[];

/** Where a scanner stands. */
interface Scan extends CsvText {
  readonly records: CsvRecord[];
  at: number;
  line: number;
  /** Inside the rest of a line that is dropped. */
  isSkipping: boolean;
}

/**
 * Makes a reader of CSV records that takes text in pieces of any length; how it is cut makes no
 * difference. Blank lines and lines of nothing but delimiters are skipped. After a quote that is
 * never closed, reading goes on at the next line. Memory is bounded by the limits.
 *
 * @param delimiter One character.
 */
export function makeCsvScanner(
  delimiter: string,
  { firstLine = 1, limits = csvLimits }: { firstLine?: number; limits?: CsvLimits } = {},
): CsvScanner {
  let pending = '';
  let wanted = 0;
  let line = firstLine;
  let isSkipping = false;
  return (piece, atEnd) => {
    pending += piece;
    if (pending.length < wanted && !atEnd) return [];
    const scan: Scan = {
      text: pending,
      atEnd,
      delimiter,
      limits,
      records: [],
      at: 0,
      line,
      isSkipping,
    };
    scanRecords(scan);
    pending = pending.slice(scan.at);
    // Doubling keeps the reading of a long record in short pieces linear.
    wanted = pending.length * 2;
    ({ line, isSkipping } = scan);
    return scan.records;
  };
}

/** Reads all of a text as CSV. */
export async function* parseCsv(
  text: AsyncIterable<string>,
  delimiter: string,
  options: { firstLine?: number; limits?: CsvLimits } = {},
): AsyncIterable<readonly CsvRecord[]> {
  const scan = makeCsvScanner(delimiter, options);
  for await (const piece of text) {
    const records = scan(piece, false);
    if (records.length > 0) yield records;
  }
  const records = scan('', true);
  if (records.length > 0) yield records;
}

function scanRecords(scan: Scan): void {
  const { text } = scan;
  let feed = -1;
  let carriage = -1;
  let quote = -1;
  while (scan.at < text.length) {
    if (feed < scan.at) feed = findFrom(text, '\n', scan.at);
    if (carriage < scan.at) carriage = findFrom(text, '\r', scan.at);
    const lineEnd = Math.min(feed, carriage, text.length);
    if (scan.isSkipping || lineEnd - scan.at > scan.limits.length) {
      if (!skipLine(scan, lineEnd)) return;
      continue;
    }
    if (!isWhole(scan, lineEnd)) return;
    if (quote < scan.at) quote = findFrom(text, '"', scan.at);
    if (quote < lineEnd) {
      if (!scanQuoted(scan, lineEnd)) return;
    } else {
      const source = text.slice(scan.at, lineEnd);
      keepRecord(scan, source.split(scan.delimiter), source);
      endRecord(scan, lineEnd, 1);
    }
  }
}

/** The index of a character that may not come; then one beyond any text, so that it is not looked for again. */
function findFrom(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Whether the line that ends at `lineEnd` is all there, its line break included. */
function isWhole({ text, atEnd }: CsvText, lineEnd: number): boolean {
  if (atEnd) return true;
  return lineEnd < text.length - 1 || (lineEnd < text.length && text.charCodeAt(lineEnd) === 10);
}

/** Drops the line; false where its end has not come yet. */
function skipLine(scan: Scan, lineEnd: number): boolean {
  if (!scan.isSkipping) keepFault(scan, 'too-long', scan.text.slice(scan.at), scan.line);
  scan.isSkipping = true;
  if (!isWhole(scan, lineEnd)) {
    scan.at = lineEnd;
    return false;
  }
  scan.isSkipping = false;
  endRecord(scan, lineEnd, 1);
  return true;
}

/** Reads a record with quotes; false where more text is needed. */
function scanQuoted(scan: Scan, firstLineEnd: number): boolean {
  const { text, at, line } = scan;
  const cells: string[] = [];
  let start = at;
  let lineEnd = firstLineEnd;
  let lines = 0;
  for (;;) {
    const cell: CsvCell | CsvCellFault = readCell(scan, start, lineEnd);
    const fault = findFault(cell, at, scan.limits);
    if (fault !== undefined) {
      keepFault(scan, fault, text.slice(at, lineEnd), line + lines);
      endRecord(scan, lineEnd, lines + 1);
      return true;
    }
    if (typeof cell === 'string') return false;
    cells.push(cell.value);
    lines += cell.lines;
    lineEnd = cell.lineEnd;
    if (cell.end === lineEnd) break;
    start = cell.end + 1;
  }
  if (!isWhole(scan, lineEnd)) return false;
  keepRecord(scan, cells, text.slice(at, lineEnd));
  endRecord(scan, lineEnd, lines + 1);
  return true;
}

function findFault(
  cell: CsvCell | CsvCellFault,
  recordStart: number,
  limits: CsvLimits,
): CsvFault['kind'] | undefined {
  if (cell === 'more') return undefined;
  if (typeof cell === 'string') return cell;
  return cell.end - recordStart > limits.length ? 'too-long' : undefined;
}

function endRecord(scan: Scan, lineEnd: number, lines: number): void {
  scan.at = Math.min(skipLineBreak(scan.text, lineEnd), scan.text.length);
  scan.line += lines;
}

function keepFault(scan: Scan, kind: CsvFault['kind'], source: string, line: number): void {
  const kept = kind === 'too-long' ? Math.min(keptLength, scan.limits.length) : source.length;
  scan.records.push({
    line: scan.line,
    cells: [],
    source: source.slice(0, kept),
    fault: { kind, line },
  });
}

function keepRecord(scan: Scan, cells: readonly string[], source: string): void {
  if (cells.every(isBlank)) return;
  scan.records.push({ line: scan.line, cells, source, fault: undefined });
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
