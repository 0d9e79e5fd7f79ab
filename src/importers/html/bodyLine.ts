/** A stretch of a line that leads somewhere. */
export interface BodyLink {
  /** As the markup has it, entities decoded. */
  readonly url: string;
  /** Where it begins and ends in the line's text. */
  readonly start: number;
  readonly end: number;
}

/** A line of a body as a reader sees it, without markup. */
export interface BodyLine {
  /** Where it begins in the body, counted from 1. */
  readonly line: number;
  /** Runs of white space are one space; never empty. */
  readonly text: string;
  readonly links: readonly BodyLink[];
  /** Lines of one paragraph have the same number. */
  readonly block: number;
  /** 1 to 6 for a heading, 7 for a line in bold type alone, 0 for any other. */
  readonly level: number;
  /** Whether it is the first line of an item of a list. */
  readonly isItem: boolean;
}
