import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';

/** A row of a table. */
export type RowName = readonly [table: string, id: number];

/** So many rows are enough to tell what stands in the way. */
const mostRows = 500;

/** The operations after one that wrote to any of these rows. */
export function findWriters(
  connection: Connection,
  after: number,
  rows: readonly RowName[],
): ReadonlySet<number> {
  if (rows.length === 0) return new Set();
  // One look at each change: those of one row, nearly all, are looked up among the rows asked for.
  const found = connection.rows(
    `WITH asked AS MATERIALIZED (SELECT value ->> 0 AS source, value ->> 1 AS id FROM json_each(?)),
       late AS (SELECT * FROM change
         WHERE id >= (SELECT min(first_change) FROM operation WHERE id > ?)),
       touching AS MATERIALIZED (
         SELECT id FROM late WHERE (source, row_id) IN (SELECT source, id FROM asked)
         UNION SELECT wide.id FROM (SELECT * FROM late WHERE last_row > row_id) AS wide
           CROSS JOIN asked ON asked.source = wide.source
             AND asked.id BETWEEN wide.row_id AND wide.last_row)
     SELECT DISTINCT operation.id FROM touching CROSS JOIN operation
       ON touching.id BETWEEN first_change AND last_change WHERE operation.id > ?`,
    [JSON.stringify(rows.slice(0, mostRows)), after, after],
  );
  return new Set(found.map((row) => decodeNumber(row[0])));
}
