import type { Article } from '../../domain/article.ts';
import { type CiteprocEngine, loadCiteproc } from './citeproc.ts';
import { fitStyle } from './fitStyle.ts';
import { marks } from './marks.ts';
import { type OwnSortKeys, type SortKeys, toSortKeys } from './sortKeys.ts';
import { type CslItem, toCslItem } from './toCslItem.ts';

/** An entry as citeproc printed it, with the marks of `marks.ts` in it. */
export interface PrintedEntry {
  readonly article: Article;
  readonly printed: string;
}

const formatName = 'cite';

/** What a style sorts by first, as far as `toSortKeys` makes it. */
export type KeyOrder = readonly (keyof OwnSortKeys)[];

/**
 * Prints articles by a CSL style, sorted as the style says, equal ones by key.
 * @param style The text of an independent CSL 1.0.2 style with a bibliography.
 * @param keyOrder The style’s first sort keys in terms of `toSortKeys`; undefined to leave them to citeproc.
 * @param ranks The places of equal ones, by their keys, before their keys count.
 */
export function printBibliography(
  style: string,
  articles: readonly Article[],
  keyOrder: KeyOrder | undefined,
  ranks?: ReadonlyMap<string, number>,
): PrintedEntry[] {
  const items = new Map(
    articles.map((article) => [toId(article), { ...toCslItem(article), id: toId(article) }]),
  );
  const sorted = sortArticles(articles, items, { style, keyOrder, ranks });
  const engine = buildEngine(
    keyOrder === undefined ? dropCitation(style) : fitStyle(style, items.values(), forList(style)),
    items,
  );
  // In this order they come, so that citeproc need make no keys.
  engine.bibliography_sort.tokens.length = 0;
  engine.updateItems(sorted.map(toId), true);
  const bibliography = engine.makeBibliography();
  if (bibliography === false) return [];
  return sorted.map((article, i) => ({ article, printed: bibliography[1][i] ?? '' }));
}

interface Order {
  readonly style: string;
  readonly keyOrder: KeyOrder | undefined;
  readonly ranks: ReadonlyMap<string, number> | undefined;
}

function sortArticles(
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

/** No name that a JavaScript object has by itself: citeproc keeps items in plain objects. */
export function toId(article: Article): string {
  return `:${article.key}`;
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
/** Citations tell apart what looks the same in the text: the years of a list, then, have letters. */
const forList = (style: string) => ({
  sort: false,
  list: true,
  citation: style.includes('disambiguate-add-year-suffix="true"'),
});

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

/** An engine that prints the articles by their keys, with the marks of `marks.ts`. Items are registered by the caller. */
export function buildEngine(style: string, items: ReadonlyMap<string, CslItem>): CiteprocEngine {
  const { citeproc, locales } = loadCiteproc();
  citeproc.Output.Formats[formatName] ??= {
    ...citeproc.Output.Formats.text,
    ...formatting,
    '@bibliography/entry': (_state: unknown, entry: string) => entry,
  };
  const system = {
    retrieveLocale: (tag: string) => locales[findLocale(tag, locales)] ?? '',
    retrieveItem: (id: string) => items.get(id) ?? {},
  };
  const engine = new citeproc.Engine(system, style, toLocale(style), true);
  engine.setOutputFormat(formatName);
  return engine;
}

/** The language a style is printed in: its own, else American English. */
function toLocale(style: string): string {
  const given = /<style [^>]*?\bdefault-locale="([A-Za-z-]{2,10})"/.exec(style)?.[1];
  return given ?? 'en-US';
}

/** The locale itself, else one of the same language, else American English. */
function findLocale(tag: string, locales: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(locales, tag)) return tag;
  const language = `${tag.slice(0, 2)}-`;
  return Object.keys(locales).find((name) => name.startsWith(language)) ?? 'en-US';
}

/** What text is set in, as marks around it. */
const formatting = {
  '@font-style/italic': `${marks.italicStart}%%STRING%%${marks.italicEnd}`,
  '@font-style/oblique': `${marks.italicStart}%%STRING%%${marks.italicEnd}`,
  '@font-style/normal': `${marks.uprightStart}%%STRING%%${marks.uprightEnd}`,
  '@font-weight/bold': `${marks.boldStart}%%STRING%%${marks.boldEnd}`,
  '@font-variant/small-caps': `${marks.capsStart}%%STRING%%${marks.capsEnd}`,
  '@vertical-align/sup': `${marks.supStart}%%STRING%%${marks.supEnd}`,
  '@vertical-align/sub': `${marks.subStart}%%STRING%%${marks.subEnd}`,
};

/** As `fitStyle` does with our own styles: a bibliography that stands alone has no citations to tell apart. */
function dropCitation(style: string): string {
  const start = style.indexOf('<citation');
  const end = style.indexOf('</citation>');
  if (start < 0 || end < start) return style;
  return `${style.slice(0, start)}<citation><layout><text value=""/></layout>${style.slice(end)}`;
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
