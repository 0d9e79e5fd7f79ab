import type { Article } from '../../domain/article.ts';
import type { Cite, Cluster } from '../../domain/cluster.ts';
import { CiteError } from '../../domain/error.ts';
import { escapeLineStart } from '../escapeMarkdown.ts';
import type { Citing, CitingOptions, Style } from '../style.ts';
import { buildEngine } from './buildEngine.ts';
import type { CiteprocCite, CiteprocEngine } from './citeproc.ts';
import { type KeyOrder, printBibliography, printEntries } from './engine.ts';
import { fitStyle } from './fitStyle.ts';
import { getForm } from './forms.ts';
import { toId } from './itemId.ts';
import { formatEntries } from './makeCslStyle.ts';
import { marks, toLiteral } from './marks.ts';
import { hasNoPrintedForm } from './noPrintedForm.ts';
import { printCluster } from './printCluster.ts';
import { toCslItem } from './toCslItem.ts';
import { decodeEntities } from './xml/decodeEntities.ts';

/**
 * How a CSL style cites in a text: in footnotes, full the first time and short later, where it is a
 * style of notes; else in parentheses, with years told apart as in the list (2024a, 2024b).
 *
 * @param style The style made of the same text.
 * @param isSorted Its list has an order of its own; else sources come as they are cited first.
 */
export function makeCslCiting(
  csl: string,
  keyOrder: KeyOrder | undefined,
  way: 'text' | 'notes',
  style: Style,
  isSorted = true,
): Citing {
  return {
    ways: [way],
    cite: async (clusters, articles, options) => {
      const ranks = isSorted ? undefined : toRanks(clusters);
      const entries = printBibliography(csl, articles, keyOrder, ranks);
      const ordered = entries.map(({ article }) => article);
      const engine = startEngine(csl, ordered, keyOrder !== undefined);
      const texts = citeAll(engine, clusters, ordered, options, readDelimiter(csl));
      if (way === 'notes') return { texts, list: await style.format(articles, options) };
      const printed = printEntries(engine, ordered.length);
      const lettered = ordered.map((article, at) => ({ article, printed: printed[at] ?? '' }));
      return { texts, list: formatEntries(lettered, options) };
    },
  };
}

function toRanks(clusters: readonly Cluster[]): ReadonlyMap<string, number> {
  const keys = new Set(clusters.flatMap((cluster) => cluster.map(({ key }) => key)));
  return new Map([...keys].map((key, rank) => [key, rank]));
}

const forCitations = { sort: false, list: true, citation: true } as const;

/** An engine that has read the articles, in the order of the list. */
function startEngine(csl: string, articles: readonly Article[], isOwn: boolean): CiteprocEngine {
  const items = new Map(
    articles.map((article) => [toId(article), { ...toCslItem(article), id: toId(article) }]),
  );
  const fitted = isOwn ? fitStyle(csl, items.values(), forCitations) : csl;
  const engine = buildEngine(markDelimiter(fitted), items);
  engine.updateItems([...items.keys()], true);
  return engine;
}

/** What a style parts the sources of a citation by. */
function readDelimiter(csl: string): string {
  const layout = csl.indexOf('<layout', csl.indexOf('<citation'));
  const given = / delimiter="([^"]*)"/.exec(csl.slice(layout, csl.indexOf('>', layout)))?.[1];
  return decodeEntities(given ?? '', () => {
    throw new CiteError('style.invalid', 'The delimiter of its citations cannot be read.');
  });
}

/** Has the sources of a citation parted by a mark, so that each is known by itself. */
function markDelimiter(csl: string): string {
  const start = csl.indexOf('<citation');
  const layout = csl.indexOf('<layout', start);
  const end = csl.indexOf('>', layout);
  const given = csl.slice(layout, end).replace(/ delimiter="[^"]*"/, '');
  const marked = given.replace('<layout', `<layout delimiter="${marks.between}"`);
  return start < 0 ? csl : `${csl.slice(0, layout)}${marked}${csl.slice(end)}`;
}

/** Prints each citation; those that are the same, and are not the first of a source, only once. */
function citeAll(
  engine: CiteprocEngine,
  clusters: readonly Cluster[],
  articles: readonly Article[],
  { form, links, way }: CitingOptions,
  delimiter: string,
): readonly string[] {
  const byKey = new Map(articles.map((article) => [article.key, article]));
  const seen = new Set<string>();
  const printed = new Map<string, string>();
  return clusters.map((cluster) => {
    const cites = cluster.map((cite) => toCiteprocCite(cite, byKey.get(cite.key), seen));
    const identity = JSON.stringify([cluster, cites.map(({ position }) => position)]);
    const known = printed.get(identity);
    if (known !== undefined) return known;
    const raw = printWithCiteproc(engine, cites);
    const text = printCluster(raw, cluster, byKey, getForm(form, links), delimiter);
    const isMarkdownNote = way === 'notes' && form === 'markdown' && cluster[0]?.prefix === '';
    const safe = isMarkdownNote ? escapeLineStart(text) : text;
    printed.set(identity, safe);
    return safe;
  });
}

/** Where a style has no short form of a source, as of one without a title, the full one stands again. */
function printWithCiteproc(engine: CiteprocEngine, cites: readonly CiteprocCite[]): string {
  const printed = engine.makeCitationCluster(cites);
  if (!hasNoPrintedForm(printed)) return printed;
  return engine.makeCitationCluster(cites.map((cite) => ({ ...cite, position: 0 })));
}

function toCiteprocCite(
  { key, prefix, suffix, locator, withoutAuthor }: Cite,
  article: Article | undefined,
  seen: Set<string>,
): CiteprocCite {
  const position = seen.has(key) ? 1 : 0;
  seen.add(key);
  return {
    id: article === undefined ? key : toId(article),
    position,
    ...(locator === undefined ? {} : { locator: toLiteral(locator.value), label: locator.label }),
    ...(prefix === '' ? {} : { prefix: `${marks.prefix} ` }),
    ...(suffix === '' ? {} : { suffix: marks.suffix }),
    ...(withoutAuthor ? { 'suppress-author': true } : {}),
  };
}
