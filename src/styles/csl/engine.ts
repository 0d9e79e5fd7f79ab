import type { Article } from '../../domain/article.ts';
import { buildEngine, dropCitation } from './buildEngine.ts';
import { type CiteprocEngine, loadCiteproc } from './citeproc.ts';
import { fitStyle } from './fitStyle.ts';
import { toId } from './itemId.ts';
import { toYearLetters } from './letters/toYearLetters.ts';
import { type KeyOrder, sortArticles } from './sortArticles.ts';
import type { Recase } from './template/makeTemplate.ts';
import { type Printed, printByShape } from './template/printByShape.ts';
import { type CslItem, toCslItem } from './toCslItem.ts';

export type { KeyOrder };

/** An entry as citeproc printed it, with the marks of `marks.ts` in it. */
export interface PrintedEntry {
  readonly article: Article;
  readonly printed: string;
}

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
  const ordered = sorted.map((article) => items.get(toId(article))).filter((i) => i !== undefined);
  if (keyOrder === undefined) {
    const { texts } = printItems(dropCitation(style), ordered);
    return sorted.map((article, i) => ({ article, printed: texts[i] ?? '' }));
  }
  // Citations tell apart what looks the same in the text: the years of a list, then, have letters.
  const hasLetters = style.includes('disambiguate-add-year-suffix="true"');
  const printed = hasLetters ? printLettered(style, ordered) : printList(style, ordered);
  return sorted.map((article) => ({ article, printed: printed.get(toId(article)) ?? '' }));
}

type ById = ReadonlyMap<string, string>;

function printList(style: string, items: readonly CslItem[]): ById {
  const fitted = fitStyle(style, items, { sort: false, list: true, citation: false });
  return printByShape(items, (some) => printItems(fitted, some));
}

function printLettered(style: string, items: readonly CslItem[]): ById {
  const forCites = fitStyle(style, items, { sort: false, list: false, citation: true });
  const cites = printByShape(items, (some) => printCites(forCites, some));
  const { letters, unclear } = toYearLetters(items, cites);
  const clear = items.filter(({ id }) => !unclear.has(id));
  const lettered = clear.map((item) => {
    const number = letters.get(item.id);
    return number === undefined ? item : { ...item, 'year-suffix': String(number) };
  });
  const others = items.filter(({ id }) => unclear.has(id));
  const printed = new Map(printList(style, lettered));
  if (others.length === 0) return printed;
  const forBoth = fitStyle(style, others, { sort: false, list: true, citation: true });
  const { texts } = printItems(forBoth, others);
  for (const [at, { id }] of others.entries()) printed.set(id, texts[at] ?? '');
  return printed;
}

/** An engine that has read items, in their order. */
function startEngine(style: string, items: readonly CslItem[]): CiteprocEngine {
  const engine = buildEngine(style, new Map(items.map((item) => [item.id, item])));
  // In this order they come, so that citeproc need make no keys.
  engine.bibliography_sort.tokens.length = 0;
  const ids = items.map(({ id }) => id);
  engine.updateItems(ids, true);
  return engine;
}

/** How citeproc cites items before it tells them apart. */
function printCites(style: string, items: readonly CslItem[]): Printed {
  const engine = startEngine(style, items);
  const texts = items.map(({ id }) => engine.registry.registry[id]?.ambig ?? '');
  return { texts, recases: toRecases(engine) };
}

/** Has citeproc print items in their order. */
export function printItems(style: string, items: readonly CslItem[]): Printed {
  const engine = startEngine(style, items);
  for (const { id, 'year-suffix': suffix } of items) {
    const { disambig } = engine.registry.registry[id] ?? {};
    if (disambig !== undefined && typeof suffix === 'string') disambig.year_suffix = suffix;
  }
  return { texts: printEntries(engine, items.length), recases: toRecases(engine) };
}

/** The entries of so many items, in their order. citeproc leaves out those with nothing in them. */
export function printEntries(engine: CiteprocEngine, count: number): string[] {
  const entries = Array.from({ length: count }, () => '');
  const bibliography = engine.makeBibliography();
  for (const entry of bibliography === false ? [] : bibliography[1]) {
    const colon = entry.indexOf(':');
    entries[Number(entry.slice(0, colon)) - 1] = entry.slice(colon + 1);
  }
  return entries;
}

function toRecases(engine: CiteprocEngine): Recase[] {
  const { title, 'capitalize-first': capitalizeFirst } = loadCiteproc().citeproc.Output.Formatters;
  engine.tmp.lang_array = ['en'];
  return [(text) => title(engine, text), (text) => capitalizeFirst(engine, text)];
}
