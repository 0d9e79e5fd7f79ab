/** One entry of a BibTeX file as text, or why it is none. */
export interface EntryPiece {
  readonly text: string;
  /** The line it begins at, counted from 1. */
  readonly line: number;
  readonly fault: EntryFault | undefined;
}

/** `tail`: fields follow after the entry’s last brace. */
export type EntryFault = 'open' | 'too-long' | 'tail';

/** In characters. */
export const longestEntry = 1_048_576;
/** How much of an entry that is too long, and of the text behind an entry, is kept. */
const keptLength = 1000;
/** How far a beginning of an entry reaches at most. */
const beginningLength = 300;

export type EntrySplitter = (piece: string, atEnd: boolean) => readonly EntryPiece[];

interface Scan {
  text: string;
  at: number;
  atEnd: boolean;
  line: number;
  isLineBlank: boolean;
  /** The line has a `%` before anything else: what stands on it is a remark. */
  isRemark: boolean;
  start: number;
  startLine: number;
  depth: number;
  inParens: boolean;
  isComment: boolean;
  isTooLong: boolean;
  /** The last entry, until it is clear that nothing of it follows. */
  last: EntryPiece | undefined;
  behind: string;
  readonly pieces: EntryPiece[];
}

const beginning = /@[ \t]{0,20}([A-Za-z_]{1,40})\s{0,40}([{(])/y;
/** In the middle of an entry one more begins only at the start of a line, with a key. */
const fullBeginning =
  /@[ \t]{0,20}[A-Za-z_]{1,40}\s{0,40}[{(][ \t]{0,40}[^\s,{}"=()]{1,150}[ \t]{0,20},/y;
const fieldBehind = /^[\s},]*[A-Za-z][\w-]{0,40}\s{0,20}=\s{0,20}["{\w]/;

/**
 * Makes a splitter of BibTeX text into its entries, which takes text in pieces of any length. What
 * stands between entries is a remark, as BibTeX has it. Time is linear, memory bounded by one entry.
 * An entry that is not closed ends where the next one begins a line.
 */
export function makeEntrySplitter(): EntrySplitter {
  const scan: Scan = {
    text: '',
    at: 0,
    atEnd: false,
    line: 1,
    isLineBlank: true,
    isRemark: false,
    start: -1,
    startLine: 1,
    depth: 0,
    inParens: false,
    isComment: false,
    isTooLong: false,
    last: undefined,
    behind: '',
    pieces: [],
  };
  return (piece, atEnd) => {
    scan.text += piece;
    scan.atEnd = atEnd;
    while (scan.at < scan.text.length && step(scan)) {}
    if (atEnd) {
      if (scan.start >= 0) endEntry(scan, scan.text.length, scan.isTooLong ? 'too-long' : 'open');
      settle(scan);
    }
    forget(scan);
    return scan.pieces.splice(0);
  };
}

/** Reads one character; false where more text is needed to understand it. */
function step(scan: Scan): boolean {
  const code = scan.text.charCodeAt(scan.at);
  if (code === 10) {
    scan.line += 1;
    scan.isLineBlank = true;
    scan.isRemark = false;
  } else if (code > 32 && code !== 64) {
    if (scan.start < 0) {
      if (code === 37 && scan.isLineBlank) scan.isRemark = true;
    } else if (closes(scan, code)) {
      scan.at += 1;
      endEntry(scan, scan.at, scan.isTooLong ? 'too-long' : undefined);
      return true;
    }
    scan.isLineBlank = false;
  } else if (code === 64) {
    const begins = beginsEntry(scan);
    if (begins === undefined) return false;
    scan.isLineBlank = false;
    if (begins) return true;
  }
  if (scan.start < 0 && scan.behind.length < keptLength) scan.behind += scan.text.charAt(scan.at);
  scan.at += 1;
  if (scan.start >= 0 && scan.at - scan.start > longestEntry) dropLong(scan);
  return true;
}

/** Counts braces; whether the entry ends here. */
function closes(scan: Scan, code: number): boolean {
  if (code === 123) scan.depth += 1;
  else if (code === 125) {
    scan.depth -= 1;
    if (scan.depth <= 0 && !scan.inParens) return true;
    scan.depth = Math.max(scan.depth, 0);
  } else if (code === 41) return scan.inParens && scan.depth === 0;
  return false;
}

/** Starts the entry that begins here; undefined where more text is needed to tell. */
function beginsEntry(scan: Scan): boolean | undefined {
  const { text, at, start } = scan;
  if (start >= 0 && (!scan.isLineBlank || scan.isComment)) return false;
  if (start < 0 && scan.isRemark) return false;
  const pattern = start >= 0 ? fullBeginning : beginning;
  pattern.lastIndex = at;
  if (!pattern.test(text)) {
    return text.length - at < beginningLength && !scan.atEnd ? undefined : false;
  }
  if (start >= 0) endEntry(scan, at, scan.isTooLong ? 'too-long' : 'open');
  settle(scan);
  beginning.lastIndex = at;
  const [head = '', type = '', bracket] = beginning.exec(text) ?? [];
  scan.start = at;
  scan.startLine = scan.line;
  for (const character of head) if (character === '\n') scan.line += 1;
  scan.isComment = /^(?:comment|preamble)$/i.test(type);
  scan.inParens = bracket === '(';
  scan.depth = scan.inParens ? 0 : 1;
  scan.isTooLong = false;
  scan.at = at + head.length;
  return true;
}

function dropLong(scan: Scan): void {
  scan.isTooLong = true;
  const kept = scan.start + keptLength;
  scan.text = scan.text.slice(0, kept) + scan.text.slice(scan.at);
  scan.at = kept;
}

function endEntry(scan: Scan, end: number, fault: EntryFault | undefined): void {
  settle(scan);
  const whole = scan.text.slice(scan.start, end);
  const text = fault === 'too-long' ? whole.slice(0, keptLength) : whole.trimEnd();
  scan.last = { text, line: scan.startLine, fault };
  scan.behind = '';
  scan.start = -1;
}

/** Hands over the last entry: broken where some of its fields stand behind it. */
function settle(scan: Scan): void {
  const { last, behind } = scan;
  if (last === undefined) return;
  const hasTail = last.fault === undefined && fieldBehind.test(behind);
  scan.pieces.push(hasTail ? { ...last, text: last.text + behind.trimEnd(), fault: 'tail' } : last);
  scan.last = undefined;
}

function forget(scan: Scan): void {
  const from = scan.start >= 0 ? scan.start : scan.at;
  scan.text = scan.text.slice(from);
  scan.at -= from;
  if (scan.start >= 0) scan.start = 0;
}
