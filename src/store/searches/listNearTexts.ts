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
  // One wrong letter spoils four of the pieces of a long word, and leaves a short one no more than three.
  const length = points.length > 6 ? 4 : 3;
  const texts = new Set<string>();
  for (let at = 0; at + length <= points.length && at < mostPieces; at += 1) {
    const match = toIndexQuery(connection, [points.slice(at, at + length).join('')]);
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
