import { constants, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CiteError } from '../../domain/error.ts';
import { findErrorCode } from '../errorCode.ts';

/** A copy of a database in a folder of its own, which only its owner can read. */
export interface DatabaseCopy {
  readonly path: string;
  remove(): void;
}

/** The files that SQLite keeps beside a database while it is written; from them the copy is made whole. */
const besides = ['-wal', '-journal'];

/** How often a file is copied that changes meanwhile. */
const mostTries = 5;

/**
 * Copies a database with what stands beside it, so that it can be read while another program has it
 * open and locked. The file itself is read and nothing else.
 *
 * @param name The file's name in messages.
 * @throws CiteError `input.not-found`, `input.unreadable`
 */
export function copyDatabase(path: string, name: string): DatabaseCopy {
  const folder = makeFolder(name);
  const copy = join(folder, 'copy.sqlite');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (let tries = 1; !copyUnchanged(path, copy); tries += 1) {
      if (tries === mostTries) throw makeBusyError(name);
    }
    return { path: copy, remove };
  } catch (error) {
    remove();
    throw toCopyError(error, name);
  }
}

function makeFolder(name: string): string {
  try {
    return mkdtempSync(join(tmpdir(), 'cite-'));
  } catch (error) {
    throw makeNoRoomError(name, error);
  }
}

/** @returns whether the file and those beside it were the same after the copying as before. */
function copyUnchanged(path: string, copy: string): boolean {
  const before = describeFiles(path);
  for (const end of ['', ...besides]) {
    rmSync(`${copy}${end}`, { force: true });
    try {
      copyFileSync(`${path}${end}`, `${copy}${end}`, constants.COPYFILE_FICLONE);
    } catch (error) {
      if (end === '' || findErrorCode(error) !== 'ENOENT') throw error;
    }
  }
  return describeFiles(path) === before;
}

function describeFiles(path: string): string {
  const stats = ['', ...besides].map((end) =>
    statSync(`${path}${end}`, { throwIfNoEntry: false, bigint: true }),
  );
  return stats.map((found) => `${found?.size} ${found?.mtimeNs}`).join();
}

function makeBusyError(name: string): CiteError {
  return new CiteError('input.unreadable', 'The database is being written by another program.', {
    hint: 'Close Zotero, or wait until it is done, and import the file again.',
    place: { file: name },
  });
}

function makeNoRoomError(name: string, cause: unknown): CiteError {
  const message =
    'The database could not be copied to the folder for temporary files, to be read there.';
  return new CiteError('input.unreadable', message, {
    hint: `Make room in ${tmpdir()}, or name another folder in TMPDIR.`,
    place: { file: name },
    cause,
  });
}

function toCopyError(error: unknown, name: string): unknown {
  const code = findErrorCode(error);
  if (error instanceof CiteError || code === undefined) return error;
  const place = { file: name };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new CiteError('input.not-found', 'There is no such file.', { place, cause: error });
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return makeNoRoomError(name, error);
  return new CiteError('input.unreadable', `The database cannot be read (${code}).`, {
    hint: 'Check that you may read it.',
    place,
    cause: error,
  });
}
