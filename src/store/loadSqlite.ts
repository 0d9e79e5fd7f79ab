import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

let loaded: { open: typeof BetterSqlite3; options: BetterSqlite3.Options } | undefined;

/**
 * Opens a database with better-sqlite3. It is required, not imported, and told where its binary is:
 * that saves some five milliseconds of parsing and searching at every start.
 *
 * @param source A file's path, `:memory:`, or the bytes of a database.
 * @param timeout How long a statement waits for a lock, in milliseconds.
 */
export function openDatabase(source: string | Buffer, timeout: number): BetterSqlite3.Database {
  loaded ??= load();
  return new loaded.open(source, { ...loaded.options, timeout });
}

function load(): { open: typeof BetterSqlite3; options: BetterSqlite3.Options } {
  const require = createRequire(import.meta.url);
  const open: typeof BetterSqlite3 = require('better-sqlite3');
  try {
    const nativeBinding = require.resolve('better-sqlite3/build/Release/better_sqlite3.node');
    return { open, options: { nativeBinding } };
  } catch {
    return { open, options: {} };
  }
}
