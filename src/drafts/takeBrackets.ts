import type { LinkEnd } from './links.ts';
import { keySource, parseCluster, toBareKey } from './parseCluster.ts';
import { type Frame, pushMark, type Scan } from './scan.ts';

/** Takes brackets that close at an index, a link, a citation or just brackets, and returns where to go on. */
export function takeBrackets(scan: Scan, close: number): number {
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
    blockStart: block.start,
    isInNote: block.isNote || isFootnote || scan.footnotes > 0,
  });
}

const keyMark = new RegExp(`@(${keySource})`, 'gu');

function findKeys(text: string, open: number, close: number): readonly string[] {
  return [...text.slice(open, close).matchAll(keyMark)].map(([, key = '']) => toBareKey(key));
}
