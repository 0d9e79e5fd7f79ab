import { toCellText } from '../cellText.ts';
import { cutToWidth, measureWidth } from '../width.ts';
import type { Key } from './key.ts';

/** A line that is being typed. */
export interface Field {
  readonly text: string;
  /** In UTF-16 units, between two graphemes. */
  readonly cursor: number;
}

/** UTF-16 units. */
const longest = 2000;

let segmenter: Intl.Segmenter | undefined;

/** A field with a text of any origin in it, the cursor at its end. */
export function toField(text: string): Field {
  const safe = toCellText(text).slice(0, longest);
  return { text: safe, cursor: safe.length };
}

/** What a key makes of the field; undefined for a key that edits nothing. */
export function editField(field: Field, key: Key): Field | undefined {
  const { text, cursor } = field;
  if (key.kind !== 'key') return insert(field, toCellText(key.text));
  switch (key.name) {
    case 'left':
    case 'ctrl-b':
      return { text, cursor: findBefore(text, cursor) };
    case 'right':
    case 'ctrl-f':
      return { text, cursor: findAfter(text, cursor) };
    case 'ctrl-left':
    case 'alt-b':
      return { text, cursor: findWordStart(text, cursor) };
    case 'ctrl-right':
    case 'alt-f':
      return { text, cursor: findWordEnd(text, cursor) };
    case 'ctrl-a':
      return { text, cursor: 0 };
    case 'backspace':
      return cut(field, findBefore(text, cursor), cursor);
    case 'delete':
    case 'ctrl-d':
      return cut(field, cursor, findAfter(text, cursor));
    case 'ctrl-w':
    case 'alt-\u007f':
    case 'alt-\b':
      return cut(field, findWordStart(text, cursor), cursor);
    case 'ctrl-u':
      return cut(field, 0, cursor);
    case 'ctrl-k':
      return cut(field, cursor, text.length);
    default:
      return undefined;
  }
}

/**
 * What of the field is seen in so many cells, so that the cursor is, and in which cell that stands.
 */
export function showField(
  { text, cursor }: Field,
  width: number,
): { readonly text: string; readonly column: number } {
  let start = 0;
  while (start < cursor && measureWidth(text.slice(start, cursor)) >= width) {
    start = findAfter(text, start);
  }
  const shown = cutToWidth(text.slice(start), width);
  return { text: shown, column: measureWidth(text.slice(start, cursor)) };
}

function insert({ text, cursor }: Field, added: string): Field {
  const fitting = added.slice(0, Math.max(0, longest - text.length));
  const before = `${text.slice(0, cursor)}${fitting}`;
  return { text: before + text.slice(cursor), cursor: before.length };
}

function cut({ text }: Field, start: number, end: number): Field {
  return { text: text.slice(0, start) + text.slice(end), cursor: start };
}

function findBefore(text: string, at: number): number {
  if (at <= 1) return 0;
  return (
    getSegmenter()
      .segment(text)
      .containing(at - 1)?.index ?? at - 1
  );
}

function findAfter(text: string, at: number): number {
  const found = getSegmenter().segment(text).containing(at);
  return found === undefined ? text.length : found.index + found.segment.length;
}

function findWordStart(text: string, at: number): number {
  const before = text.slice(0, at).trimEnd();
  return before.lastIndexOf(' ') + 1;
}

function findWordEnd(text: string, at: number): number {
  const start = at + (text.slice(at).length - text.slice(at).trimStart().length);
  const end = text.indexOf(' ', start);
  return end < 0 ? text.length : end;
}

function getSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}
