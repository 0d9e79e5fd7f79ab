import type { PostDraft } from '../../domain/draft.ts';
import { countLeftOut } from '../feed/countLeftOut.ts';
import { toItemProblem } from '../feed/itemProblem.ts';
import { formatPostReject } from '../feed/postSource.ts';
import { toPostRecords } from '../feed/toPostRecords.ts';
import type { ImportReader, ImportRecord, ReadOptions } from '../importer.ts';
import { cutPosts } from './cutPosts.ts';
import { readPostFile } from './readPostFile.ts';

/** Records go on in batches of at most this size. */
const batchSize = 500;

/** Reads a post's file, or a file of rejected sources with their posts. */
export function readPosts(text: AsyncIterable<string>, options: ReadOptions): ImportReader {
  const leftOut = new Map<string, number>();
  return {
    batches: readBatches(text, options, leftOut),
    formatRejectsHead: () => '',
    formatReject: formatPostReject,
    countLeftOut: () => leftOut,
  };
}

async function* readBatches(
  text: AsyncIterable<string>,
  options: ReadOptions,
  leftOut: Map<string, number>,
): AsyncIterable<readonly ImportRecord[]> {
  let last: PostDraft | undefined;
  for await (const piece of cutPosts(text)) {
    if (piece.text.trim() === '') continue;
    const { post: found, leftOut: passed } = await readPostFile(piece, options);
    for (const { what, count } of passed) countLeftOut(leftOut, what, count);
    if (found === undefined) continue;
    // Rejects of one post name it anew each time.
    const post = isSame(last, found.post) ? last : found.post;
    last = post;
    const records = piece.isTooLong
      ? [toItemProblem({ ...piece, fault: 'too-long' }, post)]
      : toPostRecords({ ...found, post }, options.links === true);
    if (records[0]?.source === '') countLeftOut(leftOut, 'posts without sources', 1);
    for (let at = 0; at < records.length; at += batchSize) yield records.slice(at, at + batchSize);
  }
}

function isSame(a: PostDraft | undefined, b: PostDraft): a is PostDraft {
  return JSON.stringify(a) === JSON.stringify(b);
}
