import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { CiteError, type ErrorCode } from '../domain/error.ts';
import { findErrorCode } from './errorCode.ts';

interface Sentence {
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}

const notALibrary: Sentence = {
  code: 'library.not-a-library',
  what: 'is not a cite library',
  hint: 'Name another file with --library or CITE_LIBRARY; one that does not exist yet is made.',
};
const damaged: Sentence = {
  code: 'library.damaged',
  what: 'is damaged',
  hint: 'cite restore puts back a backup and keeps the damaged file; `sqlite3 FILE .recover` may save more.',
};
const full: Sentence = {
  code: 'library.full',
  what: 'could not be written: the disk is full',
  hint: 'Nothing was changed. Make room on the disk and do it again.',
};
const readOnly: Sentence = {
  code: 'library.read-only',
  what: 'can be read but not written',
  hint: 'Change the permissions of the file and its folder, or name another with --library.',
};
const unopenable: Sentence = {
  code: 'library.unopenable',
  what: 'cannot be opened',
  hint: 'Check that the folder exists and that you may read and write there, or name another file with --library.',
};
const failing: Sentence = {
  code: 'library.unopenable',
  what: 'could not be read or written: the disk reports an error',
  hint: 'Check the disk, or the connection to it, and do it again.',
};
const busy: Sentence = {
  code: 'library.busy',
  what: 'is being written by another cite, which did not finish in time',
  hint: 'Nothing was changed. Try again when it is done.',
};

/** By SQLite's result codes and Node's system error codes; an extended code by its start. */
const sentences: readonly (readonly [code: string, sentence: Sentence])[] = [
  ['SQLITE_NOTADB', notALibrary],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_FULL', full],
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_BUSY', busy],
  ['SQLITE_LOCKED', busy],
  ['SQLITE_CANTOPEN', unopenable],
  ['SQLITE_IOERR_SHMSIZE', full],
  ['SQLITE_IOERR', failing],
  ['SQLITE_PERM', unopenable],
  ['SQLITE_AUTH', unopenable],
  ['EACCES', unopenable],
  ['EPERM', unopenable],
  ['EROFS', unopenable],
  ['ENOENT', unopenable],
  ['ENOTDIR', unopenable],
  ['EISDIR', notALibrary],
  ['EEXIST', unopenable],
  ['ELOOP', unopenable],
  ['ENAMETOOLONG', unopenable],
  ['EIO', failing],
];

/**
 * What a failure of SQLite or of the file system means to the user, by its code.
 *
 * @returns a CiteError `library.*`, or the error itself where it is one already or is a bug.
 */
export function toStoreError(error: unknown, file: string): unknown {
  if (error instanceof CiteError) return error;
  const code = findErrorCode(error);
  if (lacksPart(error)) return makeStoreError(damaged, file, error);
  const sentence = code && sentences.find(([start]) => code.startsWith(start))?.[1];
  if (!sentence) return error;
  const isSpace = sentence === failing && isDiskFull(dirname(file));
  return makeStoreError(isSpace ? full : sentence, file, error);
}

/** A table or column that every library has is not there, which SQLite tells as a mistake in the statement. */
function lacksPart(error: unknown): boolean {
  if (findErrorCode(error) !== 'SQLITE_ERROR') return false;
  return /(?:^|: )no such (?:table|column)/.test(String(error));
}

/** SQLite tells some failures to write as any failure of the disk. */
function isDiskFull(folder: string): boolean {
  try {
    return statfsSync(folder).bavail === 0;
  } catch {
    return false;
  }
}

/** The error for a file that is something else than a library of ours. */
export function makeNotALibraryError(file: string): CiteError {
  return makeStoreError(notALibrary, file);
}

/** The error for a library that is not what it says it is. */
export function makeDamagedError(file: string): CiteError {
  return makeStoreError(damaged, file);
}

/** The error for a write to a library that can only be read. */
export function makeReadOnlyError(file: string): CiteError {
  return makeStoreError(readOnly, file);
}

/** The error for a library that a later version of cite wrote. */
export function makeNewerError(file: string, version: number, known: number): CiteError {
  return new CiteError(
    'library.newer',
    `The library ‘${file}’ was written by a newer cite (its format is ${version}, this one knows ${known}).`,
    { hint: 'Update cite; the library was left as it is.' },
  );
}

function makeStoreError(sentence: Sentence, file: string, cause?: unknown): CiteError {
  const message =
    sentence === notALibrary
      ? `‘${file}’ ${sentence.what}.`
      : `The library ‘${file}’ ${sentence.what}.`;
  return new CiteError(sentence.code, message, { hint: sentence.hint, cause });
}

/** Whether an error comes from SQLite, not from the work that was done with it. */
export function isSqliteError(error: unknown): boolean {
  return findErrorCode(error)?.startsWith('SQLITE_') ?? false;
}
