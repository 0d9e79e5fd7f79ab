import { foldText } from '../../domain/fold.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { QueryNode } from '../../domain/query/queryNode.ts';
import { listNodes, toQueryTail } from '../articleQuery.ts';
import type { Connection } from '../connection.ts';
import { decodeText } from '../decodeValue.ts';
import type { ArticleQuery } from '../library.ts';
import type { WordOffer } from '../librarySearches.ts';
import { listNearTexts } from './listNearTexts.ts';

/** So many words of a query are looked at. */
const mostWords = 8;
const longestWord = 60;
/** Shorter ones are near to anything. */
const shortestWord = 3;

type Named = Extract<QueryNode, { kind: 'text' | 'field' }>;

/** For each word of a query that no article has by itself: what is spelled nearly so in the library. */
export function offerWords(
  connection: Connection,
  query: ArticleQuery,
  limit: number,
): readonly WordOffer[] {
  const words = new Map(
    listNodes(query)
      .flatMap(listWords)
      .map((node) => [toTyped(node), node]),
  );
  return [...words.values()]
    .slice(0, mostWords)
    .filter((node) => !isFound(connection, node))
    .map((node) => {
      const typed = toTyped(node);
      return { typed, offers: findOffers(connection, node, typed, limit) };
    })
    .filter(({ offers }) => offers.length > 0);
}

/** The words and names that must or may be found. */
function listWords(node: QueryNode): readonly Named[] {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.flatMap(listWords);
  if (node.kind !== 'text' && node.kind !== 'field') return [];
  const { length } = toTyped(node);
  if (length < shortestWord || length > longestWord) return [];
  if (node.kind === 'text') return [node];
  return ['outlet', 'author', 'tag', 'title', 'note'].includes(node.field) ? [node] : [];
}

function toTyped(node: Named): string {
  return node.kind === 'text' ? node.text : node.value;
}

function isFound(connection: Connection, node: Named): boolean {
  const { sql, values } = toQueryTail(connection, { where: node, sort: 'added', limit: 1 });
  const from = 'FROM article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id';
  return connection.row(`SELECT 1 ${from}${sql}`, values) !== undefined;
}

function findOffers(
  connection: Connection,
  node: Named,
  typed: string,
  limit: number,
): readonly string[] {
  const near = findNearest(typed, listCandidates(connection, node, typed), 4 * limit);
  const byFold = new Map(near.toReversed().map((offer) => [foldText(offer), offer]));
  return near.filter((offer) => byFold.get(foldText(offer)) === offer).slice(0, limit);
}

function listCandidates(connection: Connection, node: Named, typed: string): Iterable<string> {
  const names = (sql: string) => connection.rows(sql).map((row) => decodeText(row[0]));
  if (node.kind === 'field' && node.field === 'tag') return names('SELECT name FROM tag');
  const outlets = () => names('SELECT name FROM outlet_name');
  if (node.kind === 'field' && node.field === 'outlet') return withWords(outlets());
  const texts = listNearTexts(connection, typed);
  if (node.kind === 'field') return withWords(texts);
  return withWords([...texts, ...outlets(), ...names('SELECT name FROM tag')]);
}

/** The texts that are short, and the words of all. */
function* withWords(texts: Iterable<string>): Iterable<string> {
  for (const text of texts) {
    if (text.length <= longestWord) yield text;
    for (const raw of text.split(/[^\p{L}\p{M}\p{N}'’-]+/u)) {
      const word = raw.replace(/^['’-]+/, '').replace(/['’-]$/, '');
      if (word !== '' && word !== text && word.length <= longestWord) yield word;
    }
  }
}
