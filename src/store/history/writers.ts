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
  const found = connection.rows(
    `WITH asked AS MATERIALIZED (SELECT value ->> 0 AS source, value ->> 1 AS id FROM json_each(?)),
       start AS (SELECT min(first_change) AS id FROM operation WHERE id > ?),
       touching AS MATERIALIZED (SELECT DISTINCT change.id FROM asked CROSS JOIN change
         WHERE change.id >= (SELECT id FROM start) AND change.source = asked.source
           AND asked.id BETWEEN change.row_id AND change.last_row)
     SELECT DISTINCT operation.id FROM operation JOIN touching
       ON touching.id BETWEEN first_change AND last_change WHERE operation.id > ?`,
    [JSON.stringify(rows.slice(0, mostRows)), after, after],
  );
  return new Set(found.map((row) => decodeNumber(row[0])));
}
