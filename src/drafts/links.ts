import { foldText } from '../domain/fold.ts';
import type { Block } from './draft.ts';
import { type Lookahead, matchParentheses } from './lookahead.ts';

/** What follows the closing bracket of a link: `(…)` or `[…]`. */
export interface LinkEnd {
  readonly end: number;
  /** Where it leads, as typed; '' for a link by reference. */
  readonly destination: string;
}

const definition = /(?<![^\r\n]) {0,3}\[([^\]\r\n]{1,300})\]:/g;

/** The labels that a draft defines for its links (`[label]: https://…`), folded. */
export function findLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes(']:')) return labels;
  for (const [, label = ''] of text.matchAll(definition)) {
    if (!label.startsWith('^')) labels.add(foldText(label));
  }
  return labels;
}

/** Looks ahead in the draft for what ends the parts of a link. */
export interface LinkLookaheads {
  readonly space: Lookahead;
  readonly destination: Lookahead;
  readonly title: Lookahead;
  readonly angle: Lookahead;
}

/**
 * Makes a function that tells what makes a link of brackets that close at an index of a block, if
 * anything. Called with growing indices.
 */
export function makeLinkFinder(
  text: string,
  block: Block,
  labels: ReadonlySet<string>,
  ahead: LinkLookaheads,
): (open: number, close: number) => LinkEnd | undefined {
  let pairs: ReadonlyMap<number, number> | undefined;
  return (open, close) => {
    const next = text[close + 1];
    if (next === '(' && close + 1 < block.end) {
      pairs ??= matchParentheses(text, block);
      const end = pairs.get(close + 1);
      if (end === undefined) return undefined;
      const destination = readDestination(text, close + 2, end, ahead);
      return destination === undefined ? undefined : { end: end + 1, destination };
    }
    if (labels.size === 0) return undefined;
    const reference = next === '[' ? readReference(text, close + 1) : undefined;
    if (reference !== undefined && labels.has(foldText(reference))) {
      return { end: close + 3 + reference.length, destination: '' };
    }
    const isLabel = close - open < 300 && labels.has(foldText(text.slice(open + 1, close)));
    return isLabel ? { end: close + 1, destination: '' } : undefined;
  };
}

const referencePattern = /\[([^[\]\r\n]{1,300})\]/y;

function readReference(text: string, at: number): string | undefined {
  referencePattern.lastIndex = at;
  return referencePattern.exec(text)?.[1];
}

/** An address, then nothing or a title (CommonMark 0.31 §6.3); undefined for ordinary parentheses. */
function readDestination(
  text: string,
  from: number,
  end: number,
  ahead: LinkLookaheads,
): string | undefined {
  const start = ahead.destination(from) ?? end;
  if (start >= end) return '';
  const isAngled = text[start] === '<';
  const stop = (isAngled ? ahead.angle(start) : ahead.space(start)) ?? end;
  const last = Math.min(isAngled ? stop + 1 : stop, end);
  const title = last < end ? (ahead.title(last) ?? end) : end;
  if (title < end && !'"\'('.includes(text[title] ?? '')) return undefined;
  const inner = text.slice(start, Math.min(last, start + 300));
  return isAngled ? inner.slice(1, -1) : inner;
}
