const quoteMark = 34;

export interface CsvLimits {
  /** The most characters of a line, of a quoted cell, and of a record. */
  readonly length: number;
  /** The most line breaks inside one quoted cell. */
  readonly lines: number;
}

/** A piece of text to be read as CSV. */
export interface CsvText {
  readonly text: string;
  /** Nothing comes after the text. */
  readonly atEnd: boolean;
  readonly delimiter: string;
  readonly limits: CsvLimits;
}

export interface CsvCell {
  readonly value: string;
  /** Where the delimiter or the line break stands that ends the cell; else the text's length. */
  readonly end: number;
  /** The end of the line that the cell ends in. */
  readonly lineEnd: number;
  /** Line breaks inside the cell. */
  readonly lines: number;
}

/**
 * Why a cell could not be read: more text is needed to tell (`more`), its quote is never closed
 * (`open-quote`), or it goes on for too long (`too-long`).
 */
export type CsvCellFault = 'more' | 'open-quote' | 'too-long';

/**
 * Reads the cell that begins at `start` in a line that ends at `lineEnd`, by RFC 4180 section 2 and
 * as programs and people write it: quotes inside an unquoted cell are text, so is what stands after
 * a closing quote, and white space may stand around a quoted cell.
 */
export function readCell(source: CsvText, start: number, lineEnd: number): CsvCell | CsvCellFault {
  const { text, delimiter } = source;
  const first = text.charCodeAt(start);
  if (first === quoteMark && start < lineEnd) return readQuoted(source, start, lineEnd);
  if (first === 32 || first === 9) {
    const spaced = readSpaced(source, start, lineEnd);
    if (spaced !== undefined) return spaced;
  }
  const end = findCellEnd(text, start, lineEnd, delimiter);
  return { value: text.slice(start, end), end, lineEnd, lines: 0 };
}

/** The index of the first line break at or after `from`; the text's length where there is none. */
export function findLineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

/** Line breaks in a text: CRLF, LF or CR, each counted once. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = findLineEnd(text, 0); at < text.length; at = findLineEnd(text, at)) {
    lines++;
    at = skipLineBreak(text, at);
  }
  return lines;
}

/** The index after the line break at `at`. */
export function skipLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

function findCellEnd(text: string, from: number, lineEnd: number, delimiter: string): number {
  const code = delimiter.charCodeAt(0);
  for (let at = from; at < lineEnd; at++) {
    if (text.charCodeAt(at) === code) return at;
  }
  return lineEnd;
}

function readQuoted(source: CsvText, open: number, lineEnd: number): CsvCell | CsvCellFault {
  const { text, delimiter } = source;
  const close = findClosingQuote(text, open + 1);
  if (close < 0 || close >= lineEnd) return readLines(source, open, close);
  const value = unquote(text.slice(open + 1, close));
  const end = findCellEnd(text, close + 1, lineEnd, delimiter);
  if (end === close + 1) return { value, end, lineEnd, lines: 0 };
  return { value: value + text.slice(close + 1, end), end, lineEnd, lines: 0 };
}

/** A quoted cell that spans lines. */
function readLines(source: CsvText, open: number, close: number): CsvCell | CsvCellFault {
  const { text, atEnd, delimiter, limits } = source;
  const isOpen = close < 0 || (close === text.length - 1 && !atEnd);
  const inner = text.slice(open + 1, isOpen ? text.length : close);
  if (inner.length > limits.length) return 'open-quote';
  const lines = countLines(inner);
  if (lines > limits.lines) return 'open-quote';
  if (isOpen) return atEnd ? 'open-quote' : 'more';
  const lineEnd = findLineEnd(text, close + 1);
  if (lineEnd - close > limits.length) return 'too-long';
  if (lineEnd === text.length && !atEnd) return 'more';
  const end = findCellEnd(text, close + 1, lineEnd, delimiter);
  // A quote that closes in the middle of a later line's cell is that line's own opening quote.
  if (text.slice(close + 1, end).trim() !== '') return 'open-quote';
  return { value: unquote(inner), end, lineEnd, lines };
}

/** A cell with white space before its quotes, which enclose all the rest of it on the same line. */
function readSpaced(source: CsvText, start: number, lineEnd: number): CsvCell | undefined {
  const { text, delimiter } = source;
  let open = start;
  while (open < lineEnd && (text.charCodeAt(open) === 32 || text.charCodeAt(open) === 9)) open++;
  if (open === lineEnd || text.charCodeAt(open) !== quoteMark) return undefined;
  const close = findClosingQuote(text.slice(0, lineEnd), open + 1);
  if (close < 0) return undefined;
  const end = findCellEnd(text, close + 1, lineEnd, delimiter);
  if (text.slice(close + 1, end).trim() !== '') return undefined;
  return { value: unquote(text.slice(open + 1, close)), end, lineEnd, lines: 0 };
}

function findClosingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text.charCodeAt(close + 1) === quoteMark) {
    close = text.indexOf('"', close + 2);
  }
  return close;
}

function unquote(text: string): string {
  return text.includes('""') ? text.replaceAll('""', '"') : text;
}
