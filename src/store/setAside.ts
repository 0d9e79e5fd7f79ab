import { renameSync, rmSync } from 'node:fs';
import { CiteError } from '../domain/error.ts';
import type { Connection } from './connection.ts';
import { findErrorCode } from './errorCode.ts';
import { createPrivateFile } from './privateFile.ts';

/**
 * Copies a whole library, other processes' committed work included, into a file that only its
 * owner can read. It is there whole or not at all, and never in place of another.
 *
 * @param wanted The copy's path; where it is taken `-2`, `-3`, … is added.
 * @returns the path it got.
 */
export function setAside(connection: Connection, wanted: string): string {
  const copy = reserveName(wanted);
  const temporary = `${copy}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    createPrivateFile(temporary);
    connection.run('VACUUM INTO ?', [temporary]);
    renameSync(temporary, copy);
    return copy;
  } catch (error) {
    rmSync(temporary, { force: true });
    rmSync(copy, { force: true });
    throw error;
  }
}

function reserveName(wanted: string): string {
  for (let n = 1; n < 1000; n += 1) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    try {
      createPrivateFile(name);
      return name;
    } catch (error) {
      if (findErrorCode(error) !== 'EEXIST') throw error;
    }
  }
  throw new CiteError('library.unopenable', `No free name is left for a copy like ‘${wanted}’.`, {
    hint: 'The library must be upgraded and is copied first. Move the older copies elsewhere.',
  });
}
