import type { ArticleSummary } from '../../domain/article.ts';
import type { Io } from '../../terminal/io.ts';
import { formatArticleTable } from '../printSummaries.ts';

/** Shows the first articles of a dry run as they would be in the library, as a table beside the report. */
export async function printSample(articles: readonly ArticleSummary[], io: Io): Promise<void> {
  if (articles.length === 0) return;
  const table = await formatArticleTable(articles, io.err, true);
  await io.writeErr(`These would be added first:\n${table}`);
}
