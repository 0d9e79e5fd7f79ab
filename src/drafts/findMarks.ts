import { type Ahead, lookAhead } from './ahead.ts';
import type { Block, DraftProblem, LeftAlone, Mark } from './draft.ts';
import { findLabels, type LinkEnd, makeLinkFinder } from './links.ts';
import { lookForCodeEnd } from './lookahead.ts';
import { keySource, parseCluster, toBareKey } from './parseCluster.ts';

/** What is found in a draft's running text. */
export interface Findings {
  readonly marks: Mark[];
  readonly leftAlone: LeftAlone[];
  readonly problems: DraftProblem[];
}

interface Frame {
  readonly open: number;
  /** A key stands in these brackets, not in inner ones. */
  hasKey: boolean;
  /** A citation stands in inner brackets. */
  hasInner: boolean;
}

interface Scan extends Findings {
  readonly text: string;
  readonly block: Block;
  readonly isMarkdown: boolean;
  readonly ahead: Ahead;
  readonly frames: Frame[];
  /** How many of the frames are footnotes, `^[`. */
  footnotes: number;
  readonly findLink: (open: number, close: number) => LinkEnd | undefined;
  readonly findCodeEnd: (from: number, length: number) => number | undefined;
}

/**
 * Makes a function that finds the citations in a block of a draft and adds them to the findings.
 * Called for the blocks in their order.
 */
export function makeMarkFinder(
  text: string,
  isMarkdown: boolean,
  findings: Findings,
): (block: Block) => void {
  const labels = isMarkdown ? findLabels(text) : new Set<string>();
  const ahead = lookAhead(text, isMarkdown);
  return (block) => {
    const scan: Scan = {
      ...findings,
      text,
      block,
      isMarkdown,
      ahead,
      frames: [],
      footnotes: 0,
      findLink: isMarkdown ? makeLinkFinder(text, block, labels, ahead.link) : () => undefined,
      findCodeEnd: lookForCodeEnd(text, block),
    };
    let found = ahead.special(block.start);
    while (found !== undefined && found.index < block.end) {
      found = ahead.special(takeSpecial(scan, found.index, found.text));
    }
  };
}

/** Takes what stands at an index and returns where to go on. */
function takeSpecial(scan: Scan, at: number, special: string): number {
  const { text, frames } = scan;
  switch (special) {
    case '\\':
      return at + 2;
    case '`':
      return takeCode(scan, at);
    case '<':
      return takeAngle(scan, at);
    case '[':
      frames.push({ open: at, hasKey: false, hasInner: false });
      if (text[at - 1] === '^') scan.footnotes += 1;
      return at + 1;
    case ']':
      return takeBrackets(scan, at);
    case '@': {
      const frame = frames.at(-1);
      if (frame !== undefined && !followsWord(text, at) && findKey(text, at + 1) !== undefined) {
        frame.hasKey = true;
      }
      return at + 1;
    }
    default:
      return special.endsWith('/') ? takeAddress(scan, at) : takeBareKey(scan, at);
  }
}

const key = new RegExp(keySource, 'uy');

function findKey(text: string, at: number): string | undefined {
  key.lastIndex = at;
  return key.exec(text)?.[0];
}

const wordBefore = /[\p{L}\p{N}_.]$/u;

function followsWord(text: string, at: number): boolean {
  return wordBefore.test(text.slice(Math.max(0, at - 2), at));
}

function takeCode({ text, block, findCodeEnd }: Scan, at: number): number {
  let end = at;
  while (end < block.end && text[end] === '`') end += 1;
  return findCodeEnd(end, end - at) ?? end;
}

const autolink = new RegExp(`<cite:(${keySource})>`, 'uy');
const rawTag = /<(?:code|pre|samp|kbd|script|style)(?=[\s>])/iy;

function takeAngle(scan: Scan, at: number): number {
  const { text, block } = scan;
  autolink.lastIndex = at;
  const found = autolink.exec(text);
  if (found !== null) {
    pushMark(scan, at, at + found[0].length, found[1] ?? '', at + 6, undefined);
    return at + found[0].length;
  }
  if (text.startsWith('<!--', at)) {
    const end = scan.ahead.commentEnd(at + 4);
    return end === undefined || end >= block.end ? at + 4 : end + 3;
  }
  if (!/[A-Za-z/!?]/.test(text[at + 1] ?? '')) return at + 1;
  const close = scan.ahead.angle(at + 1);
  if (close === undefined || close >= block.end) return at + 1;
  const inner = scan.ahead.innerAngle(at + 1);
  if (inner !== undefined && inner < close) return at + 1;
  rawTag.lastIndex = at;
  const rawEnd = rawTag.test(text) ? scan.ahead.rawEnd(close) : undefined;
  return rawEnd === undefined || rawEnd >= block.end ? close + 1 : rawEnd + 1;
}

