import type { JsonFault } from './splitJson.ts';

/** Where a splitter of JSON stands. */
export interface JsonScan {
  text: string;
  at: number;
  line: number;
  /** Where the line that is being read begins. */
  lineStart: number;
  /** Nothing but white space stood on it so far. */
  isLineBlank: boolean;
  /** The record that is being read: -1 between records. */
  start: number;
  startLine: number;
  /** The column of its first character; -1 where something else stands before it on its line. */
  indent: number;
  fault: JsonFault | undefined;
  /** `{` and `[` that are open within the record, the outermost first. */
  readonly open: number[];
  /** How many more are open than are remembered. */
  deeper: number;
  inString: boolean;
  /** The last character that means something. */
  before: number;
  /** Brackets around the records: 0, 1 in an array, 2 in an array of an object. */
  base: number;
  /** Inside an object whose array of records is over. */
  isTail: boolean;
  /** The last text of the outermost level. */
  keyStart: number;
  keyEnd: number;
}

type Keep = (text: string, fault: JsonFault | undefined) => void;

const quote = 34;
const comma = 44;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;
const newline = 10;

/** Brackets that deep are no record’s. */
const mostLevels = 100;

export function startScan(): JsonScan {
  return {
    text: '',
    at: 0,
    line: 1,
    lineStart: 0,
    isLineBlank: true,
    start: -1,
    startLine: 1,
    indent: -1,
    fault: undefined,
    open: [],
    deeper: 0,
    inString: false,
    before: 0,
    base: 0,
    isTail: false,
    keyStart: -1,
    keyEnd: -1,
  };
}

/** Reads one character, or a stretch of a string. */
export function scanCharacter(scan: JsonScan, keep: Keep): void {
  if (scan.inString) {
    scanString(scan);
    return;
  }
  const code = scan.text.charCodeAt(scan.at);
  if (code <= 32 || code === 0xa0 || code === 0xfeff) {
    scanSpace(scan, code, keep);
    return;
  }
  if (scan.start < 0) scanBetween(scan, code);
  else if (scan.open.length === 0 && scan.deeper === 0) scanScalar(scan, code, keep);
  else if (code === openObject && beginsAnother(scan)) {
    scan.fault ??= 'open';
    endRecord(scan, scan.at, keep);
    return;
  } else scanInside(scan, code, keep);
  scan.isLineBlank = false;
}

/** Ends a record that is a bare word or number where the input ends. */
export function endScalar(scan: JsonScan, keep: Keep): void {
  if (scan.start < 0 || scan.open.length > 0 || scan.deeper > 0 || scan.inString) return;
  endRecord(scan, scan.at, keep);
}

function scanSpace(scan: JsonScan, code: number, keep: Keep): void {
  if (scan.start >= 0 && scan.open.length === 0 && scan.deeper === 0)
    endRecord(scan, scan.at, keep);
  scan.at += 1;
  if (code !== newline) return;
  scan.line += 1;
  scan.lineStart = scan.at;
  scan.isLineBlank = true;
}

/** A JSON text has no line break, so that one ends a quotation mark that was never closed. */
function scanString(scan: JsonScan): void {
  const { text } = scan;
  for (; scan.at < text.length; scan.at += 1) {
    const code = text.charCodeAt(scan.at);
    if (code === backslash) {
      scan.at += 1;
    } else if (code === quote || code === newline) {
      scan.inString = false;
      if (code === newline) return;
      scan.keyEnd = scan.at;
      scan.at += 1;
      scan.before = quote;
      return;
    }
  }
}

function scanBetween(scan: JsonScan, code: number): void {
  if (scan.base > 0 && code === closeList) {
    scan.isTail = scan.base === 2;
    scan.base = 0;
    scan.at += 1;
  } else if (code === comma || (scan.isTail && code === closeObject)) {
    scan.isTail &&= code !== closeObject;
    scan.at += 1;
  } else if (code === openList && scan.base === 0 && !scan.isTail) {
    scan.base = 1;
    scan.at += 1;
  } else {
    startRecord(scan);
  }
}

function startRecord(scan: JsonScan): void {
  scan.start = scan.at;
  scan.startLine = scan.line;
  scan.indent = scan.isLineBlank ? scan.at - scan.lineStart : -1;
  scan.fault = undefined;
  scan.open.length = 0;
  scan.deeper = 0;
  scan.before = 0;
  const code = scan.text.charCodeAt(scan.at);
  if (code === openObject || code === openList) scan.open.push(code);
  else if (code === quote) scan.inString = true;
  scan.before = code;
  scan.at += 1;
}

function scanScalar(scan: JsonScan, code: number, keep: Keep): void {
  if (code === comma || code === closeList || code === closeObject || code === openObject)
    endRecord(scan, scan.at, keep);
  else {
    if (code === quote) scan.inString = true;
    scan.at += 1;
  }
}

function scanInside(scan: JsonScan, code: number, keep: Keep): void {
  if (code === openObject || code === openList) {
    if (isItems(scan, code)) {
      enterItems(scan);
      return;
    }
    if (scan.open.length < mostLevels) scan.open.push(code);
    else {
      scan.deeper += 1;
      scan.fault ??= 'too-deep';
    }
  } else if (code === closeObject || code === closeList) {
    closeBracket(scan, code, keep);
    return;
  } else if (code === quote) {
    scan.inString = true;
    if (scan.open.length === 1) scan.keyStart = scan.at + 1;
  }
  scan.before = code;
  scan.at += 1;
}

/** Closes what is open within, too, where a bracket is missing; the end of the list ends the record. */
function closeBracket(scan: JsonScan, code: number, keep: Keep): void {
  const partner = code === closeObject ? openObject : openList;
  if (scan.deeper > 0) scan.deeper -= 1;
  else {
    const at = scan.open.lastIndexOf(partner);
    if (at < 0 && code === closeList && scan.base > 0) {
      scan.fault ??= 'open';
      endRecord(scan, scan.at, keep);
      return;
    }
    scan.open.length = Math.max(at, 0);
  }
  scan.at += 1;
  scan.before = code;
  if (scan.open.length === 0) endRecord(scan, scan.at, keep);
}

/**
 * Whether a bracket begins another record because this one was never closed: it begins a line, and
 * either no value may stand there (in an object one follows a colon) or it is indented as this record is.
 */
function beginsAnother(scan: JsonScan): boolean {
  if (scan.deeper > 0 || !scan.isLineBlank) return false;
  if (scan.open.at(-1) === openObject) return scan.before !== colon;
  const indent = scan.at - scan.lineStart;
  return scan.before === comma && indent > 0 && indent === scan.indent;
}

/** Whether the list that begins here is the one of an object’s records. */
function isItems(scan: JsonScan, code: number): boolean {
  if (code !== openList || scan.base > 0 || scan.open.length !== 1 || scan.before !== colon)
    return false;
  const key = scan.text.slice(scan.keyStart, scan.keyEnd);
  return scan.open[0] === openObject && /^(?:items|references|articles)$/.test(key);
}

function enterItems(scan: JsonScan): void {
  scan.at += 1;
  scan.base = 2;
  scan.start = -1;
  scan.open.length = 0;
  scan.fault = undefined;
}

function endRecord(scan: JsonScan, end: number, keep: Keep): void {
  const text = scan.text.slice(scan.start, end).trimEnd();
  if (!scan.isTail) keep(text, scan.fault);
  scan.start = -1;
  scan.open.length = 0;
  scan.deeper = 0;
  scan.inString = false;
}
