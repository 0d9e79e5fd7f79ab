import type { PostDraft } from '../../domain/draft.ts';
import type { BodyForm } from '../sources/foundSource.ts';

/** A text of a post in which sources may stand. */
export interface PostBody {
  readonly text: string;
  readonly form: BodyForm;
  /** The line of the input that it begins on, counted from 1. */
  readonly line: number;
  /** It is a section of sources and nothing else, as in a file of rejects. */
  readonly isSection?: boolean;
}

/** A post as an input holds it. */
export interface FoundPost {
  readonly post: PostDraft;
  /** Undefined where only comments on a post were found. */
  readonly body: PostBody | undefined;
  readonly comments: readonly PostBody[];
}

/** What an item of a backup is: a post, or something that is passed over, which the report may name. */
export interface FoundItem {
  readonly post: FoundPost | undefined;
  /** Such as `drafts` → 1; nothing for what is no writing at all. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  /** In words for the report, such as `drafts`. */
  readonly what: string;
  readonly count: number;
}
