import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';

/**
 * Brings the full-text index in step with the articles that were written since a change of the log.
 * It is done once, at the end of a transaction, because the index puts its pages in order at every
 * statement that fires a trigger: fifteen times the cost, were a trigger to fill it.
 *
 * @param first The id of the first change that the index does not know of.
 */
export function updateSearchIndex(connection: Connection, first: number): void {
  connection.run(deleteSql, [first, first]);
  const spans = JSON.stringify(listSpans(connection, first));
  connection.run(
    `INSERT INTO article_search (rowid, search_text)
     SELECT article.id, search_text FROM json_each(?) AS span CROSS JOIN article
     ON article.id BETWEEN span.value ->> 0 AND span.value ->> 1`,
    [spans],
  );
}

/** What an article was before is told by the first of its changes, unless it was one of several new ones. */
const deleteSql = `WITH
    several AS MATERIALIZED (SELECT id, row_id, last_row FROM change
      WHERE id >= ? AND source = 'article' AND last_row > row_id),
    written AS MATERIALIZED (SELECT min(id) AS id FROM change
      WHERE id >= ? AND source = 'article' AND last_row = row_id GROUP BY row_id)
  INSERT INTO article_search (article_search, rowid, search_text)
  SELECT 'delete', row_id, before ->> 'search_text' FROM written JOIN change USING (id)
  WHERE before IS NOT NULL AND NOT EXISTS (SELECT 1 FROM several
    WHERE several.id < change.id AND change.row_id BETWEEN several.row_id AND several.last_row)`;

/** The rows of the articles that were written, as spans that are in order and apart. */
function listSpans(connection: Connection, first: number): readonly (readonly [number, number])[] {
  const rows = connection.rows(
    `SELECT DISTINCT row_id, last_row FROM change
     WHERE id >= ? AND source = 'article' ORDER BY row_id`,
    [first],
  );
  const spans: [number, number][] = [];
  for (const row of rows) {
    const [start, end] = [decodeNumber(row[0]), decodeNumber(row[1])];
    const last = spans.at(-1);
    if (last === undefined || start > last[1] + 1) spans.push([start, end]);
    else last[1] = Math.max(last[1], end);
  }
  return spans;
}
