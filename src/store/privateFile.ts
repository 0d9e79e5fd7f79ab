import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { findErrorCode } from './errorCode.ts';

/** Makes an empty file that only its owner can read. @throws the system's error, `EEXIST` among them */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}

/**
 * Makes an empty file and the folders it is in, all for their owner alone; what exists stays as it
 * is. SQLite gives the files it puts beside a database the permissions of the database.
 */
export function ensurePrivateFile(file: string): void {
  makeFolders(dirname(file));
  try {
    createPrivateFile(file);
  } catch (error) {
    if (findErrorCode(error) !== 'EEXIST') throw error;
  }
}

/** Not by `recursive`: that never ends where the system refuses a folder as if its parent were missing. */
function makeFolders(folder: string): void {
  const missing: string[] = [];
  for (let each = folder; !existsSync(each) && dirname(each) !== each; each = dirname(each)) {
    missing.push(each);
  }
  for (const each of missing.reverse()) {
    try {
      mkdirSync(each, { mode: 0o700 });
    } catch (error) {
      if (findErrorCode(error) !== 'EEXIST') throw error;
    }
  }
}
