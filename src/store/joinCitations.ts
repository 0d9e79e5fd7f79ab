import type { Condition } from './condition.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeNumber, decodeOptionalText, decodeText } from './decodeValue.ts';
import { joinTexts } from './joinTexts.ts';

/**
 * Adds to citations what others at the same locator say, which are to go: quotation and note, and in
 * the note the other's day, where that was another. What is there already is added no second time.
 *
 * @param which Of the citations `gone` and `kept`: which becomes one with which.
 */
export function joinCitations(connection: Connection, { sql, values }: Condition): void {
  const pairs = connection.rows(
    `SELECT kept.id, kept.quotation, gone.quotation, kept.note, gone.note,
       kept.cited_edtf, gone.cited_edtf
     FROM citation AS gone JOIN citation AS kept ON kept.locator = gone.locator
     WHERE ${sql} ORDER BY gone.id`,
    values,
  );
  for (const pair of pairs) joinPair(connection, pair);
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
