import { foldText } from '../domain/fold.ts';
import type { DateField, QueryNode } from '../domain/query/queryNode.ts';
import { toCondition } from './articleConditions.ts';
import type { Condition } from './condition.ts';
import type { Connection, SqlValue } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import { toKeysCondition } from './fieldConditions.ts';
import { findIndexWay } from './indexWays.ts';
import type { ArticleQuery, SortOrder } from './library.ts';
import { createTextFinder, type TextFinder } from './textFinder.ts';

/** The end of a statement that reads `article AS a LEFT JOIN outlet AS o`, and its values. */
export interface QueryTail {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** From so many articles on it is quicker to walk them in order than to gather and sort them. */
const manyArticles = 1500;

/**
 * What each order compares, first to last, each with the direction of the order not reversed; then
 * the order in which the articles came in, which is all that `added` goes by.
 */
const orders: Readonly<
  Record<SortOrder, readonly (readonly [sql: string, way: 'ASC' | 'DESC'])[]>
> = {
  date: [['a.issued_sort', 'DESC']],
  added: [],
  cited: [['(SELECT max(cited_sort) FROM citation WHERE article_id = a.id)', 'DESC']],
  title: [['a.title_sort', 'ASC']],
  outlet: [
    ['o.sort_key', 'ASC'],
    ['a.title_sort', 'ASC'],
  ],
  author: [
    ['a.author_sort', 'ASC'],
    ['a.issued_sort', 'DESC'],
  ],
};

/** From the newest on so many articles are looked at one by one. */
const firstArticles = 2000;

/** So many of them at most are wanted. */
const fewArticles = 100;

/**
 * The same for the first few by date of a query that many articles answer but no index has in order:
 * the end of a statement behind its FROM, which looks at the newest articles only. Undefined where
 * that is no quicker.
 */
export function toNewestTail(connection: Connection, query: ArticleQuery): QueryTail | undefined {
  const { limit, keys, sort = 'date', reverse = false } = query;
  if (limit === undefined || limit > fewArticles || keys || sort !== 'date' || reverse) return;
  const find = createTextFinder(connection);
  const nodes = listNodes(query);
  const index = findIndexWay(connection, find, nodes);
  if (nodes.length === 0 || (index && !isBetterWalked(connection, query, index))) return;
  if (index !== undefined && nodes.every((node) => isWalked(find, nodes, node))) return;
  const conditions = nodes.map((node) => toCondition(connection, find, node));
  return {
    sql: `(SELECT id FROM article AS a ORDER BY ${toOrder(query)} LIMIT ${firstArticles}) AS n
      CROSS JOIN article AS a ON a.id = n.id
      LEFT JOIN outlet AS o ON o.id = a.outlet_id
      WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} LIMIT ?`,
    values: [...conditions.flatMap(({ values }) => values), limit],
  };
}

/**
 * Which articles a query means, in which order: the statement from its WHERE on.
 *
 * @param areFew Whether so few articles are likely to answer that it is quicker to read all as they
 *   lie in the file and to sort what is found than to look each up in the order of the dates.
 */
export function toQueryTail(
  connection: Connection,
  query: ArticleQuery,
  areFew = query.limit === undefined,
): QueryTail {
  const find = createTextFinder(connection);
  const nodes = listNodes(query);
  const conditions = nodes.map((node) => toCondition(connection, find, node));
  if (query.keys !== undefined) conditions.push(toKeysCondition(query.keys));
  else {
    const index = findIndexWay(connection, find, nodes);
    const mayWalk =
      index !== undefined && nodes.every((node) => isWalked(find, nodes, node, query.sort));
    if (index && !(mayWalk && isBetterWalked(connection, query, index))) {
      conditions.push({ sql: `a.id IN (${index.sql})`, values: index.values });
    } else if (!hasIndex(query)) {
      // Else SQLite may read them in the order of their outlets, all over the file.
      conditions.push({ sql: 'a.id > 0', values: [] });
    }
  }
  const isGathered = areFew && nodes.length > 0 && !nodes.some(isDated);
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  const limit = query.limit === undefined ? '' : ' LIMIT ?';
  const values = conditions.flatMap((condition) => condition.values);
  return {
    sql: `${where && ` WHERE ${where}`} ORDER BY ${toOrder(query, isGathered)}${limit}`,
    values: query.limit === undefined ? values : [...values, query.limit],
  };
}

/** All that must hold. */
export function listNodes(query: ArticleQuery): readonly QueryNode[] {
  const { since = '', until = '~', uncited, incomplete, words = [], where } = query;
  const fields = (['outlet', 'author', 'tag', 'post', 'type', 'language'] as const).flatMap(
    (field): readonly QueryNode[] => {
      const value = query[field];
      return value === undefined ? [] : [{ kind: 'field', field, value }];
    },
  );
  const dates: readonly QueryNode[] =
    since === '' && until === '~'
      ? []
      : [{ kind: 'date', field: 'date', typed: '', first: since, last: until }];
  const states = [uncited && 'uncited', incomplete && 'incomplete'] as const;
  const texts = words
    .filter((word) => foldText(word) !== '')
    .map((text): QueryNode => ({ kind: 'text', text }));
  return [
    ...fields,
    ...dates,
    ...states.flatMap((state): readonly QueryNode[] => (state ? [{ kind: 'is', state }] : [])),
    ...texts,
    ...(where?.kind === 'and' ? where.nodes : where ? [where] : []),
  ];
}

/**
 * Whether an article that the index finds is likely to have what a node asks for, so that the first
 * few are soon found in the order of their dates.
 */
function isWalked(
  find: TextFinder,
  nodes: readonly QueryNode[],
  node: QueryNode,
  sort: SortOrder = 'date',
): boolean {
  if (node.kind === 'text') return nodes.length === 1 || find(node.text).outlets.length === 0;
  if (node.kind === 'not') return node.node.kind === 'text';
  // The index of dates is then the one that is walked.
  if (node.kind === 'date') return sort === 'date' && isIssued(node.field);
  if (node.kind === 'or') return node.nodes.every((one) => isWalked(find, nodes, one, sort));
  return node.kind === 'field' && node.field === 'title';
}

/** An index has the articles in this order. */
function hasIndex({ sort = 'date' }: ArticleQuery): boolean {
  return sort === 'date' || sort === 'added';
}

function isDated(node: QueryNode): boolean {
  return node.kind === 'date' && isIssued(node.field);
}

/** @param isGathered The index of an order is not to be used. */
function toOrder({ sort = 'date', reverse = false }: ArticleQuery, isGathered = false): string {
  const plus = isGathered ? '+' : '';
  const terms = orders[sort].map(([sql, way]) => `${plus}${sql} ${turn(way, reverse)} NULLS LAST`);
  const isNewestFirst = orders[sort][0]?.[1] !== 'ASC';
  return [...terms, `a.id ${turn(isNewestFirst ? 'DESC' : 'ASC', reverse)}`].join(', ');
}

function turn(way: 'ASC' | 'DESC', reverse: boolean): 'ASC' | 'DESC' {
  return (way === 'DESC') === reverse ? 'ASC' : 'DESC';
}

function isIssued(field: DateField): boolean {
  return field !== 'cited' && field !== 'added';
}

/** Few of the many articles with a common word are wanted, and an index has them in order. */
function isBetterWalked(connection: Connection, query: ArticleQuery, index: Condition): boolean {
  const { limit, sort = 'date' } = query;
  if (limit === undefined || limit > 1000 || (sort !== 'date' && sort !== 'added')) return false;
  const row = connection.row(
    `SELECT count(*) FROM (SELECT 1 FROM (${index.sql}) LIMIT ${manyArticles})`,
    index.values,
  );
  return decodeNumber(row?.[0]) === manyArticles;
}
