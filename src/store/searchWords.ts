import { foldText } from '../domain/fold.ts';
import type { Connection, SqlValue } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';

/** A condition on `article AS a` and the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** So many parts of words narrow a search as far as it goes. */
const mostTrigrams = 24;

/**
 * The conditions that an article holds all the words, each as a part of its title, authors and
 * note or of a name of its outlet. The first, where there is one, is answered by the full-text index;
 * the others check each article, and hold by themselves.
 *
 * @returns undefined where no word is left once they are folded.
 */
export function matchWords(
  connection: Connection,
  words: readonly string[],
): { readonly index: Condition | undefined; readonly checks: readonly Condition[] } | undefined {
  const folded = [...new Set(words.map(foldText))].filter((word) => word !== '');
  if (folded.length === 0) return undefined;
  const found = folded.map((word) => ({ word, outlets: findOutletsWith(connection, word) }));
  return { index: matchIndex(found), checks: found.map(checkWord) };
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

function matchIndex(found: readonly FoundWord[]): Condition | undefined {
  const own = found.filter(({ outlets }) => outlets.length === 0);
  const query = toIndexQuery(own.map(({ word }) => word));
  if (query !== undefined) {
    return {
      sql: 'a.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)',
      values: [query],
    };
  }
  for (const { word, outlets } of found) {
    const wordQuery = toIndexQuery([word]);
    if (wordQuery !== undefined) {
      return {
        sql: `a.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?
          UNION ALL SELECT id FROM article WHERE outlet_id IN (SELECT value FROM json_each(?)))`,
        values: [wordQuery, JSON.stringify(outlets)],
      };
    }
  }
  return undefined;
}

/**
 * A query for FTS5's trigram index without positions: all runs of three code points, quoted. A word
 * of one or two has none.
 */
function toIndexQuery(words: readonly string[]): string | undefined {
  const trigrams = new Set<string>();
  for (const word of words) {
    // Cut, because a word may be of any length.
    const points = Array.from(word.slice(0, 4 * mostTrigrams));
    for (let i = 0; i + 3 <= points.length && trigrams.size < mostTrigrams; i += 1) {
      const trigram = points.slice(i, i + 3).join('');
      if (!trigram.includes('\0')) trigrams.add(`"${trigram.replaceAll('"', '""')}"`);
    }
  }
  return trigrams.size === 0 ? undefined : [...trigrams].join(' AND ');
}
