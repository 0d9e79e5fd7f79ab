import { type Field, toField } from './field.ts';
import type { NearWord, PickAction, PickEntry, PickRow, PickStart, PostOffer } from './picker.ts';

/** What is on the screen besides the line that is typed. */
export type Mode =
  | { readonly kind: 'browse' }
  | { readonly kind: 'menu'; readonly at: number }
  | {
      readonly kind: 'post';
      /** What is to be cited. */
      readonly keys: readonly string[];
      readonly field: Field;
      readonly offers: readonly PostOffer[];
      /** What the offers were made for; undefined before the first. */
      readonly offeredFor: string | undefined;
      readonly at: number;
    }
  | { readonly kind: 'entry' | 'help'; readonly top: number };

/** All that the screen is drawn from. */
export interface PickerState {
  readonly columns: number;
  /** Of the window. */
  readonly rows: number;
  readonly field: Field;
  /** What was searched for last, to so many; undefined before the first search. */
  readonly searched: { readonly query: string; readonly limit: number } | undefined;
  /** What was found may have changed since. */
  readonly isStale: boolean;
  /** Of the last query that was one. */
  readonly found: readonly PickRow[];
  /** Whether there are more than those. */
  readonly hasMore: boolean;
  readonly total: number;
  /** What is missing in the query as it stands. */
  readonly hint: string | undefined;
  /** What came of the last action. */
  readonly message: { readonly text: string; readonly isWrong: boolean } | undefined;
  /** The chosen one in `found`, and the first that is seen. */
  readonly at: number;
  readonly top: number;
  /** What may have been meant by a query that found nothing; undefined before it is known. */
  readonly near: { readonly query: string; readonly words: readonly NearWord[] } | undefined;
  /** Keys, in the order in which they were marked. */
  readonly marked: readonly string[];
  readonly entry: { readonly key: string; readonly entry: PickEntry } | undefined;
  readonly mode: Mode;
  readonly post: string | undefined;
}

/** What is to be done after a key. */
export type Effect =
  | { readonly kind: 'act'; readonly action: PickAction }
  | { readonly kind: 'end'; readonly keys: readonly string[] }
  | { readonly kind: 'interrupt' | 'suspend' | 'repaint' };

export const browse: Mode = { kind: 'browse' };

/** So many are looked for while typing, and once typing rests. */
export const fewArticles = 60;
export const mostArticles = 1000;

export function makeState(
  start: PickStart,
  size: { readonly columns: number; readonly rows: number },
): PickerState {
  return {
    columns: size.columns,
    rows: size.rows,
    field: toField(start.query),
    searched: undefined,
    isStale: false,
    found: [],
    hasMore: false,
    total: start.total,
    hint: undefined,
    message: undefined,
    at: 0,
    top: 0,
    near: undefined,
    marked: [],
    entry: undefined,
    mode: browse,
    post: start.post,
  };
}

export function getChosen({ found, at }: PickerState): PickRow | undefined {
  return found[at];
}

/** The keys an action is about: the marked ones, else the chosen one. */
export function getTaken(state: PickerState): readonly string[] {
  if (state.marked.length > 0) return state.marked;
  const chosen = getChosen(state);
  return chosen === undefined ? [] : [chosen.key];
}
