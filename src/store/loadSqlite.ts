import { createRequire } from 'node:module';
import BetterSqlite3 from 'better-sqlite3';

let options: BetterSqlite3.Options | undefined;

const kept: object[] = [];

/**
 * Keeps databases and statements from being collected as garbage: where better-sqlite3 12 was compiled
 * for Node 24.16 or later, their destructors end the process then. A process makes few of them.
 */
export function keepForGood(made: object): void {
  kept.push(made);
}

/**
 * Opens a database with better-sqlite3, which is told where its binary is: that saves milliseconds
 * of searching at every start.
 *
 * @param source A file's path, `:memory:`, or the bytes of a database.
 * @param timeout How long a statement waits for a lock, in milliseconds.
 */
export function openDatabase(source: string | Buffer, timeout: number): BetterSqlite3.Database {
  options ??= findBinary();
  const database = new BetterSqlite3(source, { ...options, timeout });
  keepForGood(database);
  return database;
}

function findBinary(): BetterSqlite3.Options {
  try {
    const { resolve } = createRequire(import.meta.url);
    return { nativeBinding: resolve('better-sqlite3/build/Release/better_sqlite3.node') };
  } catch {
    return {};
  }
}
