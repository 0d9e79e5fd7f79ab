import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import { CiteError } from '../../domain/error.ts';
import type { Connection } from '../connection.ts';
import { findErrorCode } from '../errorCode.ts';
import type { BackupReport, BackupRequest } from '../libraryBackups.ts';
import { createPrivateFile, ensurePrivateFile } from '../privateFile.ts';
import { checkCopy } from './checkCopy.ts';
import { dropFile } from './dropFile.ts';

/** Copies a library; see `LibraryBackups.backUp`. */
export function backUp(connection: Connection, { file, force }: BackupRequest): BackupReport {
  if (connection.isInMemory) {
    throw new CiteError('library.missing', `There is no library ‘${connection.location}’ yet.`, {
      hint: 'cite add or cite import makes it.',
    });
  }
  refuseLibraryItself(connection.location, file);
  const temporary = `${file}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    ensurePrivateFile(temporary);
    connection.run('VACUUM INTO ?', [temporary]);
    const articles = checkCopy(temporary);
    const { size } = statSync(temporary);
    sync(temporary);
    if (!force) reserve(file);
    renameSync(temporary, file);
    return { file, size, articles };
  } catch (error) {
    dropFile(temporary);
    throw toBackupError(error, file);
  }
}

/** Takes the name for the copy, so that it replaces nothing that came meanwhile. */
function reserve(file: string): void {
  try {
    createPrivateFile(file);
  } catch (error) {
    if (findErrorCode(error) !== 'EEXIST') throw error;
    throw new CiteError('backup.exists', `‘${file}’ is there already.`, {
      hint: 'Name another file, or say --force to put the backup in its place.',
    });
  }
}

function refuseLibraryItself(library: string, file: string): void {
  if (!existsSync(library) || !existsSync(file)) return;
  const [one, two] = [statSync(library), statSync(file)];
  if (one.dev !== two.dev || one.ino !== two.ino) return;
  throw new CiteError('backup.exists', `‘${file}’ is the library itself.`, {
    hint: 'Name another file.',
  });
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  SQLITE_FULL: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file stands where a folder should',
  ENOENT: 'there is no such folder',
};

/** An error of the place that the copy was to go to, told as that; any other as it is. */
function toBackupError(error: unknown, file: string): unknown {
  const why = reasons[findErrorCode(error) ?? ''];
  if (error instanceof CiteError || why === undefined) return error;
  return new CiteError('output.unwritable', `${file} cannot be written: ${why}.`, { cause: error });
}
