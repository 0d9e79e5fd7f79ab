import { countLineBreaks } from './countLineBreaks.ts';

/** One `<item>` or `<entry>` of a feed as text, or why it is none. */
export interface FeedItem {
  /** Of an item that is too long only the beginning. */
  readonly text: string;
  /** The line it begins at, counted from 1. */
  readonly line: number;
  readonly fault: 'too-long' | 'cut-off' | undefined;
}

/** In characters: a post with its comments, as they stand in the file. */
export const longestItem = 8_388_608;
/** How much of an item that is too long is kept. */
const keptLength = 65_536;
/** No tag that is looked for is longer, nor what is looked at before a CDATA section. */
const longestTag = 100;

/** Where a splitter stands. */
interface Scan {
  text: string;
  /** What is before it has been looked at. */
  at: number;
  atEnd: boolean;
  /** The start of the item that is being read; -1 between items. */
  start: number;
  /** The line of `counted`. */
  line: number;
  counted: number;
  /** Inside an item that is too long, whose rest is dropped. */
  isSkipping: boolean;
  /** Inside a CDATA section whose end has not come: where its text begins; else -1. */
  cdata: number;
  /** The next end of a CDATA section at or after where it was looked for last. */
  cdataEnd: number;
  /** Where the end of a CDATA section is missing and belongs. */
  readonly repairs: number[];
  readonly items: FeedItem[];
}

/** Takes the next piece of the text and returns the items that are whole by then. */
export type ItemSplitter = (piece: string, atEnd: boolean) => readonly FeedItem[];

/**
 * Makes a splitter of a feed into its items, which takes text in pieces of any length. Nothing is
 * expanded or nested, time is linear and memory bounded by one item. An item that is not closed ends
 * where the next begins; a CDATA section that is not closed ends with its element.
 *
 * @param name The items' element, whatever its prefix.
 */
export function makeItemSplitter(name: 'item' | 'entry'): ItemSplitter {
  const tag = new RegExp(`<(?:!\\[CDATA\\[|(/?)(?:[\\w.-]{1,40}:)?${name}(?=[\\s/>]))`, 'g');
  const scan = startScan();
  let wanted = 0;
  return (piece, atEnd) => {
    scan.text += piece;
    if (scan.text.length < wanted && !atEnd) return [];
    scan.atEnd = atEnd;
    scan.cdataEnd = -1;
    while (scanTag(scan, tag)) checkLength(scan);
    checkLength(scan);
    if (atEnd && scan.start >= 0) endItem(scan, scan.text.length, 'cut-off');
    forget(scan);
    // Doubling keeps the reading of a long item in short pieces linear.
    wanted = Math.min(scan.text.length * 2, longestItem + keptLength);
    return scan.items.splice(0);
  };
}

function startScan(): Scan {
  return {
    text: '',
    at: 0,
    atEnd: false,
    start: -1,
    line: 1,
    counted: 0,
    isSkipping: false,
    cdata: -1,
    cdataEnd: -1,
    repairs: [],
    items: [],
  };
}

/** Goes on behind the next tag that matters; false where more text is needed. */
function scanTag(scan: Scan, tag: RegExp): boolean {
  if (scan.cdata >= 0) return endCdata(scan);
  tag.lastIndex = scan.at;
  const match = tag.exec(scan.text);
  if (match === null) {
    scan.at = scan.atEnd ? scan.text.length : Math.max(scan.at, scan.text.length - longestTag);
    return false;
  }
  scan.at = tag.lastIndex;
  if (match[0].startsWith('<!')) {
    if (!scan.isSkipping) scan.cdata = scan.at;
  } else if (match[1] === '/') {
    const close = scan.text.indexOf('>', scan.at);
    if (scan.start >= 0) endItem(scan, close < 0 ? scan.at : close + 1, undefined);
    scan.isSkipping = false;
  } else {
    if (scan.start >= 0) endItem(scan, match.index, undefined);
    scan.isSkipping = false;
    scan.start = match.index;
    countLines(scan, match.index);
  }
  return true;
}

function endCdata(scan: Scan): boolean {
  const { text, cdata, atEnd } = scan;
  if (scan.cdataEnd < cdata) {
    scan.cdataEnd = text.indexOf(']]>', Math.max(cdata, scan.at - 2));
    if (scan.cdataEnd < 0) scan.cdataEnd = text.length;
  }
  const isClosed = scan.cdataEnd < text.length;
  const isLong = text.length - (scan.start < 0 ? cdata : scan.start) > longestItem;
  if (!isClosed && !atEnd && !isLong) {
    scan.at = text.length;
    return false;
  }
  const lost = findLostEnd(scan);
  if (lost >= 0 && scan.start >= 0) scan.repairs.push(lost);
  scan.at = lost >= 0 ? lost : Math.min(scan.cdataEnd + 3, text.length);
  scan.cdata = -1;
  return true;
}

/**
 * Where a CDATA section should have ended: at the end tag of its element, if another section begins
 * after that and before the next end, or there is no end at all.
 */
function findLostEnd({ text, cdata, cdataEnd }: Scan): number {
  const before = text.slice(Math.max(0, cdata - longestTag), cdata - '<![CDATA['.length);
  const element = /<([\w:.-]+)(?:\s[^<>]*)?>\s*$/.exec(before)?.[1];
  if (element === undefined) return -1;
  const end = text.indexOf(`</${element}>`, cdata);
  if (end < 0 || end > cdataEnd) return -1;
  if (cdataEnd === text.length) return end;
  const nested = text.indexOf('<![CDATA[', end);
  return nested >= 0 && nested < cdataEnd ? end : -1;
}

function checkLength(scan: Scan): void {
  if (scan.start < 0 || scan.at - scan.start <= longestItem) return;
  scan.cdata = -1;
  endItem(scan, scan.start + keptLength, 'too-long');
  scan.isSkipping = true;
}

function endItem(scan: Scan, end: number, given: FeedItem['fault']): void {
  const isLong = end - scan.start > longestItem;
  const fault = isLong ? 'too-long' : given;
  const text = takeText(scan, isLong ? scan.start + keptLength : end);
  scan.items.push({ text, line: scan.line, fault });
  scan.repairs.length = 0;
  scan.start = -1;
}

function takeText({ text, start, repairs }: Scan, end: number): string {
  const parts: string[] = [];
  let from = start;
  for (const at of repairs) {
    if (at >= end) break;
    parts.push(text.slice(from, at), ']]>');
    from = at;
  }
  parts.push(text.slice(from, end));
  return parts.join('');
}

function countLines(scan: Scan, upTo: number): void {
  scan.line += countLineBreaks(scan.text, scan.counted, upTo);
  scan.counted = upTo;
}

/** Lets go of the text before the item that is being read. */
function forget(scan: Scan): void {
  const looked = scan.cdata >= 0 ? scan.cdata : scan.at;
  const from = scan.start >= 0 ? scan.start : Math.max(0, looked - longestTag);
  if (from > scan.counted) countLines(scan, from);
  scan.text = scan.text.slice(from);
  scan.at -= from;
  scan.counted -= from;
  if (scan.cdata >= 0) scan.cdata -= from;
  if (scan.start >= 0) scan.start = 0;
  for (const [i, at] of scan.repairs.entries()) scan.repairs[i] = at - from;
}
