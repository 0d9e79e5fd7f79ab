import type { DateField, QueryNode } from '../domain/query/queryNode.ts';
import type { Condition } from './condition.ts';
import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import { toFieldIds } from './fieldConditions.ts';
import { findIndexWay } from './indexWays.ts';
import type { ArticleQuery, SortOrder } from './library.ts';
import { listNodes } from './listNodes.ts';
import { createTextFinder, type TextFinder } from './textFinder.ts';

/** What is known of a query before it is answered, so that it is answered the quickest way. */
export interface QueryPlan {
  readonly find: TextFinder;
  /** All that must hold. */
  readonly nodes: readonly QueryNode[];
  /** A query of the ids of all articles that can be meant, by the full-text index, if it can help. */
  readonly index: Condition | undefined;
  /** Whether those are many. */
  readonly isCommon: boolean;
  /** One of the nodes that few articles answer, which an index of its own tells. */
  readonly narrow: QueryNode | undefined;
}

/** From so many articles on it is quicker to walk them in order than to gather and sort them. */
const manyArticles = 1500;

export function planQuery(connection: Connection, query: ArticleQuery): QueryPlan {
  const find = createTextFinder(connection);
  const nodes = listNodes(query);
  const index = findIndexWay(connection, find, nodes);
  return {
    find,
    nodes,
    index,
    isCommon: index !== undefined && hasMany(connection, index),
    narrow: nodes.find((node) => isNarrow(connection, find, node)),
  };
}

function isNarrow(connection: Connection, find: TextFinder, node: QueryNode): boolean {
  if (node.kind !== 'field') return false;
  const ids = toFieldIds(connection, find, node.field, node.value);
  return ids !== undefined && !hasMany(connection, ids);
}

function hasMany(connection: Connection, { sql, values }: Condition): boolean {
  const row = connection.row(
    `SELECT count(*) FROM (SELECT 1 FROM (${sql}) LIMIT ${manyArticles})`,
    values,
  );
  return decodeNumber(row?.[0]) === manyArticles;
}

/**
 * Whether the articles that the index finds are so many, and so likely to have all that is asked for,
 * that the first few are soonest found by walking all in their order.
 */
export function isBestWalked({ find, nodes, isCommon }: QueryPlan, query: ArticleQuery): boolean {
  const { limit, sort = 'date' } = query;
  if (!isCommon || limit === undefined || limit > 1000) return false;
  if (sort !== 'date' && sort !== 'added') return false;
  return nodes.every((node) => isLikely(find, nodes, node, sort));
}

/** Whether an article that the index finds is likely to have what a node asks for. */
function isLikely(
  find: TextFinder,
  nodes: readonly QueryNode[],
  node: QueryNode,
  sort: SortOrder,
): boolean {
  if (node.kind === 'text') return nodes.length === 1 || find(node.text).outlets.length === 0;
  if (node.kind === 'not') return node.node.kind === 'text';
  // The index of dates is then the one that is walked.
  if (node.kind === 'date') return sort === 'date' && isIssued(node.field);
  if (node.kind === 'or') return node.nodes.every((one) => isLikely(find, nodes, one, sort));
  return node.kind === 'field' && node.field === 'title';
}

/** Whether it is the day on which an article was published. */
export function isIssued(field: DateField): boolean {
  return field !== 'cited' && field !== 'added';
}
