import type { Connection } from './connection.ts';
import { decodeNumber, decodeOptionalNumber } from './decodeValue.ts';

interface Later {
  readonly id: number;
  readonly undoes: number | undefined;
  readonly first: number;
  readonly last: number;
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
  const touches = `SELECT 1 FROM change WHERE id BETWEEN ? AND ? AND (source, row_id) IN
    (SELECT source, row_id FROM change WHERE id BETWEEN ? AND ?) LIMIT 1`;
  return later
    .filter(({ first, last }) => connection.row(touches, [first, last, ...range]) !== undefined)
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
