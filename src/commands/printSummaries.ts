import type { ArticleSummary } from '../domain/article.ts';
import { findMissing } from '../domain/missing.ts';
import type { ArticleQuery, Library } from '../store/library.ts';
import type { OutputTraits } from '../terminal/io.ts';
import { createPaint } from '../terminal/paint.ts';
import { toSafeBytes } from '../terminal/safeBytes.ts';
import { formatTable, type TableCell } from '../terminal/table.ts';
import type { Dependencies } from './dependencies.ts';
import { showPaged } from './showPaged.ts';

/**
 * Prints the articles of a query: a fitted table on a terminal, tab-separated lines in a pipe (key,
 * date, outlet, authors, title, URL; held stable, as scripts count them).
 *
 * @returns whether there were any
 */
export async function printSummaries(
  query: ArticleQuery,
  library: Library,
  dependencies: Dependencies,
): Promise<boolean> {
  const { io } = dependencies;
  if (!io.out.isTerminal) {
    const lines = await library.listLines(query);
    await io.writeOut(toSafeBytes(lines));
    return lines.length > 0;
  }
  const articles = await library.listArticles(query);
  if (articles.length > 0)
    await showPaged(
      await formatArticleTable(articles, io.out, query.incomplete === true),
      dependencies,
    );
  return articles.length > 0;
}

/** A fitted table of articles; columns that none of them fills are left out. */
export async function formatArticleTable(
  articles: readonly ArticleSummary[],
  out: OutputTraits,
  tellsMissing: boolean,
): Promise<string> {
  const paint = await createPaint(out.colorLevel);
  const columns = [
    // A key is there to be copied, so it is never cut.
    { heading: 'KEY', paint: paint.key, rank: 5, cell: toKeyCell },
    { heading: 'DATE', paint: paint.dim, rank: 2, cell: toDateCell },
    {
      heading: 'OUTLET',
      paint: paint.outlet,
      weight: 2,
      min: 8,
      max: 24,
      rank: 3,
      cell: toOutletCell,
    },
    { heading: 'AUTHOR', weight: 2, min: 8, max: 24, rank: 1, cell: toAuthorCell },
    { heading: 'TITLE', paint: paint.title, weight: 6, min: 16, rank: 4, cell: toTitleCell },
    ...(tellsMissing ? [missingColumn] : []),
  ].filter(({ cell }) => articles.some((article) => cell(article) !== ''));
  const rows = articles.map((article) => columns.map(({ cell }) => cell(article)));
  return formatTable(columns, rows, { columns: out.columns, paint, links: out.links });
}

const toMissingCell = (article: ArticleSummary): TableCell => findMissing(article).join(', ');
/** What --incomplete asks for. */
const missingColumn = { heading: 'MISSING', weight: 3, min: 8, rank: 5, cell: toMissingCell };

const toKeyCell = ({ key, url }: ArticleSummary): TableCell => ({ text: key, link: url });
const toDateCell = ({ issued }: ArticleSummary): TableCell => issued ?? '';
const toOutletCell = ({ outlet }: ArticleSummary): TableCell => outlet ?? '';
const toAuthorCell = ({ authors }: ArticleSummary): TableCell => authors;
const toTitleCell = ({ title, url }: ArticleSummary): TableCell => title ?? url ?? '';
