import type { QueryNode } from '../domain/query/queryNode.ts';
import { toCondition } from './articleConditions.ts';
import { hasIndex, toOrder } from './articleOrder.ts';
import type { Condition, Reach } from './condition.ts';
import type { Connection, SqlValue } from './connection.ts';
import { toKeysCondition } from './fieldConditions.ts';
import type { ArticleQuery } from './library.ts';
import { listNodes } from './listNodes.ts';
import { isBestWalked, isIssued, planQuery, type QueryPlan } from './queryPlan.ts';
import { createTextFinder, type TextFinder } from './textFinder.ts';

/** The end of a statement that reads `article AS a LEFT JOIN outlet AS o`, and its values. */
export interface QueryTail {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** A tail that may find too few; the last of its values is still to be given: how many are wanted. */
export interface NewestTail extends QueryTail {
  /** Where it finds fewer than so many, the next is not likely to find enough either. */
  readonly least: number;
}

/** From the newest on so many articles are looked at one by one. */
const firstArticles = 2000;

/** So many, where a part of them tells that enough are likely to be found. */
const moreArticles = 16_000;

/** So many of them at most are wanted. */
const fewArticles = 1000;

/**
 * For the first few by date of a query that many articles answer but no index has in order: the ends
 * of statements behind their FROM, which look at the newest articles only, the second at those that
 * come after the first's.
 *
 * @returns none where that is no quicker
 */
export function toNewestTails(
  connection: Connection,
  query: ArticleQuery,
  plan: QueryPlan,
): readonly NewestTail[] {
  const { limit, sort = 'date', reverse = false } = query;
  if (limit === undefined || limit > fewArticles || sort !== 'date' || reverse) return [];
  const { nodes, index, isCommon, narrow } = plan;
  if (narrow !== undefined || (index !== undefined && !isCommon)) return [];
  if (isBestWalked(plan, query)) return [];
  const dates = join(connection, plan, nodes.filter(isDated), () => 'few');
  const others = nodes.filter((node) => !isDated(node));
  if (others.length === 0) return [];
  const { sql, values } = join(connection, plan, others, () => 'few');
  const windows = [
    `LIMIT ${firstArticles}`,
    `LIMIT ${moreArticles - firstArticles} OFFSET ${firstArticles}`,
  ];
  return windows.map((window) => ({
    sql: `(SELECT id FROM article AS a${dates.sql} ORDER BY ${toOrder(query)} ${window}) AS n
      CROSS JOIN article AS a ON a.id = n.id
      LEFT JOIN outlet AS o ON o.id = a.outlet_id${sql} LIMIT ?`,
    values: [...dates.values, ...values],
    least: Math.ceil((limit * firstArticles) / moreArticles),
  }));
}

/** The index that has the articles in order has these. */
function isDated(node: QueryNode): boolean {
  return node.kind === 'date' && isIssued(node.field);
}

/**
 * Which articles a query means, in which order: the statement from its WHERE on.
 *
 * @param plan Of the query, where it was made already.
 * @param areFew Whether so few articles are likely to answer that it is quicker to read all as they
 *   lie in the file and to sort what is found than to look each up in the order of the dates.
 */
export function toQueryTail(
  connection: Connection,
  query: ArticleQuery,
  plan?: QueryPlan,
  areFew = query.limit === undefined,
): QueryTail {
  const { keys, limit } = query;
  const nodes = plan?.nodes ?? listNodes(query);
  const isGathered = areFew && nodes.length > 0 && !nodes.some(isDated);
  const { sql, values } =
    keys === undefined
      ? toPlanned(connection, query, plan ?? planQuery(connection, query))
      : toKeyed(connection, query, keys);
  return {
    sql: `${sql} ORDER BY ${toOrder(query, isGathered)}${limit === undefined ? '' : ' LIMIT ?'}`,
    values: limit === undefined ? values : [...values, limit],
  };
}

function toKeyed(connection: Connection, query: ArticleQuery, keys: readonly string[]): Condition {
  const plan = { find: createTextFinder(connection), nodes: listNodes(query) };
  return join(connection, plan, plan.nodes, () => 'few', toKeysCondition(keys));
}

/** What gives the fewest articles is gathered, and the rest looked up for each of them. */
function toPlanned(connection: Connection, query: ArticleQuery, plan: QueryPlan): Condition {
  const { nodes, index, isCommon, narrow } = plan;
  if (narrow !== undefined && (index === undefined || isCommon)) {
    return join(connection, plan, nodes, (node) => (node === narrow ? 'all' : 'few'));
  }
  if (index === undefined || isBestWalked(plan, query)) {
    // Without it SQLite may read them in the order of their outlets, all over the file.
    const asTheyLie = hasIndex(query) ? undefined : { sql: 'a.id > 0', values: [] };
    return join(connection, plan, nodes, () => 'all', asTheyLie);
  }
  const found = { sql: `a.id IN (${index.sql})`, values: index.values };
  return join(connection, plan, nodes, () => (isCommon ? 'all' : 'few'), found);
}

/** The WHERE of nodes that must hold together, and of a condition besides; nothing for none. */
function join(
  connection: Connection,
  { find }: { readonly find: TextFinder },
  nodes: readonly QueryNode[],
  getReach: (node: QueryNode) => Reach,
  besides?: Condition,
): Condition {
  const conditions = nodes.map((node) => toCondition(connection, find, node, getReach(node)));
  if (besides !== undefined) conditions.push(besides);
  const sql = conditions.map((one) => one.sql).join(' AND ');
  return { sql: sql && ` WHERE ${sql}`, values: conditions.flatMap(({ values }) => values) };
}
