import type { Connection, SqlRow } from '../connection.ts';
import { decodeNumber, decodeOptionalText, decodeText } from '../decodeValue.ts';
import { joinTexts } from './joinTexts.ts';

/**
 * Makes the citations of one article another's. One that stands where the other is cited already
 * (in the same post or on the same day in none, at the same locator) becomes one with it: quotation
 * and note are added to its own, and in the note its day, where that was another.
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
  const pairs = connection.rows(
    `SELECT kept.id, kept.quotation, gone.quotation, kept.note, gone.note,
       kept.cited_edtf, gone.cited_edtf
     FROM citation AS gone JOIN citation AS kept
       ON kept.article_id = ? AND kept.locator = gone.locator
       AND coalesce(kept.post_id, kept.cited_edtf) = coalesce(gone.post_id, gone.cited_edtf)
     WHERE gone.article_id = ? ORDER BY gone.id`,
    [keep, other],
  );
  for (const pair of pairs) joinPair(connection, pair);
  const joined = connection.run('DELETE FROM citation WHERE article_id = ?', [other]);
  return { moved, joined };
}

function joinPair(connection: Connection, row: SqlRow): void {
  const [quotation, otherQuotation, note, otherNote] = row.slice(1, 5).map(decodeOptionalText);
  const [day, otherDay] = row.slice(5).map(decodeText);
  const dayToo = day === otherDay ? undefined : `also cited ${otherDay}`;
  const quotations = joinTexts(' … ', quotation, otherQuotation);
  const notes = joinTexts('; ', joinTexts('; ', note, otherNote), dayToo);
  if (quotations === quotation && notes === note) return;
  connection.run('UPDATE OR FAIL citation SET quotation = ?, note = ? WHERE id = ?', [
    quotations ?? null,
    notes ?? null,
    decodeNumber(row[0]),
  ]);
}
