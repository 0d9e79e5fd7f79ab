import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { gatherPieces } from '../gatherPieces.ts';
import type { ImportReader, ImportRecord, ReadOptions } from '../importer.ts';
import type { Bookmark } from './bookmark.ts';
import { formatReject, rejectsHead, toSource } from './bookmarkRejects.ts';
import { makeBookmarkScanner } from './makeBookmarkScanner.ts';
import { makeBookmarkSplitter } from './splitBookmarks.ts';
import { toDraft } from './toBookmarkDraft.ts';

/** Addresses that lead to the browser itself, or run a program in it. */
const ownScheme =
  /^\s*(?:javascript|place|about|chrome|chrome-extension|moz-extension|edge|brave|opera|vivaldi|data|file|blob|view-source):/i;

/** Reads a file of bookmarks; what is no web page is passed over and counted. */
export function readBookmarks(text: AsyncIterable<string>, { file }: ReadOptions): ImportReader {
  const leftOut = new Map<string, number>();
  const isPage = ({ attributes, isCutOff }: Bookmark): boolean => {
    if (isCutOff) return true;
    const href = attributes.get('href') ?? '';
    if (href.trim() !== '' && !ownScheme.test(href)) return true;
    const what = 'bookmarks without a web page';
    leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
    return false;
  };
  return {
    batches: readBatches(text, file, isPage),
    formatRejectsHead: () => rejectsHead,
    formatReject,
    countLeftOut: () => leftOut,
  };
}

async function* readBatches(
  text: AsyncIterable<string>,
  file: string,
  isPage: (bookmark: Bookmark) => boolean,
): AsyncIterable<readonly ImportRecord[]> {
  const split = makeBookmarkSplitter();
  const scan = makeBookmarkScanner();
  let count = 0;
  let isBlank = true;
  const read = (piece: string, atEnd: boolean): readonly ImportRecord[] => {
    const stretch = split(piece, atEnd);
    const found = stretch === undefined ? [] : scan(stretch);
    count += found.length;
    return found.filter(isPage).map(toRecord);
  };
  for await (const piece of gatherPieces(text)) {
    isBlank &&= piece.trim() === '';
    const records = read(piece, false);
    if (records.length > 0) yield records;
  }
  const last = read('', true);
  if (last.length > 0) yield last;
  if (count > 0 || isBlank) return;
  throw new CiteError('input.format', 'The file has no bookmark in it.', {
    hint: 'A bookmark begins like this: <DT><A HREF="https://…',
    place: { file },
  });
}

function toRecord(bookmark: Bookmark): ImportRecord {
  const { source, line, isCutOff } = bookmark;
  if (isCutOff) {
    const message = `the link ${quoteText(source)} does not end; the file may be cut off here`;
    const problem = { code: 'row.unreadable', message, place: { line } } as const;
    return { draft: undefined, problems: [problem], source: toSource(bookmark) };
  }
  return { draft: toDraft(bookmark), problems: [], source: toSource(bookmark) };
}
