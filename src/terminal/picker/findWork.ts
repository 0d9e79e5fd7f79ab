import { findLayout } from './layout.ts';
import type { PickFound, PickRow, PickSource } from './picker.ts';
import { moveTo } from './reduce.ts';
import { fewArticles, getChosen, mostArticles, type PickerState } from './state.ts';

/** Something to look up, and what becomes of the state, which may have changed meanwhile. */
export interface Work {
  readonly kind: 'search' | 'describe' | 'offer' | 'near';
  run(source: PickSource): Promise<(state: PickerState) => PickerState>;
}

/** How many posts are offered. */
const mostOffers = 50;

/**
 * What a state lacks to be shown in full; undefined for nothing.
 *
 * @param hasTime Nobody is typing, so that as many articles may be looked for as can be seen.
 */
export function findWork(state: PickerState, hasTime: boolean): Work | undefined {
  const { mode, field, searched, isStale } = state;
  if (mode.kind === 'post' && mode.offeredFor !== mode.field.text) return offer(mode.field.text);
  if (searched?.query !== field.text) return search(field.text, fewArticles);
  if (isStale) return search(field.text, searched.limit);
  if (wantsMore(state, hasTime)) return search(field.text, mostArticles);
  if (lacksNear(state)) return offerWords(field.text);
  const chosen = getChosen(state);
  return chosen !== undefined && chosen.key !== state.entry?.key ? describe(chosen.key) : undefined;
}

/** Whether there are more articles than were looked for, and they are about to be seen. */
export function wantsMore(state: PickerState, hasTime: boolean): boolean {
  const { searched, hasMore, found, hint, at } = state;
  if (hint !== undefined || !hasMore || searched === undefined) return false;
  return searched.limit < mostArticles && (hasTime || at >= found.length - findLayout(state).list);
}

function search(query: string, limit: number): Work {
  return {
    kind: 'search',
    async run(source) {
      const result = await source.search(query, limit);
      return (state) => takeFound(state, query, limit, result);
    },
  };
}

function takeFound(
  state: PickerState,
  query: string,
  limit: number,
  result: PickFound,
): PickerState {
  const isAgain = state.searched?.query === query;
  const entry = state.isStale ? undefined : state.entry;
  const next = { ...state, searched: { query, limit }, isStale: false, entry };
  if (result.kind === 'hint') return { ...next, hint: result.hint };
  const { rows } = result;
  const found = { ...next, found: rows, hasMore: rows.length >= limit, hint: undefined };
  if (isAgain) return moveTo(found, findAgain(state, rows));
  return { ...moveTo({ ...found, top: 0 }, 0), entry: rows.length === 0 ? undefined : entry };
}

/** Where the chosen one is now, whatever has come and gone before it. */
function findAgain(state: PickerState, rows: readonly PickRow[]): number {
  const at = rows.findIndex(({ key }) => key === getChosen(state)?.key);
  return at < 0 ? state.at : at;
}

function lacksNear({ found, hint, near, field }: PickerState): boolean {
  return found.length === 0 && hint === undefined && near?.query !== field.text;
}

function offerWords(query: string): Work {
  return {
    kind: 'near',
    async run(source) {
      const words = await source.offerWords(query);
      return (state) => ({ ...state, near: { query, words } });
    },
  };
}

function describe(key: string): Work {
  return {
    kind: 'describe',
    async run(source) {
      const found = await source.describe(key);
      const entry = found ?? { line: `${key} is no longer in your library.`, fields: [] };
      return (state) => ({ ...state, entry: { key, entry } });
    },
  };
}

function offer(typed: string): Work {
  return {
    kind: 'offer',
    async run(source) {
      const offers = await source.offerPosts(typed, mostOffers);
      return (state) =>
        state.mode.kind === 'post'
          ? { ...state, mode: { ...state.mode, offers, offeredFor: typed } }
          : state;
    },
  };
}
