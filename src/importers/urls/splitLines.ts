/** A line of a text. */
export interface TextLine {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  readonly isTooLong: boolean;
}

/** In characters. */
export const longestLine = 20_000;

/**
 * Makes a splitter of a text into lines, which takes it in pieces of any length. Of a line that is too
 * long only the beginning is kept.
 */
export function makeLineSplitter(): (piece: string, atEnd: boolean) => readonly TextLine[] {
  let kept = '';
  let isTooLong = false;
  let line = 0;
  let endedInReturn = false;
  return (given, atEnd) => {
    const piece = endedInReturn && given.startsWith('\n') ? given.slice(1) : given;
    if (given !== '') endedInReturn = given.endsWith('\r');
    const parts = piece.split(/\r\n|\r|\n/);
    const lines: TextLine[] = [];
    for (const [at, part] of parts.entries()) {
      isTooLong ||= kept.length + part.length > longestLine;
      kept = (kept + part.slice(0, longestLine)).slice(0, longestLine);
      if (at === parts.length - 1 && !atEnd) break;
      line += 1;
      lines.push({ text: kept, line, isTooLong });
      kept = '';
      isTooLong = false;
    }
    return lines;
  };
}

/** Whether a line is no entry of a list: blank, a rule, a heading or comment, a column's name. */
export function isIdleLine(text: string): boolean {
  if (/^\s*#\s*reason:/i.test(text)) return true;
  if (/https?:\/\//i.test(text)) return false;
  return /^\s*(?:#|\/\/|;)/.test(text) || !/[\p{L}\p{N}]/u.test(text) || isColumnName(text);
}

function isColumnName(text: string): boolean {
  return /^\s*(?:urls?|links?)\s*$/i.test(text);
}
