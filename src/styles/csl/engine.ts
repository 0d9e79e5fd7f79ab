import type { Article } from '../../domain/article.ts';
import { type CiteprocEngine, loadCiteproc } from './citeproc.ts';
import { marks } from './marks.ts';
import { type CreatorsTitleDate, type SortKeys, toSortKeys } from './sortKeys.ts';
import { type CslItem, toCslItem } from './toCslItem.ts';

/** An entry as citeproc printed it, with the marks of `marks.ts` in it. */
export interface PrintedEntry {
  readonly article: Article;
  readonly printed: string;
}

const formatName = 'cite';

/** What a style sorts by, where it is what `toSortKeys` makes. */
export type KeyOrder = readonly (keyof CreatorsTitleDate)[];

/**
 * Prints articles by a CSL style, sorted as the style says, equal ones by key.
 * @param style The text of an independent CSL 1.0.2 style with a bibliography.
 * @param keyOrder The style’s sort keys in terms of `toSortKeys`; undefined to leave them to citeproc.
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
  const engine = buildEngine(dropCitation(style), items);
  const keys = collectSortKeys(engine, items, keyOrder);
  const compare = toComparison(engine, toLocale(style));
  const sorted = articles
    .map((article) => ({ article, keys: keys.get(toId(article)) ?? [] }))
    .sort((a, b) => {
      const rank = toRank(ranks, a.article) - toRank(ranks, b.article);
      return compare(a.keys, b.keys) || rank || (a.article.key < b.article.key ? -1 : 1);
    })
    .map(({ article }) => article);
  engine.updateItems(sorted.map(toId), true);
  const bibliography = engine.makeBibliography();
  if (bibliography === false) return [];
  return sorted.map((article, i) => ({ article, printed: bibliography[1][i] ?? '' }));
}

function toRank(ranks: ReadonlyMap<string, number> | undefined, { key }: Article): number {
  return ranks?.get(key) ?? Number.MAX_SAFE_INTEGER;
}

/** No name that a JavaScript object has by itself: citeproc keeps items in plain objects. */
export function toId(article: Article): string {
  return `:${article.key}`;
}

function collectSortKeys(
  engine: CiteprocEngine,
  items: ReadonlyMap<string, CslItem>,
  keyOrder: KeyOrder | undefined,
): Map<string, SortKeys> {
  const found = new Map<string, SortKeys>();
  for (const [id, item] of items) {
    const own = keyOrder && toSortKeys(item);
    const keys = own && keyOrder?.map((name) => own[name]);
    if (keys !== undefined) found.set(id, keys);
  }
  const others = [...items.keys()].filter((id) => !found.has(id));
  engine.updateItems(others, true);
  for (const id of others) found.set(id, engine.registry.registry[id]?.sortkeys ?? []);
  // With nothing to sort by, citeproc makes no keys again.
  engine.bibliography_sort.tokens.length = 0;
  return found;
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

/**
 * citeproc prints every item's citation too, only to tell apart what looks the same in the text.
 * A bibliography that stands alone has no such text, and half the time is saved.
 */
function dropCitation(style: string): string {
  const start = style.indexOf('<citation');
  const end = style.indexOf('</citation>');
  if (start < 0 || end < start) return style;
  return `${style.slice(0, start)}<citation><layout><text value=""/></layout>${style.slice(end)}`;
}

/** Compares as citeproc does (`CSL.getSortCompare`), with one collator for all; what is missing comes last. */
function toComparison(
  engine: CiteprocEngine,
  locale: string,
): (a: SortKeys, b: SortKeys) => number {
  const { compare } = new Intl.Collator(locale, {
    sensitivity: 'base',
    ignorePunctuation: true,
    numeric: true,
  });
  const descending = engine.bibliography_sort.opt.sort_directions.map(
    (direction) => Array.isArray(direction) && direction[0] === 1,
  );
  return (a, b) => {
    const length = Math.max(a.length, b.length);
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
