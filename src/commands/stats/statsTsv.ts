import type { Stats } from '../../store/libraryStats.ts';
import { formatTsv } from '../../terminal/tsv.ts';
import type { Section } from './section.ts';

/**
 * Statistics for pipes, held stable: section, name, count and share (0 to 1, four places) on a line,
 * '' for a name or a share there is none of.
 *
 * @param withOverview Whether the figures of the whole stand before the sections.
 */
export function formatStatsTsv(
  stats: Stats,
  sections: readonly Section[],
  withOverview: boolean,
): string {
  const rows = sections.flatMap(({ name, rows: counted }) =>
    counted.map((row) => [name, row.name, String(row.count), row.share?.toFixed(4) ?? '']),
  );
  return formatTsv(withOverview ? [...toOverviewRows(stats), ...rows] : rows);
}

function toOverviewRows({ overview, post }: Stats): readonly (readonly string[])[] {
  const { articles, outlets, authors, posts, citations, uncited, undated } = overview;
  const share = (count: number, all: number) => (all === 0 ? '' : (count / all).toFixed(4));
  const figures: readonly (readonly [string, number | string, string?])[] = [
    ['articles', articles],
    ['outlets', outlets],
    ['authors', authors],
    ['posts', posts],
    ['citations', citations],
    ['uncited', uncited, share(uncited, articles)],
    ['undated', undated, share(undated, articles)],
    ['single-source', post.singleSource, share(post.singleSource, posts)],
    ['single-outlet', post.singleOutlet, share(post.singleOutlet, posts)],
    ['first-published', overview.published?.first ?? ''],
    ['last-published', overview.published?.last ?? ''],
    ['first-cited', overview.cited?.first ?? ''],
    ['last-cited', overview.cited?.last ?? ''],
  ];
  return figures.map(([name, value, of = '']) => ['overview', name, String(value), of]);
}
