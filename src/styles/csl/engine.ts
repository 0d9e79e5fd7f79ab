import type { Article } from '../../domain/article.ts';
import { type CiteprocEngine, loadCiteproc } from './citeproc.ts';
import { marks } from './marks.ts';
import { toCslItem } from './toCslItem.ts';

/** An entry as citeproc printed it, with the marks of `marks.ts` in it. */
export interface PrintedEntry {
  readonly article: Article;
  readonly printed: string;
}

const formatName = 'cite';

/**
 * Prints articles by a CSL style, sorted as the style says, equal ones by key.
 * @param style The text of an independent CSL 1.0.2 style with a bibliography.
 */
export function printBibliography(style: string, articles: readonly Article[]): PrintedEntry[] {
  const inKeyOrder = articles.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const engine = buildEngine(style, inKeyOrder);
  engine.updateItems(
    inKeyOrder.map((article) => article.key),
    true,
  );
  const bibliography = engine.makeBibliography();
  if (bibliography === false) return [];
  const entries = inKeyOrder.map((article, i) => ({
    article,
    printed: bibliography[1][i] ?? '',
    keys: engine.registry.registry[article.key]?.sortkeys ?? [],
  }));
  const compare = toComparison(engine);
  return entries.sort((a, b) => compare(a.keys, b.keys));
}

function buildEngine(style: string, articles: readonly Article[]): CiteprocEngine {
  const { citeproc, locales } = loadCiteproc();
  citeproc.Output.Formats[formatName] ??= {
    ...citeproc.Output.Formats.text,
    '@font-style/italic': `${marks.italicStart}%%STRING%%${marks.italicEnd}`,
    '@bibliography/entry': (_state: unknown, entry: string) => entry,
  };
  const items = new Map(articles.map((article) => [article.key, toCslItem(article)]));
  const system = {
    retrieveLocale: (tag: string) => locales[tag] ?? locales['en-US'] ?? '',
    retrieveItem: (id: string) => items.get(id) ?? {},
  };
  const engine = new citeproc.Engine(system, dropCitation(style), 'en-US', true);
  engine.setOutputFormat(formatName);
  return engine;
}

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

type SortKeys = readonly (string | undefined)[];

/** Compares as citeproc does (`CSL.getSortCompare`), with one collator for all; what is missing comes last. */
function toComparison(engine: CiteprocEngine): (a: SortKeys, b: SortKeys) => number {
  const { compare } = new Intl.Collator('en-US', {
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
