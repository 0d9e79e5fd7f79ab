import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';

/** The last change that the search index knows of. Later ones than those of the last operation were made by another program. */
export function readLastIndexed(connection: Connection): number {
  const row = connection.row('SELECT last_change FROM operation ORDER BY id DESC LIMIT 1');
  return row === undefined ? 0 : decodeNumber(row[0]);
}
