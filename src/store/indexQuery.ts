import type { Connection } from './connection.ts';
import { decodeText } from './decodeValue.ts';

/** So many parts of words narrow a search as far as it goes. */
const mostTrigrams = 24;

/** A pair of letters that begins more trigrams than this narrows nothing. */
const mostContinuations = 400;

/**
 * A query for the trigram index, which keeps no positions: every run of three code points of the
 * words, quoted, must be there. A word of two, as most are in Chinese, is found by the trigrams in
 * the index that begin with it; every text ends in two line breaks so that there is always one.
 *
 * @param words Folded.
 * @returns undefined where no word is long enough.
 */
export function toIndexQuery(connection: Connection, words: readonly string[]): string | undefined {
  const terms = new Set<string>();
  for (const word of words) {
    // Cut, because a word may be of any length.
    const points = Array.from(word.slice(0, 4 * mostTrigrams));
    for (let i = 0; i + 3 <= points.length && terms.size < mostTrigrams; i += 1) {
      const trigram = points.slice(i, i + 3).join('');
      if (!trigram.includes('\0')) terms.add(quote(trigram));
    }
    const continued = points.length === 2 ? matchPair(connection, word) : undefined;
    if (continued !== undefined) terms.add(continued);
  }
  return terms.size === 0 ? undefined : [...terms].join(' AND ');
}

function matchPair(connection: Connection, pair: string): string | undefined {
  if (pair.includes('\0')) return undefined;
  const rows = connection.rows(
    `SELECT term FROM article_trigram WHERE term >= ? AND term < ? LIMIT ${mostContinuations + 1}`,
    [pair, `${pair}\u{10ffff}`],
  );
  if (rows.length > mostContinuations) return undefined;
  // A pair that no trigram begins with is in no article: so is itself.
  if (rows.length === 0) return quote(`${pair}\u{10ffff}`);
  return `(${rows.map((row) => quote(decodeText(row[0]))).join(' OR ')})`;
}

function quote(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
