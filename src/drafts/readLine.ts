/** One line of a text. */
export interface Line {
  readonly start: number;
  /** Before its line ending. */
  readonly end: number;
  /** The start of the next line. */
  readonly next: number;
}

const ending = /\r\n?|\n/g;

/** The line that begins at an index. Lines end in LF, CRLF or CR. */
export function readLine(text: string, start: number): Line {
  ending.lastIndex = start;
  const found = ending.exec(text);
  if (found === null) return { start, end: text.length, next: text.length };
  return { start, end: found.index, next: found.index + found[0].length };
}

/** The line ending that a text uses first; LF where it has none. */
export function findLineEnding(text: string): string {
  ending.lastIndex = 0;
  return ending.exec(text)?.[0] ?? '\n';
}
