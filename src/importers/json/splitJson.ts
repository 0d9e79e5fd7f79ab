import { endScalar, type JsonScan, scanCharacter, startScan } from './scanJson.ts';

/** One record of a JSON file as text, or why it is none. */
export interface JsonPiece {
  readonly text: string;
  /** The line it begins at, counted from 1. */
  readonly line: number;
  readonly fault: JsonFault | undefined;
}

export type JsonFault = 'open' | 'too-long' | 'too-deep' | 'cut-off';

/** In characters. */
export const longestRecord = 1_048_576;
/** How much of a record that is too long is kept. */
const keptLength = 1000;

export type JsonSplitter = (piece: string, atEnd: boolean) => readonly JsonPiece[];

/**
 * Makes a splitter of JSON text into its records, which takes text in pieces of any length: the
 * elements of an array, those of an array `items` in an object, or objects one after another. Time
 * is linear and memory bounded by one record. After a record that is not closed it goes on where the
 * next one plainly begins.
 */
export function makeJsonSplitter(): JsonSplitter {
  const scan = startScan();
  return (piece, atEnd) => {
    scan.text += piece;
    const pieces: JsonPiece[] = [];
    const keep = (text: string, fault: JsonFault | undefined): void => {
      pieces.push({ text, line: scan.startLine, fault });
    };
    while (scan.at < scan.text.length) {
      scanCharacter(scan, keep);
      if (scan.start >= 0 && scan.at - scan.start > longestRecord) dropLong(scan);
    }
    if (atEnd) finish(scan, keep);
    forget(scan);
    return pieces;
  };
}

/** Keeps the beginning of a record that is too long, and lets the rest go by. */
function dropLong(scan: JsonScan): void {
  scan.fault ??= 'too-long';
  scan.text = scan.text.slice(0, scan.start + keptLength) + scan.text.slice(scan.at);
  scan.at = scan.start + keptLength;
}

function finish(scan: JsonScan, keep: (text: string, fault: JsonFault | undefined) => void): void {
  endScalar(scan, keep);
  if (scan.start >= 0) keep(scan.text.slice(scan.start), scan.fault ?? 'open');
  else if (scan.base > 0) {
    scan.startLine = scan.line;
    keep('', 'cut-off');
  }
  scan.start = -1;
}

/** Lets go of the text before the record that is being read. */
function forget(scan: JsonScan): void {
  const from = scan.start >= 0 ? scan.start : scan.at;
  scan.text = scan.text.slice(from);
  scan.at -= from;
  scan.lineStart -= from;
  scan.keyStart -= from;
  scan.keyEnd -= from;
  if (scan.start >= 0) scan.start = 0;
}
