import { getCodePointWidth } from './charWidth.ts';
import { createWidthReader } from './readWidths.ts';

const printableAscii = /^[\x20-\x7e]*$/;

/** UTF-16 units that one cell may take on average before a text is cut whatever its width. */
export const unitsPerCell = 16;

let segmenter: Intl.Segmenter | undefined;

/**
 * How many cells of a terminal a text takes. It must be one line without escape sequences; controls
 * count as nothing. East Asian wide characters and emoji take two, combining marks none.
 */
export function measureWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInvolved(code)) return measureByCodePoint(text);
    width += getCodePointWidth(code);
  }
  return width;
}

/**
 * Cuts a text to at most `width` cells between graphemes, `…` standing for what is cut off. A text
 * that heaps up far more marks than its cells could hold is cut too.
 */
export function cutToWidth(text: string, width: number): string {
  if (width < 1) return '';
  if (printableAscii.test(text)) {
    return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
  }
  const readWidth = createWidthReader();
  const limit = width * unitsPerCell;
  let cells = 0;
  let kept = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    cells += readWidth(code);
    at += code > 0xffff ? 2 : 1;
    if (cells > width || at > limit) return cutAt(text, kept);
    if (cells < width) kept = at;
  }
  return text;
}

/** Fills a text of at most `width` cells up with spaces; a wider one is left as it is. */
export function padToWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - measureWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/** Joiners, emoji variations and surrogates: a text that has them is read by code points. */
function isInvolved(code: number): boolean {
  return code === 0x200d || code === 0xfe0f || (code >= 0xd800 && code <= 0xdfff);
}

function measureByCodePoint(text: string): number {
  const readWidth = createWidthReader();
  let width = 0;
  for (const char of text) width += readWidth(char.codePointAt(0) ?? 0);
  return width;
}

/** Where more than marks without width may follow their base: emoji, Indic clusters, Jamo. */
function isClustered(text: string): boolean {
  return /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0900-\u11ff\ud7b0-\ud7fb\u{11000}-\u{11fff}\p{Mc}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]|\u200d|\ufe0f/u.test(
    text,
  );
}

/** The segmenter is slow, so it is asked only where what stands around the cut may belong together. */
function cutAt(text: string, end: number): string {
  const around = text.slice(Math.max(0, end - 4), end + 4);
  return `${text.slice(0, isClustered(around) ? toGraphemeStart(text, end) : end).trimEnd()}…`;
}

function toGraphemeStart(text: string, at: number): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text.slice(0, at + 64)).containing(at)?.index ?? at;
}
