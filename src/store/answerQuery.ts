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
 * @param join Puts what several statements found together, in order.
 */
export function answerQuery<T>(
  connection: Connection,
  query: ArticleQuery,
  read: (from: QueryTail) => Answer<T>,
  join: (found: readonly T[]) => T,
): T {
  const plan = query.keys === undefined ? planQuery(connection, query) : undefined;
  const { limit = 0 } = query;
  let areFew = query.limit === undefined;
  const found: T[] = [];
  let count = 0;
  for (const newest of plan === undefined ? [] : toNewestTails(connection, query, plan)) {
    const more = read({ sql: newest.sql, values: [...newest.values, limit - count] });
    found.push(more.found);
    count += more.count;
    if (count === limit) return join(found);
    areFew = count < newest.least;
    if (areFew) break;
  }
  const { sql, values } = toQueryTail(connection, query, plan, areFew);
  return read({ sql: `article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id${sql}`, values })
    .found;
}
