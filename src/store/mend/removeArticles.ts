import type { Article } from '../../domain/article.ts';
import { readArticlesById } from '../readArticles.ts';
import type { SaveContext } from '../save/saveContext.ts';
import { getArticleIds, getItem } from './storedArticle.ts';

/** Removes articles with all that hangs on them; see `MendingWriter.removeArticles`. */
export function removeArticles(
  { connection }: SaveContext,
  keys: readonly string[],
): readonly Article[] {
  const ids = [...new Set(getArticleIds(connection, keys))];
  const articles = readArticlesById(connection, ids);
  const chosen = JSON.stringify(ids);
  for (const table of ['citation', 'article_author', 'article_tag']) {
    connection.run(`DELETE FROM ${table} WHERE article_id IN (SELECT value FROM json_each(?))`, [
      chosen,
    ]);
  }
  connection.run('DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))', [chosen]);
  return ids.map((id) => getItem(articles, id));
}
