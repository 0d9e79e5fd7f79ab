import type { Problem } from '../domain/problem.ts';
import type { Operation } from './library.ts';
import type { LogFigure } from './libraryHistory.ts';

/** new: into an empty library; merge: add what it lacks; replace: make it what the dump says. */
export type LoadMode = 'new' | 'merge' | 'replace';

export interface LoadRequest {
  readonly operation: Operation;
  readonly mode: LoadMode;
  /** Whether to commit, or only to tell what would be done. */
  readonly keep: boolean;
  /** Called when the dump was read and is whole, before anything is written. */
  readonly beforeWrite?: (() => Promise<void>) | undefined;
}

/** What was written; or, where a line is wrong, all that is: then nothing was. */
export type LoadOutcome =
  | {
      readonly problems: readonly [];
      readonly mode: LoadMode;
      readonly figures: readonly LogFigure[];
    }
  | { readonly problems: readonly Problem[]; readonly mode?: undefined };

/** The library as plain text. */
export interface LibraryText {
  /**
   * All that the library holds, as it is at one moment: a header, then two lines of JSON a record, an
   * empty line after each, in an order that depends on nothing but what it holds. In pieces of whole
   * lines; nothing else may be done with the library before the last was taken.
   */
  dump(): AsyncIterable<string>;
  /**
   * Reads the lines of a dump as one transaction and one entry of the log. Problems have the line
   * they stand on as their place.
   *
   * @throws CiteError `dump.invalid` for what is no dump, `library.not-empty`
   */
  load(lines: AsyncIterable<string>, request: LoadRequest): Promise<LoadOutcome>;
}
