import type { Connection } from './connection.ts';

/**
 * The keys that articles had before which an undo takes away and puts back, as JSON, those left out
 * that the undo puts back itself. Removing an article makes the schema forget whose they were.
 *
 * @param range The first and last change of the operation.
 */
export function readFormerKeys(
  connection: Connection,
  range: readonly [first: number, last: number],
): string {
  const rows = connection.rows(
    `SELECT id, article_id FROM former_key
     WHERE article_id IN (SELECT row_id FROM change
         WHERE id BETWEEN ? AND ? AND source = 'article' AND before IS NOT NULL)
       AND id NOT IN (SELECT row_id FROM change WHERE id BETWEEN ? AND ? AND source = 'former_key')`,
    [...range, ...range],
  );
  return JSON.stringify(rows);
}

/** Gives former keys back to their articles. @param rows What `readFormerKeys` gave. */
export function restoreFormerKeys(connection: Connection, rows: string): void {
  connection.run(
    `UPDATE OR FAIL former_key SET article_id = kept.value ->> 1 FROM json_each(?) AS kept
     WHERE former_key.id = kept.value ->> 0`,
    [rows],
  );
}
