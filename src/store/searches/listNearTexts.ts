import { foldText } from '../../domain/fold.ts';
import type { Connection } from '../connection.ts';
import { decodeOptionalText } from '../decodeValue.ts';
import { toIndexQuery } from '../indexQuery.ts';

/** The newest articles with a piece of the word; more would be no nearer. */
const mostWithPiece = 300;
/** So many pieces of a word are looked for. */
const mostPieces = 16;

/**
 * The titles, authors and notes of articles that have a few letters on end of a word that was
 * mistyped: whatever was typed wrong, some of its letters are right.
 */
export function listNearTexts(connection: Connection, word: string): ReadonlySet<string> {
  const points = Array.from(foldText(word).replace(/[- ]/g, ''));
  const texts = new Set<string>();
  for (const part of [...cutPieces(points), ...swapLetters(points)]) {
    const match = toIndexQuery(connection, [part]);
    if (match === undefined) continue;
    const rows = connection.rows(
      `SELECT title, authors, note FROM article WHERE id IN
         (SELECT rowid FROM article_search WHERE article_search MATCH ?
          ORDER BY rowid DESC LIMIT ${mostWithPiece})`,
      [match],
    );
    for (const row of rows) {
      for (const value of row) texts.add(decodeOptionalText(value)?.slice(0, 2000) ?? '');
    }
  }
  return texts;
}

function cutPieces(points: readonly string[]): readonly string[] {
  // One wrong letter spoils four of the pieces of a long word, and leaves a short one no more than three.
  const length = points.length > 6 ? 4 : 3;
  const count = Math.min(mostPieces, Math.max(0, points.length + 1 - length));
  return Array.from({ length: count }, (_, at) => points.slice(at, at + length).join(''));
}

/** A short word with two letters swapped has no piece of the right one: each pair is swapped back. */
function swapLetters(points: readonly string[]): readonly string[] {
  if (points.length < 3 || points.length > 6) return [];
  return points.slice(1).map((point, at) => {
    const swapped = [...points];
    swapped.splice(at, 2, point, points[at] ?? '');
    return swapped.join('');
  });
}
