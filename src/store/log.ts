import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import { readLastIndexed } from './lastIndexed.ts';
import type { Operation } from './library.ts';
import { logNewRows } from './logNewRows.ts';
import { updateSearchIndex } from './searchIndex.ts';

/**
 * Begins an operation, inside a write transaction that was begun.
 *
 * @returns the id of the last change that is not the operation's own, for `finishOperation`.
 */
export function startOperation(connection: Connection): number {
  logNewRows(connection);
  return readLastChange(connection);
}

function readLastChange(connection: Connection): number {
  return decodeNumber(connection.row('SELECT coalesce(max(id), 0) FROM change')?.[0]);
}

/**
 * Ends an operation: the changes since `before` become its own, and the search index learns of
 * them. An operation that changed nothing leaves no entry.
 *
 * @param before What `startOperation` gave.
 * @param undoes The operation that this one takes back.
 */
export function finishOperation(
  connection: Connection,
  operation: Operation,
  before: number,
  undoes?: number,
): void {
  logNewRows(connection);
  const last = readLastChange(connection);
  if (last === before) return;
  updateSearchIndex(connection, readLastIndexed(connection) + 1);
  connection.run(
    'INSERT INTO operation (at, command, undoes, first_change, last_change) VALUES (?, ?, ?, ?, ?)',
    [operation.at, operation.command, undoes ?? null, before + 1, last],
  );
}
