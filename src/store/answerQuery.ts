import { type QueryTail, toNewestTails, toQueryTail } from './articleQuery.ts';
import type { Connection } from './connection.ts';
import type { ArticleQuery } from './library.ts';
import { planQuery } from './queryPlan.ts';

/** What a statement found, and how many articles that are. */
export interface Answer<T> {
  readonly found: T;
  readonly count: number;
}

/**
 * Answers a query the quickest way: by a look at the newest articles where enough of them are likely
 * to match, else by all.
 *
 * @param read Runs a statement, of which it is given what stands behind its FROM.
 */
export function answerQuery<T>(
  connection: Connection,
  query: ArticleQuery,
  read: (from: QueryTail) => Answer<T>,
): T {
  const plan = query.keys === undefined ? planQuery(connection, query) : undefined;
  let areFew = query.limit === undefined;
  for (const newest of plan === undefined ? [] : toNewestTails(connection, query, plan)) {
    const { found, count } = read(newest);
    if (count === query.limit) return found;
    areFew = count < newest.least;
    if (areFew) break;
  }
  const { sql, values } = toQueryTail(connection, query, plan, areFew);
  return read({ sql: `article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id${sql}`, values })
    .found;
}
