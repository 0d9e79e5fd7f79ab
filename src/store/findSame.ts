import type { Article, NewArticle } from '../domain/article.ts';
import { isSharedHost, toCanonicalHost } from '../domain/url.ts';
import type { Connection } from './connection.ts';
import { findOutletByHost, findOutletId } from './outlets.ts';
import { readArticlesById } from './readArticles.ts';
import { findSameArticle, toIdentity } from './sameArticle.ts';

/** For each article the one in the library that is the same; see `Library.findSame`. */
export function findSame(
  connection: Connection,
  articles: readonly NewArticle[],
): readonly (Article | undefined)[] {
  const ids = articles.map((article) => {
    const identity = toIdentity(article, findOutletOf(connection, article));
    return findSameArticle(connection, identity)?.id;
  });
  const found = readArticlesById(
    connection,
    ids.filter((id) => id !== undefined),
  );
  return ids.map((id) => (id === undefined ? undefined : found.get(id)));
}

function findOutletOf(connection: Connection, article: NewArticle): number | undefined | null {
  if (article.outlet !== undefined) return findOutletId(connection, article.outlet) ?? null;
  if (article.url === undefined) return undefined;
  const host = toCanonicalHost(article.url);
  return isSharedHost(host) ? undefined : findOutletByHost(connection, host);
}
