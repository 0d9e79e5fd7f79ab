import type { PostDraft } from '../../domain/draft.ts';
import type { Problem } from '../../domain/problem.ts';
import { describeInPost } from '../describeInPost.ts';
import type { ImportRecord } from '../importer.ts';
import { formatPostHead } from './postSource.ts';
import { type FeedItem, longestItem } from './splitItems.ts';

/** The record of a post that could not be read whole. */
export function toItemProblem(
  { fault, line }: FeedItem,
  post: PostDraft | undefined,
): ImportRecord {
  const isLong = fault === 'too-long';
  const problem: Problem = {
    code: isLong ? 'row.too-long' : 'row.unreadable',
    message: isLong
      ? `it has more than ${longestItem} characters; add its sources by hand`
      : 'the file ends in the middle of it; it may be cut off, so get the backup again',
    place: { line },
  };
  const known = post ?? {};
  const source = `${formatPostHead(known)}\n`;
  return { draft: undefined, problems: [describeInPost(known, problem)], source, post };
}