const address = /[^\s<>"`)[\]]*/y;
const addressWithBrackets = /[^\s<>"`)]*/y;
const keyInAddress = new RegExp(`\\[-?@(${keySource})`, 'u');

/** A bare web address; outside brackets it may have brackets in it. */
function takeAddress(scan: Scan, at: number): number {
  const pattern = scan.frames.length > 0 ? address : addressWithBrackets;
  pattern.lastIndex = at;
  const found = pattern.exec(scan.text)?.[0] ?? '';
  const end = Math.min(at + found.length, scan.block.end);
  const inside = keyInAddress.exec(found)?.[1];
  if (inside !== undefined) {
    scan.leftAlone.push({ start: at, end, keys: [toBareKey(inside)], why: 'address' });
  }
  return Math.max(end, at + 1);
}

const notBeforeBareKey = /[\p{L}\p{N}_:/.@\\-]$/u;

function takeBareKey(scan: Scan, at: number): number {
  const { text } = scan;
  const start = at + 5;
  const found = findKey(text, start);
  const isWord = notBeforeBareKey.test(text.slice(Math.max(0, at - 2), at));
  if (found === undefined || isWord) return start;
  pushMark(scan, at, start + found.length, found, start, undefined);
  return start + found.length;
}

function pushMark(
  { marks, frames, block, footnotes }: Scan,
  start: number,
  end: number,
  typed: string,
  keyAt: number,
  words: Mark['words'],
): void {
  const cite = { prefix: '', suffix: '', locator: undefined, withoutAuthor: false };
  const cluster = [{ key: toBareKey(typed), ...cite }];
  marks.push({
    start,
    end,
    cluster,
    keyAt: [keyAt],
    words,
    isInNote: block.isNote || footnotes > 0,
  });
  const frame = frames.at(-1);
  if (frame !== undefined) frame.hasInner = true;
}

/** Brackets that close at an index: a link, a citation, or just brackets. */
function takeBrackets(scan: Scan, close: number): number {
  const { text, block, frames } = scan;
  const frame = frames.pop();
  if (frame === undefined) return close + 1;
  const { open, hasKey, hasInner } = frame;
  const isFootnote = text[open - 1] === '^';
  if (isFootnote) scan.footnotes -= 1;
  const link = scan.findLink(open, close);
  const isDefinition = text[close + 1] === ':' && text.slice(block.start, open).trim() === '';
  if (link !== undefined || (isDefinition && scan.isMarkdown)) {
    leaveLink(scan, frame, close);
    if (link === undefined) return close + 1;
    takeCiteLink(scan, open, close, link);
    return link.end;
  }
  const parent = frames.at(-1);
  if (parent !== undefined && (hasKey || hasInner)) parent.hasInner = true;
  if (hasKey) takeCluster(scan, open, close, hasInner, isFootnote);
  return close + 1;
}

/** Nothing in a link's text is a citation: a link within a link is none. */
function leaveLink({ text, marks, leftAlone }: Scan, { open, hasKey }: Frame, close: number): void {
  while ((marks.at(-1)?.start ?? -1) > open) {
    const mark = marks.pop();
    if (mark === undefined) break;
    const keys = mark.cluster.map(({ key }) => key);
    leftAlone.push({ start: mark.start, end: mark.end, keys, why: 'link' });
  }
  if (!hasKey) return;
  const reading = parseCluster(text.slice(open + 1, close));
  if (reading.kind !== 'cluster') return;
  const keys = reading.cluster.map(({ key }) => key);
  leftAlone.push({ start: open, end: close + 1, keys, why: 'link' });
}

const citeDestination = new RegExp(`^cite:(${keySource})$`, 'iu');

function takeCiteLink(scan: Scan, open: number, close: number, link: LinkEnd): void {
  const typed = citeDestination.exec(link.destination)?.[1];
  if (typed === undefined) return;
  const keyAt = scan.text.indexOf(typed, close + 2);
  pushMark(scan, open, link.end, typed, keyAt, { start: open + 1, end: close });
}

function takeCluster(
  scan: Scan,
  open: number,
  close: number,
  hasInner: boolean,
  isFootnote: boolean,
): void {
  const { text, block, marks, leftAlone, problems } = scan;
  if (hasInner) {
    leftAlone.push({ start: open, end: close + 1, keys: [], why: 'part' });
    return;
  }
  const reading = parseCluster(text.slice(open + 1, close));
  if (reading.kind === 'crowded') problems.push({ code: 'cluster.crowded', at: open });
  if (reading.kind === 'text') {
    leftAlone.push({ start: open, end: close + 1, keys: findKeys(text, open, close), why: 'part' });
  }
  if (reading.kind !== 'cluster') return;
  // `^[@key]` is a footnote of the writer's own, whose brackets stay.
  marks.push({
    start: isFootnote ? open + 1 : open,
    end: isFootnote ? close : close + 1,
    cluster: reading.cluster,
    keyAt: reading.keyAt.map((at) => open + 1 + at),
    words: undefined,
    isInNote:
      block.isNote || isFootnote || scan.frames.some((frame) => text[frame.open - 1] === '^'),
  });
}

const keyMark = new RegExp(`@(${keySource})`, 'gu');

function findKeys(text: string, open: number, close: number): readonly string[] {
  return [...text.slice(open, close).matchAll(keyMark)].map(([, key = '']) => toBareKey(key));
}
