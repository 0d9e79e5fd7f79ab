import type { Article } from '../../domain/article.ts';
import { buildEngine, dropCitation, toLocale } from './buildEngine.ts';
import { fitStyle } from './fitStyle.ts';
import { toId } from './itemId.ts';
import { type OwnSortKeys, type SortKeys, toSortKeys } from './sortKeys.ts';
import type { CslItem } from './toCslItem.ts';

/** What a style sorts by first, as far as `toSortKeys` makes it. */
export type KeyOrder = readonly (keyof OwnSortKeys)[];

interface Order {
  readonly style: string;
  readonly keyOrder: KeyOrder | undefined;
  readonly ranks: ReadonlyMap<string, number> | undefined;
}

/** Sorts articles as a style says, equal ones by rank and key. */
export function sortArticles(
  articles: readonly Article[],
  items: ReadonlyMap<string, CslItem>,
  { style, keyOrder, ranks }: Order,
): Article[] {
  const keys = new Map<string, SortKeys>();
  if (keyOrder !== undefined) makeSortKeys(items, keyOrder, keys);
  const others = [...items.keys()].filter((id) => !keys.has(id));
  const directions = askSortKeys(style, others, items, keyOrder, keys);
  const compare = toComparison(directions, toLocale(style));
  const toKeys = (article: Article) => keys.get(toId(article)) ?? [];
  const sorted = [...articles].sort((a, b) => compare(toKeys(a), toKeys(b), keyOrder?.length));
  const ties = findTies(sorted, (a, b) => compare(toKeys(a), toKeys(b), keyOrder?.length) === 0);
  const unknown = ties
    .filter((tie) => tie.length > 1)
    .flat()
    .filter((article) => toKeys(article).length === keyOrder?.length);
  askSortKeys(style, unknown.map(toId), items, keyOrder, keys);
  const rest = ties.map((tie) =>
    tie.sort(
      (a, b) =>
        compare(toKeys(a), toKeys(b)) ||
        toRank(ranks, a) - toRank(ranks, b) ||
        (a.key < b.key ? -1 : 1),
    ),
  );
  return rest.flat();
}

/** Parts a sorted list into runs of equal ones. */
function findTies(
  sorted: readonly Article[],
  isEqual: (a: Article, b: Article) => boolean,
): Article[][] {
  const ties: Article[][] = [];
  for (const article of sorted) {
    const last = ties.at(-1);
    if (last?.[0] !== undefined && isEqual(last[0], article)) last.push(article);
    else ties.push([article]);
  }
  return ties;
}

function toRank(ranks: ReadonlyMap<string, number> | undefined, { key }: Article): number {
  return ranks?.get(key) ?? Number.MAX_SAFE_INTEGER;
}

function makeSortKeys(
  items: ReadonlyMap<string, CslItem>,
  keyOrder: KeyOrder,
  keys: Map<string, SortKeys>,
): void {
  for (const [id, item] of items) {
    const own = toSortKeys(item);
    if (own !== undefined)
      keys.set(
        id,
        keyOrder.map((name) => own[name]),
      );
  }
}

const forKeys = { sort: true, list: false, citation: false } as const;
/** Has citeproc make the keys of some items; tells which keys the style sorts by downwards. */
function askSortKeys(
  style: string,
  ids: readonly string[],
  items: ReadonlyMap<string, CslItem>,
  keyOrder: KeyOrder | undefined,
  keys: Map<string, SortKeys>,
): readonly unknown[] {
  if (ids.length === 0) return [];
  const asked = ids.map((id) => items.get(id)).filter((item) => item !== undefined);
  const fitted = keyOrder === undefined ? dropCitation(style) : fitStyle(style, asked, forKeys);
  const engine = buildEngine(fitted, items);
  engine.updateItems(ids, true);
  for (const id of ids) keys.set(id, engine.registry.registry[id]?.sortkeys ?? []);
  return engine.bibliography_sort.opt.sort_directions;
}

/** Compares as citeproc does (`CSL.getSortCompare`), with one collator for all; what is missing comes last. */
function toComparison(
  directions: readonly unknown[],
  locale: string,
): (a: SortKeys, b: SortKeys, first?: number) => number {
  const { compare } = new Intl.Collator(locale, {
    sensitivity: 'base',
    ignorePunctuation: true,
    numeric: true,
  });
  const descending = directions.map((direction) => Array.isArray(direction) && direction[0] === 1);
  return (a, b, first) => {
    const length = first ?? Math.max(a.length, b.length);
    for (let i = 0; i < length; i += 1) {
      const order = compareKeys(a[i], b[i], compare);
      if (order !== 0) return descending[i] === true ? -order : order;
    }
    return 0;
  };
}

function compareKeys(
  a: string | undefined,
  b: string | undefined,
  compare: (a: string, b: string) => number,
): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return compare(a, b);
}
