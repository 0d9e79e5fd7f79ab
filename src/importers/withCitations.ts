import type { ArticleDraft } from '../domain/draft.ts';
import type { CitationRecord } from '../domain/remainder.ts';
import type { JsonDraft } from './json/makeJsonReader.ts';

/**
 * A draft for each citation that a record carries, one without where it carries none. Where there
 * are several, each has a text of its own for the file of rejects.
 */
export function withCitations(
  draft: ArticleDraft,
  citations: readonly CitationRecord[] | undefined,
  formatSource: (citation: CitationRecord) => string,
): readonly JsonDraft[] {
  if (citations === undefined || citations.length === 0) return [{ draft, source: undefined }];
  return citations.map((citation) => ({
    draft: {
      ...draft,
      post: citation.post,
      cited: citation.cited,
      locator: citation.locator,
      quotation: citation.quotation,
      citationNote: citation.note,
    },
    source: citations.length > 1 ? formatSource(citation) : undefined,
  }));
}
