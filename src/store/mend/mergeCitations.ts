import type { Connection } from '../connection.ts';

/**
 * Makes the citations of one article another's. One that stands where the other is cited already
 * (in the same post or on the same day in none, at the same locator) becomes one with it: quotation
 * and note are added to its own.
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
  connection.run(
    `UPDATE OR FAIL citation AS kept SET
       quotation = CASE WHEN kept.quotation IS gone.quotation THEN kept.quotation
         ELSE coalesce(kept.quotation || ' … ' || gone.quotation, kept.quotation, gone.quotation) END,
       note = CASE WHEN kept.note IS gone.note THEN kept.note
         ELSE coalesce(kept.note || '; ' || gone.note, kept.note, gone.note) END
     FROM citation AS gone
     WHERE gone.article_id = ? AND kept.article_id = ? AND kept.locator = gone.locator
       AND coalesce(kept.post_id, kept.cited_edtf) = coalesce(gone.post_id, gone.cited_edtf)
       AND (kept.quotation IS NOT gone.quotation OR kept.note IS NOT gone.note)`,
    [other, keep],
  );
  const joined = connection.run('DELETE FROM citation WHERE article_id = ?', [other]);
  return { moved, joined };
}
