import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { CiteError } from '../../domain/error.ts';
import { type Connection, createConnection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import { findErrorCode } from '../errorCode.ts';
import { openDatabase } from '../loadSqlite.ts';
import { readSchemaState } from '../migrate.ts';
import { migrations } from '../migrations/migrations.ts';
import { ensurePrivateFile } from '../privateFile.ts';
import { makeNotALibraryError, toStoreError } from '../storeError.ts';
import { checkCopy, makeInvalidError } from './checkCopy.ts';
import { dropStale } from './dropStale.ts';

/** A backup that was looked through and is ready to take the place of a library. */
export interface PreparedBackup {
  /** A copy of it beside the library, which nobody else has open. */
  readonly copy: string;
  readonly articles: number;
  /** Drops the copy. */
  discard(): void;
}

/**
 * Copies a backup beside the library it is to replace, and looks through it. The backup itself is
 * left as it is.
 *
 * @throws CiteError `input.not-found`, `backup.invalid`, `library.not-a-library`, `library.newer`
 */
export function prepareRestore(library: string, backup: string): PreparedBackup {
  if (!existsSync(backup)) {
    throw new CiteError('input.not-found', `There is no file ${backup}.`, {
      hint: 'cite backup --list shows the copies there are.',
    });
  }
  dropStale(library);
  const copy = `${library}.restore-${Math.random().toString(36).slice(2)}.tmp`;
  const discard = () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
  };
  try {
    ensurePrivateFile(copy);
    copyBackup(backup, copy);
    const articles = checkCopy(copy);
    makeWal(copy);
    return { copy, articles, discard };
  } catch (error) {
    discard();
    throw tellInvalid(error, backup, copy);
  }
}

function copyBackup(backup: string, copy: string): void {
  const source = openBackup(backup);
  try {
    if (readSchemaState(source, migrations) === 'blank') throw makeNotALibraryError(backup);
    source.run('VACUUM INTO ?', [copy]);
    // A table of a library that is missing is found here, not when it is needed.
    decodeNumber(source.row('SELECT count(*) FROM article')?.[0]);
  } finally {
    source.close();
  }
}

/** As bytes, so that nothing is written beside a backup; where it is in use, as a database. */
function openBackup(backup: string): Connection {
  const isInUse = (statSync(`${backup}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (isInUse) return createConnection(openDatabase(backup, 1000), backup, true);
  const bytes = readFileSync(backup);
  if (bytes.length < 512) throw makeNotALibraryError(backup);
  // A database in memory cannot be in WAL mode, which its header (offset 18) may say.
  if (bytes[18] === 2) bytes.fill(1, 18, 20);
  return createConnection(openDatabase(bytes, 0), backup, true);
}

function makeWal(file: string): void {
  const connection = createConnection(openDatabase(file, 0), file, false);
  connection.row('PRAGMA journal_mode = WAL');
  connection.close();
}

function tellInvalid(error: unknown, backup: string, copy: string): unknown {
  if (error instanceof CiteError && error.code === 'backup.invalid')
    return makeInvalidError(backup);
  if (error instanceof CiteError && error.code !== 'library.not-a-library') return error;
  const code = findErrorCode(error) ?? '';
  if (error instanceof CiteError || code === 'SQLITE_NOTADB') {
    return new CiteError('library.not-a-library', `‘${backup}’ is no backup of a library.`, {
      hint: 'cite backup --list shows the copies there are; what cite dump wrote is read by cite load.',
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_ERROR') {
    return makeInvalidError(backup, error);
  }
  return toStoreError(error, copy);
}
