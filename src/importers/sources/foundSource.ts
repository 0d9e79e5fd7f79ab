import type { ArticleDraft } from '../../domain/draft.ts';
import type { Result } from '../../domain/problem.ts';

/** One source of a post, as it stands there and as it was understood. */
export interface FoundSource {
  /** Counted from 1 in the body as given. */
  readonly line: number;
  /** The source's own text, without markup. */
  readonly text: string;
  /** How surely the draft is what the text says: 1 where it prints back to the same line, down to 0. */
  readonly confidence: number;
  readonly result: Result<ArticleDraft>;
}

/** The section of sources of a post. */
export interface FoundSection {
  readonly hasSection: boolean;
  readonly sources: readonly FoundSource[];
}

/** How a post's body is written. */
export type BodyForm = 'html' | 'markdown' | 'text';
