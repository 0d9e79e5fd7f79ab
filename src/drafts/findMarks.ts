import { lookAhead } from './ahead.ts';
import type { Block } from './draft.ts';
import { findLabels, makeLinkFinder } from './links.ts';
import { lookForCodeEnd } from './lookahead.ts';
import { keySource, toBareKey } from './parseCluster.ts';
import { type Findings, pushMark, type Scan } from './scan.ts';
import { takeBrackets } from './takeBrackets.ts';

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
