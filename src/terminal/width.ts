import { getCodePointWidth } from './charWidth.ts';

const plainAscii = /^[\x20-\x7e]*$/;

/** Where the cells of a text may differ from the sum over its code points. */
const emojiJoint = /[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/u;

/** Where more than marks without width may follow their base: Indic and other clusters, Jamo. */
const clustered =
  /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0900-\u11ff\p{Mc}\ud7b0-\ud7fb\u{11000}-\u{11fff}]/u;

const emojiStart = /^[\p{Emoji_Presentation}\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}#*0-9]/u;

/** UTF-16 units that one cell may take on average before a text is cut whatever its width. */
export const unitsPerCell = 16;

let segmenter: Intl.Segmenter | undefined;

/**
 * How many cells of a terminal a text takes. It must be one line without escape sequences; controls
 * count as nothing. East Asian wide characters and emoji take two, combining marks none.
 */
export function measureWidth(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let width = 0;
  const pieces = emojiJoint.test(text) ? toGraphemes(text) : text;
  for (const piece of pieces) width += measurePiece(piece);
  return width;
}

/**
 * Cuts a text to at most `width` cells between graphemes, `…` standing for what is cut off. A text
 * that heaps up far more marks than its cells could hold is cut too.
 */
export function cutToWidth(text: string, width: number): string {
  if (width < 1) return '';
  if (plainAscii.test(text)) {
    return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
  }
  const limit = width * unitsPerCell;
  let cells = 0;
  let units = 0;
  let kept = 0;
  for (const piece of toPieces(text.length > limit * 2 ? text.slice(0, limit * 2) : text)) {
    cells += measurePiece(piece);
    units += piece.length;
    if (cells > width || units > limit) return `${text.slice(0, kept).trimEnd()}…`;
    if (cells < width) kept = units;
  }
  return text;
}

/** Fills a text of at most `width` cells up with spaces; a wider one is left as it is. */
export function padToWidth(
  text: string,
  width: number,
  align: 'left' | 'right' = 'left',
  measured = measureWidth(text),
): string {
  const space = ' '.repeat(Math.max(0, width - measured));
  return align === 'right' ? space + text : text + space;
}

/** Code points where that does, else grapheme clusters, which cost ten times as much. */
function toPieces(text: string): Iterable<string> {
  return emojiJoint.test(text) || clustered.test(text) ? toGraphemes(text) : text;
}

function* toGraphemes(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

function measurePiece(piece: string): number {
  const first = piece.codePointAt(0) ?? 0;
  if (piece.length === (first > 0xffff ? 2 : 1)) return getCodePointWidth(first);
  if (emojiStart.test(piece) && emojiJoint.test(piece)) return 2;
  let width = 0;
  for (const char of piece) width += getCodePointWidth(char.codePointAt(0) ?? 0);
  return width;
}
