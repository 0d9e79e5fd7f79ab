import type { Ahead } from './ahead.ts';
import type { Block, DraftProblem, LeftAlone, Mark } from './draft.ts';
import type { LinkEnd } from './links.ts';
import { toBareKey } from './parseCluster.ts';

/** What is found in a draft's running text. */
export interface Findings {
  readonly marks: Mark[];
  readonly leftAlone: LeftAlone[];
  readonly problems: DraftProblem[];
}

/** Brackets that are open. */
export interface Frame {
  readonly open: number;
  /** A key stands in these brackets, not in inner ones. */
  hasKey: boolean;
  /** A citation stands in inner brackets. */
  hasInner: boolean;
}

/** The state of the search in one block. */
export interface Scan extends Findings {
  readonly text: string;
  readonly block: Block;
  readonly isMarkdown: boolean;
  readonly ahead: Ahead;
  readonly frames: Frame[];
  /** How many of the frames are footnotes, `^[`. */
  footnotes: number;
  readonly findLink: (open: number, close: number) => LinkEnd | undefined;
  readonly findCodeEnd: (from: number, length: number) => number | undefined;
}

/** Adds the citation of one key, without words of the writer’s. */
export function pushMark(
  { marks, frames, block, footnotes }: Scan,
  start: number,
  end: number,
  typed: string,
  keyAt: number,
  words: Mark['words'],
): void {
  const cite = { prefix: '', suffix: '', locator: undefined, withoutAuthor: false };
  const cluster = [{ key: toBareKey(typed), ...cite }];
  marks.push({
    start,
    end,
    cluster,
    keyAt: [keyAt],
    words,
    blockStart: block.start,
    isInNote: block.isNote || footnotes > 0,
  });
  const frame = frames.at(-1);
  if (frame !== undefined) frame.hasInner = true;
}
