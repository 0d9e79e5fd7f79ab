import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import { readFormerKeys, restoreFormerKeys } from './formerKeys.ts';
import { findStandingInTheWay } from './laterOperations.ts';
import type { Operation } from './library.ts';
import { finishOperation, startOperation } from './log.ts';
import { listColumns, loggedTables } from './logTriggers.ts';

/** An undo that was done, or the operations after it that would have to be taken back first. */
export type UndoOutcome =
  | { readonly done: true }
  | { readonly done: false; readonly inTheWay: readonly number[] };

/**
 * Takes back all that an operation wrote, inside a write transaction that was begun. It is logged
 * as an operation itself, so that taking back an undo does the thing again. Names of people and tags
 * that later articles share stay. The caller commits; a
 * commit that fails with `SQLITE_CONSTRAINT_FOREIGNKEY` means that later rows lean on one that would go.
 *
 * @param id The row of the operation.
 */
export function undoOperation(
  connection: Connection,
  id: number,
  operation: Operation,
): UndoOutcome {
  const row = connection.row('SELECT first_change, last_change FROM operation WHERE id = ?', [id]);
  if (row === undefined) throw new Error(`There is no operation ${id}`);
  const range = [decodeNumber(row[0]), decodeNumber(row[1])] as const;
  const inTheWay = findStandingInTheWay(connection, id, range);
  if (inTheWay.length > 0) return { done: false, inTheWay };
  const before = startOperation(connection);
  const formerKeys = readFormerKeys(connection, range);
  const lastFormerKey = decodeNumber(
    connection.row('SELECT coalesce(max(id), 0) FROM former_key')?.[0],
  );
  for (const table of loggedTables)
    if (!(table in sharedBy)) removeWritten(connection, table, range);
  for (const table of Object.keys(sharedBy)) removeWritten(connection, table, range);
  // The removals above have retired keys that, taken back, were never given.
  connection.run('DELETE FROM former_key WHERE id > ?', [lastFormerKey]);
  for (const table of loggedTables) restoreRows(connection, table, range);
  restoreFormerKeys(connection, formerKeys);
  finishOperation(connection, operation, before, id);
  return { done: true };
}

/** Tables whose rows belong to no record alone, and what names them: they stay while anything does. */
const sharedBy: Readonly<Record<string, string>> = {
  person: 'SELECT 1 FROM article_author WHERE person_id = written.id',
  tag: 'SELECT 1 FROM article_tag WHERE tag_id = written.id',
};

/** Removes the rows of a table that the changes wrote; those that come back are put back later. */
function removeWritten(
  connection: Connection,
  table: string,
  range: readonly [first: number, last: number],
): void {
  const user = sharedBy[table];
  const isFree =
    user === undefined ? '' : `AND (change.before IS NOT NULL OR NOT EXISTS (${user}))`;
  connection.run(
    `DELETE FROM ${table} WHERE id IN
       (SELECT written.id FROM change CROSS JOIN ${table} AS written
        ON written.id BETWEEN change.row_id AND change.last_row
        WHERE change.id BETWEEN ? AND ? AND change.source = '${table}' ${isFree})`,
    range,
  );
}

/** Puts rows back as they were before the first change to each; one that was new stays away. */
function restoreRows(
  connection: Connection,
  table: string,
  range: readonly [first: number, last: number],
): void {
  const columns = listColumns(connection, table);
  connection.run(
    `INSERT OR FAIL INTO ${table} (${columns.join(', ')})
     SELECT ${columns.map((column) => `before ->> '${column}'`).join(', ')} FROM change
     WHERE before IS NOT NULL AND id IN
       (SELECT min(id) FROM change WHERE id BETWEEN ? AND ? AND source = '${table}' GROUP BY row_id)`,
    range,
  );
}
