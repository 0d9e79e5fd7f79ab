import type { Article } from '../../domain/article.ts';
import type { Cite, Cluster } from '../../domain/cluster.ts';
import { formatLocator } from '../../domain/formatLocator.ts';
import type { Citing, CitingOptions, Style } from '../style.ts';
import { type Entry, toEntry } from './entry.ts';
import { getForm } from './forms.ts';
import { toLine } from './line.ts';
import { toShortEntry } from './shortEntry.ts';
import { toEntryWays } from './ways.ts';

/**
 * A post has no marks in its text, the list alone names its sources; or footnotes, each the line of
 * its source, in short where the source was noted before.
 */
export function makeBlogCiting(format: Style['format']): Citing {
  return {
    ways: ['list', 'notes'],
    cite: async (clusters, articles, options) => {
      const texts =
        options.way === 'list' ? clusters.map(() => '') : formatNotes(clusters, articles, options);
      return { texts, list: await format(articles, options) };
    },
  };
}

function formatNotes(
  clusters: readonly Cluster[],
  articles: readonly Article[],
  options: CitingOptions,
): readonly string[] {
  const ways = { ...toEntryWays(options), remarks: { form: options.form } };
  const entries = new Map(articles.map((article) => [article.key, toEntry(article, ways)]));
  const shorts = new Map(articles.map((article) => [article.key, toShortEntry(article, ways)]));
  const alike = countAlike([...shorts.values()]);
  const form = getForm(options.form, options.links);
  const seen = new Set<string>();
  const formatCite = (cite: Cite): string => {
    const short = seen.has(cite.key) ? shorts.get(cite.key) : undefined;
    seen.add(cite.key);
    const place = cite.locator === undefined ? '' : formatLocator(cite.locator);
    const before = cite.prefix === '' ? '' : `${cite.prefix} `;
    if (short !== undefined && alike.get(identify(short)) === 1) {
      return `${before}${form.line(toLine({ ...short, date: place }, false))}${cite.suffix}`;
    }
    const entry = entries.get(cite.key);
    const line = entry === undefined ? '' : form.line(toLine(entry, false));
    return `${before}${line}${place === '' ? '' : `, ${place}`}${cite.suffix}`;
  };
  return clusters.map((cluster) => cluster.map(formatCite).join('; '));
}

/** Two sources may look the same in short: their notes stay full. */
function countAlike(shorts: readonly (Entry | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const short of shorts) {
    if (short === undefined) continue;
    const identity = identify(short);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return counts;
}

function identify({ heading, titleSort }: Entry): string {
  return `${heading}\n${titleSort}`;
}
