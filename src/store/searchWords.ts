import { foldText } from '../domain/fold.ts';
import type { Connection, SqlValue } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import { toIndexQuery } from './indexQuery.ts';

/** A condition on `article AS a` and the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What a search for words comes to. */
export interface WordMatch {
  /** A query for the ids that the full-text index tells; undefined where the words are too short. */
  readonly index: Condition | undefined;
  /** Check each article, and hold without the index. */
  readonly checks: readonly Condition[];
  /** The index alone finds little more than the checks leave. */
  readonly isIndexSharp: boolean;
}

/**
 * The conditions that an article holds all the words, each as a part of its title, authors and
 * note or of a name of its outlet.
 *
 * @returns undefined where no word is left once they are folded.
 */
export function matchWords(
  connection: Connection,
  words: readonly string[],
): WordMatch | undefined {
  const folded = [...new Set(words.map(foldText))].filter((word) => word !== '');
  if (folded.length === 0) return undefined;
  const found = folded.map((word) => ({ word, outlets: findOutletsWith(connection, word) }));
  return {
    index: matchIndex(connection, found),
    checks: found.map(checkWord),
    isIndexSharp: found.length === 1 || found.every(({ outlets }) => outlets.length === 0),
  };
}

interface FoundWord {
  readonly word: string;
  /** Outlets with the word in a name. */
  readonly outlets: readonly number[];
}

function findOutletsWith(connection: Connection, word: string): readonly number[] {
  const rows = connection.rows('SELECT id FROM outlet WHERE instr(search_text, ?) > 0', [word]);
  return rows.map((row) => decodeNumber(row[0]));
}

function checkWord({ word, outlets }: FoundWord): Condition {
  const inText = 'instr(a.search_text, ?) > 0';
  if (outlets.length === 0) return { sql: inText, values: [word] };
  return {
    sql: `(${inText} OR a.outlet_id IN (SELECT value FROM json_each(?)))`,
    values: [word, JSON.stringify(outlets)],
  };
}

/**
 * Ways to find the articles by an index, of which the one that gives the fewest is taken: all words
 * that are in no outlet's name at once, or one of the others with its outlets.
 */
function matchIndex(connection: Connection, found: readonly FoundWord[]): Condition | undefined {
  const own = found.filter(({ outlets }) => outlets.length === 0);
  const ways = [
    matchTexts(connection, own),
    ...found
      .filter(({ outlets }) => outlets.length > 0)
      .map((word) => matchTextOrOutlet(connection, word)),
  ].flatMap((way) => way ?? []);
  if (ways.length < 2) return ways[0];
  const counted = ways.map((way) => ({ way, count: countFirst(connection, way) }));
  return counted.reduce((least, one) => (one.count < least.count ? one : least)).way;
}

function matchTexts(connection: Connection, found: readonly FoundWord[]): Condition | undefined {
  const query = toIndexQuery(
    connection,
    found.map(({ word }) => word),
  );
  if (query === undefined) return undefined;
  const sql = 'SELECT rowid FROM article_search WHERE article_search MATCH ?';
  return { sql, values: [query] };
}

function matchTextOrOutlet(
  connection: Connection,
  { word, outlets }: FoundWord,
): Condition | undefined {
  const query = toIndexQuery(connection, [word]);
  if (query === undefined) return undefined;
  const sql = `SELECT rowid FROM article_search WHERE article_search MATCH ?
    UNION ALL SELECT id FROM article WHERE outlet_id IN (SELECT value FROM json_each(?))`;
  return { sql, values: [query, JSON.stringify(outlets)] };
}

/** So far it is counted how many articles a way gives. */
const mostCounted = 4000;

function countFirst(connection: Connection, { sql, values }: Condition): number {
  const row = connection.row(`SELECT count(*) FROM (${sql} LIMIT ${mostCounted})`, values);
  return decodeNumber(row?.[0]);
}
