import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { createConnection } from '../connection.ts';
import { findErrorCode } from '../errorCode.ts';
import { openDatabase } from '../loadSqlite.ts';
import { applicationId } from '../migrate.ts';
import { ensurePrivateFile } from '../privateFile.ts';
import { findBackupFolder, isDailyName, nameBackup } from './backupNames.ts';
import { dropFile } from './dropFile.ts';
import { dropOlder } from './dropOlder.ts';
import { dropStale } from './dropStale.ts';

/**
 * Keeps a copy of a library before the first write of a day, and of all such copies the last ones.
 * To be called before the library is opened in this process: to close the file here would drop the locks that
 * SQLite has on it.
 *
 * @param day The user's calendar day, `YYYY-MM-DD`.
 * @param count How many are kept; 0 for none.
 * @returns why it could not be kept, for a warning; the write is to go on.
 */
export function keepDaily(library: string, day: string, count: number): string | undefined {
  if (count < 1) return undefined;
  const folder = findBackupFolder(library);
  const copy = join(folder, nameBackup(library, day));
  if (existsSync(copy)) return undefined;
  const temporary = `${copy}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    if ((statSync(library, { throwIfNoEntry: false })?.size ?? 0) === 0) return undefined;
    ensurePrivateFile(temporary);
    copyLibrary(library, temporary);
    if (isLibrary(temporary)) {
      chmodSync(temporary, 0o600);
      renameSync(temporary, copy);
      dropStale(library);
      dropOlder(folder, (name) => isDailyName(library, name), count);
    }
    return undefined;
  } catch (error) {
    return reasons[findErrorCode(error) ?? ''] ?? (findErrorCode(error) || String(error));
  } finally {
    dropFile(temporary);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands where its folder should',
};

/**
 * Copies the file as it is, which takes milliseconds where SQLite takes ten times as long; where
 * another process is at work on it, SQLite does it after all.
 */
function copyLibrary(library: string, copy: string): void {
  const before = readTrace(library);
  if (before !== undefined) {
    copyFileSync(library, copy, constants.COPYFILE_FICLONE);
    if (readTrace(library) === before) return;
    rmSync(copy);
    ensurePrivateFile(copy);
  }
  const connection = createConnection(openDatabase(library, 1000), library, false);
  try {
    connection.run('VACUUM INTO ?', [copy]);
  } finally {
    connection.close();
  }
}

/** What changes when anybody writes to the file; undefined while something may be written beside it. */
function readTrace(library: string): string | undefined {
  for (const ending of ['-wal', '-journal']) {
    const beside = statSync(`${library}${ending}`, { throwIfNoEntry: false });
    if (beside !== undefined && beside.size > 0) return undefined;
  }
  const { ino, size, mtimeNs, ctimeNs } = statSync(library, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

/** By the header of the file: see `applicationId`, at offset 68 (sqlite.org/fileformat.html). */
function isLibrary(file: string): boolean {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.readInt32BE(68) === applicationId;
}
