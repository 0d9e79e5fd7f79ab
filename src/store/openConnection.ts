import { accessSync, constants, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Connection, createConnection } from './connection.ts';
import { findErrorCode } from './errorCode.ts';
import { openDatabase } from './loadSqlite.ts';
import { migrate, readSchemaState } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { ensurePrivateFile } from './privateFile.ts';
import { makeNotALibraryError, makeReadOnlyError } from './storeError.ts';

/** A database is a page of at least 512 bytes; SQLite takes a file of one byte for an empty one. */
const smallestDatabase = 512;

/** Which file to open and what to do with it. */
export interface OpenOptions {
  /** An absolute path. */
  readonly file: string;
  /** How long to wait for a lock, in milliseconds. */
  readonly busyTimeout: number;
  /** Whether to make a library where there is none; else an empty one in memory stands for it. */
  readonly create: boolean;
  readonly migrations: readonly Migration[];
}

/**
 * Opens a library file with its schema up to date. A file that may not be written is read as it is.
 *
 * @throws CiteError `library.*`, or the error of SQLite or the system, for `toStoreError`
 */
export function openConnection(options: OpenOptions): Connection {
  const { file, create } = options;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) {
    if (!create) {
      refuseFileAsFolder(file);
      return openEmpty(options);
    }
    ensurePrivateFile(file);
  } else if (!stats.isFile() || (stats.size > 0 && stats.size < smallestDatabase)) {
    throw makeNotALibraryError(file);
  }
  if (!isWritable(file)) return openReadOnly(options, stats);
  if (create) return openWritable(options);
  try {
    return openWritable(options);
  } catch (error) {
    if (!isRefusedFiles(error)) throw error;
    try {
      return openReadOnly(options, stats);
    } catch {
      throw error;
    }
  }
}

function openWritable(options: OpenOptions): Connection {
  const { file, busyTimeout, create, migrations } = options;
  const connection = createConnection(openDatabase(file, busyTimeout), file, false);
  return closeOnError(connection, () => {
    const state = readSchemaState(connection, migrations);
    if (state === 'blank') {
      if (!create) {
        connection.close();
        return openEmpty(options);
      }
      connection.exec('PRAGMA journal_mode = WAL');
    }
    if (state !== 'current') migrate(connection, migrations);
    return connection;
  });
}

/** A file where a folder should be: some versions of Node take that, too, for a file that is missing. */
function refuseFileAsFolder(file: string): void {
  try {
    accessSync(dirname(file));
  } catch (error) {
    if (findErrorCode(error) === 'ENOTDIR') throw error;
  }
}

/** An empty library in memory, for reading from a place where none has been made yet. */
function openEmpty({ file, busyTimeout, migrations }: OpenOptions): Connection {
  const connection = createConnection(openDatabase(':memory:', busyTimeout), file, false, true);
  migrate(connection, migrations);
  return connection;
}

/**
 * SQLite cannot read a WAL database where it may write no files beside it, so the file is read as
 * bytes, unless another process is writing it: then those files are there.
 */
function openReadOnly(options: OpenOptions, stats: Stats | undefined): Connection {
  const { file, busyTimeout, migrations } = options;
  if (stats?.size === 0) return openEmpty(options);
  const isInUse = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const source = isInUse ? file : readAsRollbackDatabase(file);
  const connection = createConnection(openDatabase(source, busyTimeout), file, true);
  return closeOnError(connection, () => {
    if (readSchemaState(connection, migrations) !== 'current') throw makeReadOnlyError(file);
    return connection;
  });
}

/** A database's bytes with the two of its header that say WAL (offset 18) saying rollback journal. */
function readAsRollbackDatabase(file: string): Buffer {
  const bytes = readFileSync(file);
  if (bytes[18] === 2) bytes.fill(1, 18, 20);
  return bytes;
}

/** Whether SQLite could not make the files that it needs beside a database, as on a full disk. */
function isRefusedFiles(error: unknown): boolean {
  return /^SQLITE_(?:FULL|CANTOPEN|IOERR)/.test(findErrorCode(error) ?? '');
}

/** Not by opening the file: closing it would drop the locks of this process's other connections. */
function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function closeOnError(connection: Connection, work: () => Connection): Connection {
  try {
    return work();
  } catch (error) {
    connection.close();
    throw error;
  }
}
