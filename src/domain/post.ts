import type { DateValue } from './date.ts';

/** A piece of the writer's own. */
export interface Post {
  /** Lower-case words joined by hyphens, in any script; unique in the library. */
  readonly slug: string;
  readonly title: string | undefined;
  readonly date: DateValue | undefined;
  readonly url: string | undefined;
  /** How many articles it cites. */
  readonly sources: number;
}
