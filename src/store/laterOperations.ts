import type { Connection } from './connection.ts';
import { decodeNumber, decodeOptionalNumber } from './decodeValue.ts';

interface Later {
  readonly id: number;
  readonly undoes: number | undefined;
  readonly first: number;
  readonly last: number;
}

/** Few changes are of several rows; all others are compared by their one row. */
const touchesSql = `WITH
    late AS MATERIALIZED (SELECT source, row_id, last_row FROM change WHERE id BETWEEN ? AND ?),
    own AS MATERIALIZED (SELECT source, row_id, last_row FROM change WHERE id BETWEEN ? AND ?)
  SELECT 1 FROM late WHERE (source, row_id) IN (SELECT source, row_id FROM own)
  UNION ALL ${joinSpans('late', 'own')}
  UNION ALL ${joinSpans('own', 'late')} LIMIT 1`;

function joinSpans(wide: string, all: string): string {
  return `SELECT 1 FROM (SELECT * FROM ${wide} WHERE last_row > row_id) AS wide CROSS JOIN ${all} AS other
    ON other.source = wide.source AND other.row_id BETWEEN wide.row_id AND wide.last_row`;
}

/**
 * The operations after one that wrote to rows it had written to, so that it cannot be taken back
 * before them. One that was itself taken back since does not count.
 *
 * @param range The first and last change of the operation.
 */
export function findStandingInTheWay(
  connection: Connection,
  id: number,
  range: readonly [first: number, last: number],
): readonly number[] {
  const later = listStanding(connection, id);
  return later
    .filter(({ first, last }) => connection.row(touchesSql, [first, last, ...range]) !== undefined)
    .map((operation) => operation.id);
}

/** The operations after one, without those that were taken back and what took them back. */
function listStanding(connection: Connection, id: number): readonly Later[] {
  const rows = connection.rows(
    'SELECT id, undoes, first_change, last_change FROM operation WHERE id > ? ORDER BY id DESC',
    [id],
  );
  const gone = new Set<number>();
  const standing: Later[] = [];
  for (const row of rows) {
    const later = {
      id: decodeNumber(row[0]),
      undoes: decodeOptionalNumber(row[1]),
      first: decodeNumber(row[2]),
      last: decodeNumber(row[3]),
    };
    if (gone.has(later.id)) continue;
    if (later.undoes !== undefined && later.undoes > id) gone.add(later.undoes);
    else standing.push(later);
  }
  return standing;
}
