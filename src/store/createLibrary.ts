import { createBackups } from './backup/createBackups.ts';
import type { Connection } from './connection.ts';
import { countAll } from './countAll.ts';
import { createText } from './dump/createText.ts';
import { findNearKeys } from './findNearKeys.ts';
import { createHistory } from './history/createHistory.ts';
import type { Library } from './library.ts';
import { listArticles } from './listArticles.ts';
import { listLines } from './listLines.ts';
import { findOutlet, listOutlets } from './outlets.ts';
import { findPost, listPosts } from './posts.ts';
import { findArticle, readArticles } from './readArticles.ts';
import { createSearches } from './searches/createSearches.ts';
import { isSqliteError, toStoreError } from './storeError.ts';
import type { WaitOptions } from './transaction.ts';

/**
 * The library behind an open connection, as the commands see it. What writes, and what few commands
 * read, is loaded when it is first asked for: most read and are over in milliseconds.
 */
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
    findSame: (articles) =>
      told(async () => (await import('./findSame.ts')).findSame(connection, articles)),
    findNearKeys: (key, limit) => told(() => findNearKeys(connection, key, limit)),
    listPosts: () => told(() => listPosts(connection)),
    findPost: (name) => told(() => findPost(connection, name)),
    listOutlets: () => told(() => listOutlets(connection)),
    findOutlet: (name) => told(() => findOutlet(connection, name)),
    countOutletUse: (name) =>
      told(async () => (await import('./mend/countOutletUse.ts')).countOutletUse(connection, name)),
    write: (operation, work) =>
      told(async () => {
        if (connection.isInMemory) throw new Error('A library opened for reading is written');
        return (await import('./runWrite.ts')).runWrite(connection, wait, operation, work, true);
      }),
    rehearse: (operation, work) =>
      told(async () =>
        (await import('./runWrite.ts')).runWrite(connection, wait, operation, work, false),
      ),
    ...createHistory(connection, wait, told),
    ...createText(connection, wait, told),
    ...createBackups(connection, told),
    ...createSearches(connection, told),
    listNames: (kind, start, limit) =>
      told(async () => (await import('./listNames.ts')).listNames(connection, kind, start, limit)),
    readStats: (request) =>
      told(async () => (await import('./stats/readStats.ts')).readStats(connection, request)),
    close: () => told(() => connection.close()),
  };
}
