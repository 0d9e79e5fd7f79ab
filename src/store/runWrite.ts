import type { Connection } from './connection.ts';
import { createWriter } from './createWriter.ts';
import type { LibraryWriter, Operation } from './library.ts';
import { finishOperation, startOperation } from './log.ts';
import { makeReadOnlyError } from './storeError.ts';
import { beginWrite, type WaitOptions } from './transaction.ts';

/**
 * Does what writes as one transaction and one entry of the log.
 *
 * @param keep Whether to commit, or to roll back what succeeded.
 */
export async function runWrite<T>(
  connection: Connection,
  wait: WaitOptions,
  operation: Operation,
  work: (writer: LibraryWriter) => Promise<T>,
  keep: boolean,
): Promise<T> {
  if (connection.isInTransaction) throw new Error('A write is begun inside another');
  if (keep && connection.isReadOnly) throw makeReadOnlyError(connection.location);
  await beginWrite(connection, wait);
  try {
    const before = startOperation(connection);
    const { writer, finish } = createWriter(connection, operation);
    const result = await work(writer);
    finish();
    if (keep) finishOperation(connection, operation, before);
    connection.exec(keep ? 'COMMIT' : 'ROLLBACK');
    return result;
  } finally {
    if (connection.isInTransaction) connection.exec('ROLLBACK');
  }
}
