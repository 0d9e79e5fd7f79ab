import type { QueryNode } from '../domain/query/queryNode.ts';
import type { Condition } from './condition.ts';
import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import { toIndexQuery } from './indexQuery.ts';
import type { TextFinder } from './textFinder.ts';

/**
 * A way to all articles that a query can mean, and few others: those that the full-text index
 * tells, those of some outlets, and some that are known.
 */
interface Way {
  /** A query for the index. */
  readonly match: string;
  readonly outlets: readonly number[];
  readonly articles: readonly number[];
}

/** More words at once are not asked of the index. */
const mostNodes = 12;

/** So far it is counted how many articles a way gives. */
const mostCounted = 4000;

/**
 * A query of the ids of all articles that nodes can mean together, by the full-text index: all
 * words that are in no outlet's name at once, or one of the others with its outlets, of which the
 * one that gives the fewest is taken. Undefined where the index cannot help.
 */
export function findIndexWay(
  connection: Connection,
  find: TextFinder,
  nodes: readonly QueryNode[],
): Condition | undefined {
  const isOneOfSeveral = nodes.filter(isWord).length > 1;
  const all = nodes.flatMap((node) => toWay(connection, find, node, isOneOfSeveral) ?? []);
  const own = joinOwn(all);
  const ways = [...(own === undefined ? [] : [own]), ...all.filter(hasOthers)]
    .slice(0, mostNodes)
    .map(toIds);
  if (ways.length < 2) return ways[0];
  const counted = ways.map((way) => ({ way, count: countFirst(connection, way) }));
  return counted.reduce((least, one) => (one.count < least.count ? one : least)).way;
}

function isWord({ kind }: QueryNode): boolean {
  return kind === 'text';
}

function toWay(
  connection: Connection,
  find: TextFinder,
  node: QueryNode,
  isOneOfSeveral: boolean,
): Way | undefined {
  const text = toSearched(node);
  if (text !== undefined) {
    const { forms, outlets, listNoted } = find(text);
    const texts = forms.map((form) => form.text);
    const match = toIndexQuery(connection, texts, isOneOfSeveral);
    if (match === undefined) return undefined;
    const isNote = node.kind === 'field' && node.field === 'note';
    return {
      match,
      outlets: node.kind === 'text' ? outlets : [],
      articles: isNote ? listNoted() : [],
    };
  }
  if (node.kind !== 'and' && node.kind !== 'or') return undefined;
  const areSeveral =
    isOneOfSeveral || (node.kind === 'and' && node.nodes.filter(isWord).length > 1);
  const ways = node.nodes.map((one) => toWay(connection, find, one, areSeveral));
  const known = ways.flatMap((way) => way ?? []);
  if (node.kind === 'and') return joinOwn(known) ?? known[0];
  if (known.length < ways.length) return undefined;
  return {
    match: `(${known.map(({ match }) => match).join(' OR ')})`,
    outlets: [...new Set(known.flatMap(({ outlets }) => outlets))],
    articles: [...new Set(known.flatMap(({ articles }) => articles))],
  };
}

/** What a node has looked for in the texts that the index knows. */
function toSearched(node: QueryNode): string | undefined {
  if (node.kind === 'text') return node.text;
  if (node.kind !== 'field') return undefined;
  return node.field === 'title' || node.field === 'note' ? node.value : undefined;
}

const hasOthers = ({ outlets, articles }: Way) => outlets.length > 0 || articles.length > 0;

/** Those at once of which the index alone tells; undefined for none. */
function joinOwn(ways: readonly Way[]): Way | undefined {
  const own = ways.filter((way) => !hasOthers(way)).slice(0, mostNodes);
  if (own.length === 0) return undefined;
  return { match: own.map(({ match }) => match).join(' AND '), outlets: [], articles: [] };
}

function toIds({ match, outlets, articles }: Way): Condition {
  const sql = ['SELECT rowid FROM article_search WHERE article_search MATCH ?'];
  const values = [match];
  if (outlets.length > 0) {
    sql.push('SELECT id FROM article WHERE outlet_id IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(outlets));
  }
  if (articles.length > 0) {
    sql.push('SELECT value FROM json_each(?)');
    values.push(JSON.stringify(articles));
  }
  return { sql: sql.join(' UNION ALL '), values };
}

function countFirst(connection: Connection, { sql, values }: Condition): number {
  const row = connection.row(`SELECT count(*) FROM (${sql} LIMIT ${mostCounted})`, values);
  return decodeNumber(row?.[0]);
}
