import type { ArticleSummary } from '../domain/article.ts';
import type { OutputTraits } from '../terminal/io.ts';
import { createPaint } from '../terminal/paint.ts';
import { formatTable } from '../terminal/table.ts';
import { formatTsv } from '../terminal/tsv.ts';
import type { Dependencies } from './dependencies.ts';
import { showPaged } from './showPaged.ts';

/** Prints articles: a fitted table on a terminal, tab-separated lines in a pipe. */
export async function printSummaries(
  articles: readonly ArticleSummary[],
  dependencies: Dependencies,
): Promise<void> {
  const { io } = dependencies;
  if (io.out.isTerminal) await showPaged(await formatArticleTable(articles, io.out), dependencies);
  else await io.writeOut(formatTsv(articles.map(toCells)));
}

/** The columns of a pipe: key, date, outlet, authors, title, URL. Held stable: scripts count them. */
function toCells({ key, issued, outlet, authors, title, url }: ArticleSummary): readonly string[] {
  return [key, issued ?? '', outlet ?? '', authors, title ?? '', url ?? ''];
}

async function formatArticleTable(
  articles: readonly ArticleSummary[],
  out: OutputTraits,
): Promise<string> {
  const paint = await createPaint(out.colorLevel);
  const columns = [
    // A key is there to be copied, so it is never cut.
    { heading: 'KEY', paint: paint.key, rank: 5 },
    { heading: 'DATE', paint: paint.dim, rank: 3 },
    { heading: 'OUTLET', paint: paint.outlet, weight: 2, min: 8, max: 24, rank: 2 },
    { heading: 'AUTHOR', weight: 2, min: 8, max: 24, rank: 1 },
    { heading: 'TITLE', paint: paint.title, weight: 6, min: 16, rank: 4 },
  ];
  const rows = articles.map(({ key, issued, outlet, authors, title, url }) => [
    { text: key, link: url },
    issued ?? '',
    outlet ?? '',
    authors,
    title ?? url ?? '',
  ]);
  return formatTable(columns, rows, { columns: out.columns, paint, links: out.links });
}
