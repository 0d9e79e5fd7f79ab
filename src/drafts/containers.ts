/** What a line of Markdown stands in: a quotation, a list item, a footnote. */
export interface Container {
  readonly kind: 'quote' | 'item' | 'note';
  /** How far the content of an item or footnote is set in. */
  readonly indent: number;
}

/** A place in a line and the column it is shown at: tabs stop at every fourth (CommonMark 0.31 §2.2). */
export interface Spot {
  readonly at: number;
  readonly column: number;
}

/** Deeper nesting than this is read as text: no writer nests so deep, and time stays linear. */
const deepest = 32;

/** Passes the white space at a spot. */
export function skipSpace(text: string, { at, column }: Spot, end: number): Spot {
  let index = at;
  let reached = column;
  for (; index < end; index += 1) {
    const char = text[index];
    if (char === ' ') reached += 1;
    else if (char === '\t') reached += 4 - (reached % 4);
    else break;
  }
  return { at: index, column: reached };
}

/** How many of the open containers a line continues (CommonMark 0.31 §5), and where its rest begins. */
export function matchContainers(
  text: string,
  start: number,
  end: number,
  open: readonly Container[],
): { readonly matched: number; readonly spot: Spot } {
  let spot: Spot = { at: start, column: 0 };
  let matched = 0;
  for (const { kind, indent } of open) {
    const after = skipSpace(text, spot, end);
    const isBlank = after.at === end;
    if (kind === 'quote') {
      if (isBlank || text[after.at] !== '>' || after.column - spot.column > 3) break;
      spot = passQuote(text, after, end);
    } else if (!isBlank) {
      if (after.column - spot.column < indent) break;
      spot = passColumns(text, spot, end, indent);
    }
    matched += 1;
  }
  return { matched, spot };
}

function passQuote(text: string, { at, column }: Spot, end: number): Spot {
  const hasSpace = at + 1 < end && (text[at + 1] === ' ' || text[at + 1] === '\t');
  return { at: at + (hasSpace ? 2 : 1), column: column + (hasSpace ? 2 : 1) };
}

/** A tab that reaches farther than wanted counts in full; its rest is no matter here. */
function passColumns(text: string, { at, column }: Spot, end: number, columns: number): Spot {
  let index = at;
  let reached = column;
  while (index < end && reached < column + columns) {
    reached += text[index] === '\t' ? 4 - (reached % 4) : 1;
    index += 1;
  }
  return { at: index, column: reached };
}

const itemMarker = /(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/my;
const noteMarker = /\[\^[^\]\s]{1,200}\]:/y;

/**
 * The containers that begin at a spot, one in the other, and where the content of the last begins.
 *
 * @param isInParagraph A list begins inside a paragraph only with a bullet or the number 1.
 */
export function openContainers(
  text: string,
  from: Spot,
  end: number,
  depth: number,
  isInParagraph: boolean,
): { readonly opened: readonly Container[]; readonly spot: Spot } {
  const opened: Container[] = [];
  let spot = from;
  while (depth + opened.length < deepest) {
    const after = skipSpace(text, spot, end);
    if (after.at === end || after.column - spot.column > 3) break;
    if (text[after.at] === '>') {
      opened.push({ kind: 'quote', indent: 0 });
      spot = passQuote(text, after, end);
      continue;
    }
    const found = findMarkerAt(text, after.at, isInParagraph && opened.length === 0);
    if (found === undefined) break;
    const content = { at: after.at + found.length, column: after.column + found.length };
    const next = skipSpace(text, content, end);
    const gap = next.column - content.column;
    const width = next.at === end || gap > 4 ? 1 : gap;
    const indent = after.column - spot.column + found.length + width;
    opened.push(found.isNote ? { kind: 'note', indent: 4 } : { kind: 'item', indent });
    spot = passColumns(text, content, end, Math.min(gap, width));
  }
  return { opened, spot };
}

function findMarkerAt(
  text: string,
  at: number,
  isInParagraph: boolean,
): { readonly length: number; readonly isNote: boolean } | undefined {
  noteMarker.lastIndex = at;
  const note = noteMarker.exec(text);
  if (note !== null) return { length: note[0].length, isNote: true };
  if (isThematicBreak(text, at)) return undefined;
  itemMarker.lastIndex = at;
  const item = itemMarker.exec(text);
  if (item === null || (isInParagraph && item[1] !== undefined && item[1] !== '1')) {
    return undefined;
  }
  return { length: item[0].length, isNote: false };
}

/** Three or more of `-`, `*` or `_` and nothing else but space (CommonMark 0.31 §4.1). */
function isThematicBreak(text: string, from: number): boolean {
  const mark = text[from];
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  let count = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === mark) count += 1;
    else if (char === '\n' || char === '\r') break;
    else if (char !== ' ' && char !== '\t') return false;
  }
  return count > 2;
}
