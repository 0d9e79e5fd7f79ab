import type { Connection } from '../connection.ts';
import { joinCitations } from '../joinCitations.ts';

/**
 * Makes the citations of one article another's. One that stands where the other is cited already
 * (in the same post or on the same day in none, at the same locator) becomes one with it.
 *
 * @returns how many were moved and how many were joined.
 */
export function mergeCitations(
  connection: Connection,
  keep: number,
  other: number,
): { readonly moved: number; readonly joined: number } {
  const moved = connection.run(
    'UPDATE OR IGNORE citation SET article_id = ? WHERE article_id = ?',
    [keep, other],
  );
  joinCitations(connection, {
    sql: `gone.article_id = ? AND kept.article_id = ?
       AND coalesce(kept.post_id, kept.cited_edtf) = coalesce(gone.post_id, gone.cited_edtf)`,
    values: [other, keep],
  });
  const joined = connection.run('DELETE FROM citation WHERE article_id = ?', [other]);
  return { moved, joined };
}
