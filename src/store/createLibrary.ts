import { createBackups } from './backup/createBackups.ts';
import type { Connection } from './connection.ts';
import { countAll } from './countAll.ts';
import { createWriter } from './createWriter.ts';
import { createText } from './dump/createText.ts';
import { findNearKeys } from './findNearKeys.ts';
import { findSame } from './findSame.ts';
import { createHistory } from './history/createHistory.ts';
import type { Library, LibraryWriter, Operation } from './library.ts';
import { listArticles } from './listArticles.ts';
import { listLines } from './listLines.ts';
import { listNames } from './listNames.ts';
import { finishOperation, startOperation } from './log.ts';
import { countOutletUse } from './mend/countOutletUse.ts';
import { findOutlet, listOutlets } from './outlets.ts';
import { findPost, listPosts } from './posts.ts';
import { findArticle, readArticles } from './readArticles.ts';
import { createSearches } from './searches/createSearches.ts';
import { readStats } from './stats/readStats.ts';
import { isSqliteError, makeReadOnlyError, toStoreError } from './storeError.ts';
import { beginWrite, type WaitOptions } from './transaction.ts';

/** The library behind an open connection, as the commands see it. */
export function createLibrary(connection: Connection, wait: WaitOptions): Library {
  const told = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw isSqliteError(error) ? toStoreError(error, connection.location) : error;
    }
  };
  return {
    location: connection.location,
    countAll: () => told(() => countAll(connection)),
    listArticles: (query) => told(() => listArticles(connection, query)),
    listLines: (query) => told(() => listLines(connection, query)),
    readArticles: (query) => told(() => readArticles(connection, query)),
    findArticle: (key) => told(() => findArticle(connection, key)),
    findSame: (articles) => told(() => findSame(connection, articles)),
    findNearKeys: (key, limit) => told(() => findNearKeys(connection, key, limit)),
    listPosts: () => told(() => listPosts(connection)),
    findPost: (name) => told(() => findPost(connection, name)),
    listOutlets: () => told(() => listOutlets(connection)),
    findOutlet: (name) => told(() => findOutlet(connection, name)),
    countOutletUse: (name) => told(() => countOutletUse(connection, name)),
    write: (operation, work) =>
      told(() => {
        if (connection.isInMemory) throw new Error('A library opened for reading is written');
        return runTransaction(connection, wait, operation, work, true);
      }),
    rehearse: (operation, work) =>
      told(() => runTransaction(connection, wait, operation, work, false)),
    ...createHistory(connection, wait, told),
    ...createText(connection, wait, told),
    ...createBackups(connection, told),
    ...createSearches(connection, told),
    listNames: (kind, start, limit) => told(() => listNames(connection, kind, start, limit)),
    readStats: (request) => told(() => readStats(connection, request)),
    close: () => told(() => connection.close()),
  };
}

/** @param keep Whether to commit, or to roll back what succeeded. */
async function runTransaction<T>(
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
