import type { Citation } from '../domain/article.ts';
import { formatDate } from '../domain/formatDate.ts';
import { toSafeText } from '../domain/safeText.ts';

/** Citations as part of a sentence: `in ‘axis’ on 12/9/24, in no post on 1/3/25`. */
export function listCitations(citations: readonly Citation[]): string {
  return citations
    .map(({ post, cited }) => {
      const where = post === undefined ? 'in no post' : `in ‘${toSafeText(post)}’`;
      return `${where} on ${formatDate(cited.edtf, 'mdy')}`;
    })
    .join(', ');
}
