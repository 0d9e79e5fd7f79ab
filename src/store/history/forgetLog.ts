import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import type { ForgetOutcome } from '../libraryHistory.ts';
import { makeReadOnlyError } from '../storeError.ts';
import { beginWrite, type WaitOptions } from '../transaction.ts';
import { readOperations } from './readOperations.ts';

/** Drops the oldest entries of the log; see `LibraryHistory.forgetLog`. */
export async function forgetLog(
  connection: Connection,
  wait: WaitOptions,
  before: string,
  keep: boolean,
): Promise<ForgetOutcome> {
  if (keep && connection.isReadOnly) throw makeReadOnlyError(connection.location);
  const size = measure(connection);
  // Nothing that stays names what goes; to have that looked up for each entry takes minutes.
  connection.exec('PRAGMA foreign_keys = OFF');
  let entries = 0;
  try {
    await beginWrite(connection, wait);
    const end = findEnd(connection, before);
    entries = decodeNumber(
      connection.row('SELECT count(*) FROM operation WHERE id < ?', [end])?.[0],
    );
    if (keep && entries > 0) drop(connection, end);
    connection.exec(keep ? 'COMMIT' : 'ROLLBACK');
  } finally {
    if (connection.isInTransaction) connection.exec('ROLLBACK');
    connection.exec('PRAGMA foreign_keys = ON');
  }
  if (keep && entries > 0) compact(connection);
  return { entries, freed: Math.max(0, size - measure(connection)) };
}

/** The first entry that stays. The last always does, so that no number is given anew. */
function findEnd(connection: Connection, before: string): number {
  // Newest first.
  const operations = readOperations(connection);
  let end = operations[0]?.id ?? 0;
  for (const { id, at } of operations) if (at >= before) end = id;
  // What an entry that stays has taken back stays, too.
  for (const { id, undoes } of operations) {
    if (id >= end && undoes !== undefined && undoes < end) end = undoes;
  }
  return end;
}

function drop(connection: Connection, end: number): void {
  connection.run(
    'DELETE FROM change WHERE id < (SELECT first_change FROM operation WHERE id = ?)',
    [end],
  );
  connection.run('DELETE FROM operation WHERE id < ?', [end]);
}

/** Gives the room back to the disk; where another is at work, it is used for what comes. */
function compact(connection: Connection): void {
  try {
    connection.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost: the room stays in the file.
  }
}

function measure(connection: Connection): number {
  const row = connection.row(
    'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size',
  );
  return decodeNumber(row?.[0]);
}
