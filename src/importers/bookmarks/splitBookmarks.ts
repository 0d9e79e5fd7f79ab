/** A stretch of a file of bookmarks that ends where a bookmark or folder begins. */
export interface BookmarkPiece {
  readonly text: string;
  /** The line it begins at, counted from 1. */
  readonly line: number;
}

/** A bookmark that is longer, its icon included, is cut. In characters. */
const longest = 1_048_576;

/**
 * Makes a splitter of a file of bookmarks, which takes text in pieces of any length and gives it back
 * cut before items of lists, so that each bookmark is in one stretch.
 */
export function makeBookmarkSplitter(): (
  piece: string,
  atEnd: boolean,
) => BookmarkPiece | undefined {
  let kept = '';
  let line = 1;
  return (piece, atEnd) => {
    kept += piece;
    const cut = atEnd || kept.length > longest ? kept.length : findLastItem(kept);
    if (cut <= 0) return undefined;
    const text = kept.slice(0, cut);
    kept = kept.slice(cut);
    const found = { text, line };
    line += countBreaks(text);
    return found;
  };
}

/** Where the last `<DT>` or `<LI>` begins that is all there; 0 where there is none. */
function findLastItem(text: string): number {
  for (let at = text.lastIndexOf('<'); at > 0; at = text.lastIndexOf('<', at - 1)) {
    if (/^<(?:dt|li)[\s>]/i.test(text.slice(at, at + 4))) return at;
  }
  return 0;
}

/** Line breaks of a text; a CR at its end counts with what follows. */
export function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.search(/[\r\n]/); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
  }
  return breaks;
}
