import { foldText } from '../../domain/fold.ts';
import { findNearest } from '../../domain/nearest.ts';
import { formatValue } from '../../domain/query/formatQuery.ts';
import type { QueryNode } from '../../domain/query/queryNode.ts';
import { findFieldName } from '../../domain/query/readField.ts';
import { toQueryTail } from '../articleQuery.ts';
import type { Connection } from '../connection.ts';
import { decodeText } from '../decodeValue.ts';
import type { ArticleQuery } from '../library.ts';
import type { WordOffer } from '../librarySearches.ts';
import { listNodes } from '../listNodes.ts';
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
    .flatMap((node) => offerFor(connection, node, limit))
    .slice(0, mostWords);
}

/** For a word or name; where nothing is near all of a phrase, for each of its words. */
function offerFor(connection: Connection, node: Named, limit: number): readonly WordOffer[] {
  const typed = toTyped(node);
  if (isFound(connection, node)) return [];
  const offers = isOfferable(typed) ? findOffers(connection, node, typed, limit) : [];
  if (offers.length > 0) return [{ typed, offers }];
  const words = typed.split(/\s+/);
  if (words.length < 2 || words.length > mostWords || isWholeName(node)) return [];
  return words
    .filter((word) => isOfferable(word))
    .flatMap((word) => offerFor(connection, withTyped(node, word), limit));
}

/** Outlets and tags are not found by words of their names. */
function isWholeName(node: Named): boolean {
  return node.kind === 'field' && (node.field === 'outlet' || node.field === 'tag');
}

function withTyped(node: Named, typed: string): Named {
  return node.kind === 'text' ? { ...node, text: typed } : { ...node, value: typed };
}

function isOfferable({ length }: string): boolean {
  return length >= shortestWord && length <= longestWord;
}

/** The words and names that must or may be found. */
function listWords(node: QueryNode): readonly Named[] {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.flatMap(listWords);
  if (node.kind !== 'text' && node.kind !== 'field') return [];
  const typed = toTyped(node);
  if (!isOfferable(typed) && !/\s/.test(typed)) return [];
  // A field with a space behind its colon is told of otherwise.
  if (node.kind === 'text')
    return findFieldName(typed.replace(/:$/, '')) && /:$/.test(typed) ? [] : [node];
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
  const words = near.filter((offer) => byFold.get(foldText(offer)) === offer);
  if (node.kind === 'field') return words.slice(0, limit);
  const tags = findNearest(typed, listTags(connection), limit);
  const own = tags.filter((tag) => foldText(tag) === foldText(typed)).map(formatTag);
  return [...own, ...words, ...(own.length > 0 ? [] : tags.map(formatTag))].slice(0, limit);
}

function formatTag(name: string): string {
  return `tag:${formatValue(name)}`;
}

function listNames(connection: Connection, sql: string): readonly string[] {
  return connection.rows(sql).map((row) => decodeText(row[0]));
}

function listTags(connection: Connection): readonly string[] {
  return listNames(connection, 'SELECT name FROM tag');
}

function listCandidates(connection: Connection, node: Named, typed: string): Iterable<string> {
  if (node.kind === 'field' && node.field === 'tag') return listTags(connection);
  const outlets = () => listNames(connection, 'SELECT name FROM outlet_name');
  if (node.kind === 'field' && node.field === 'outlet') return withWords(outlets());
  const texts = listNearTexts(connection, typed);
  return withWords(node.kind === 'field' ? texts : [...texts, ...outlets()]);
}

/** The texts that are short, and the words of all. */
function* withWords(texts: Iterable<string>): Iterable<string> {
  for (const text of texts) {
    if (text.length <= longestWord) yield text;
    for (const raw of text.split(/[^\p{L}\p{M}\p{N}'’-]+/u)) {
      const word = raw.replace(/^['’-]+/, '').replace(/['’-]$/, '');
      if (word !== '' && word !== text && word.length <= longestWord) yield word;
      // Al-Salhy is found by Salhy, too.
      if (word.includes('-')) yield* word.split('-').filter((part) => isOfferable(part));
    }
  }
}
