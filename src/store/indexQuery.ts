import type { Connection } from './connection.ts';
import { decodeText } from './decodeValue.ts';

/** So many parts of a word or phrase narrow a search as far as it goes. */
const mostTrigrams = 24;

/** So many do where other words narrow it too: each is a list to be read. */
const fewTrigrams = 3;

/** Letters of Chinese and its neighbours, and emoji, are worth looking for alone; those of alphabets are everywhere. */
const firstRare = 0x2e80;

/** One or two letters that begin more trigrams than this narrow nothing. */
const mostContinuations = 400;

/**
 * A query for the trigram index, which keeps no positions: of one of the texts, every run of three
 * code points must be there. A text of two, as most words are in Chinese, or of one such letter
 * is found by the trigrams in the index that begin with it; every text ends in two line breaks so that
 * there is always one.
 *
 * @param texts Folded.
 * @param isOneOfSeveral Whether other words must be found as well.
 * @returns undefined where one of them is not long enough.
 */
export function toIndexQuery(
  connection: Connection,
  texts: readonly string[],
  isOneOfSeveral = false,
): string | undefined {
  // A text that has another in it is found with that.
  const least = texts.filter((text) => !texts.some((one) => one !== text && text.includes(one)));
  const ways = [...new Set(least)].map((text) => matchParts(connection, text, isOneOfSeveral));
  if (ways.length === 0 || ways.includes(undefined)) return undefined;
  return ways.length === 1 ? ways[0] : `(${ways.join(' OR ')})`;
}

function matchParts(
  connection: Connection,
  text: string,
  isOneOfSeveral: boolean,
): string | undefined {
  // Cut, because a text may be of any length.
  const points = Array.from(text.slice(0, 4 * mostTrigrams));
  const isRare = points.length === 1 && (text.codePointAt(0) ?? 0) >= firstRare;
  if (points.length === 2 || isRare) return matchStart(connection, text);
  const terms = new Set<string>();
  for (let i = 0; i + 3 <= points.length && terms.size < mostTrigrams; i += 1) {
    const trigram = points.slice(i, i + 3).join('');
    if (!trigram.includes('\0')) terms.add(quote(trigram));
  }
  if (terms.size === 0) return undefined;
  const wanted = isOneOfSeveral ? spread([...terms], fewTrigrams) : [...terms];
  return `(${wanted.join(' AND ')})`;
}

/** So many of the terms, the first, the last and those evenly between. */
function spread(terms: readonly string[], most: number): readonly string[] {
  if (terms.length <= most) return terms;
  const step = (terms.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => terms[Math.round(at * step)] ?? '');
}

function matchStart(connection: Connection, start: string): string | undefined {
  if (start.includes('\0')) return undefined;
  const rows = connection.rows(
    `SELECT term FROM article_trigram WHERE term >= ? AND term < ? LIMIT ${mostContinuations + 1}`,
    [start, `${start}\u{10ffff}`],
  );
  if (rows.length > mostContinuations) return undefined;
  // What no trigram begins with is in no article: so is itself.
  if (rows.length === 0)
    return quote(`${start}${'\u{10ffff}'.repeat(3 - Array.from(start).length)}`);
  return `(${rows.map((row) => quote(decodeText(row[0]))).join(' OR ')})`;
}

function quote(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
