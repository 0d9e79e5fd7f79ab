import { closeSync, mkdirSync, openSync } from 'node:fs';
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
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    createPrivateFile(file);
  } catch (error) {
    if (findErrorCode(error) !== 'EEXIST') throw error;
  }
}
