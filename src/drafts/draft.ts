import type { Cluster } from '../domain/cluster.ts';

/** A stretch of a text, from the first to before the last index, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The languages a draft may be written in, as far as they say what is text and what is code. */
export type Dialect = 'markdown' | 'html';

/** A stretch of running text: a paragraph, a heading, a table. */
export interface Block extends Span {
  /** In no list, quotation or footnote. */
  readonly isTop: boolean;
  /** In a footnote of the writer's own. */
  readonly isNote: boolean;
}

/** What keeps a draft from being changed safely. */
export interface DraftProblem {
  readonly code:
    | 'code.unclosed'
    | 'comment.unclosed'
    | 'section.unclosed'
    | 'section.second'
    | 'section.unopened'
    | 'cluster.crowded';
  readonly at: number;
}

/** A draft taken apart in blocks; what is in none of them is code, a comment, front matter or the section. */
export interface DraftBlocks {
  readonly blocks: readonly Block[];
  /** From the first character of the opening marker to the last of the closing one. */
  readonly section: Span | undefined;
  readonly problems: readonly DraftProblem[];
}

/** A citation in a draft. */
export interface Mark extends Span {
  readonly cluster: Cluster;
  /** Where each key stands. */
  readonly keyAt: readonly number[];
  /** The words of `[words](cite:key)`, which stay. */
  readonly words: Span | undefined;
  /** Where its paragraph begins. */
  readonly blockStart: number;
  /** It stands in a footnote already. */
  readonly isInNote: boolean;
}

/** What looks like a citation and is left as it is, being part of a link or a web address. */
export interface LeftAlone extends Span {
  readonly keys: readonly string[];
  readonly why: 'link' | 'address' | 'part';
}
