import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from '../connection.ts';
import { findErrorCode } from '../errorCode.ts';
import { openDatabase } from '../loadSqlite.ts';
import { createPrivateFile, ensurePrivateFile } from '../privateFile.ts';
import { toStoreError } from '../storeError.ts';
import type { WaitOptions } from '../transaction.ts';
import { dropFile } from './dropFile.ts';
import type { PreparedBackup } from './prepareRestore.ts';

/**
 * Puts a backup in the place of a library, which is set aside first. Others that have the library
 * open see the old one or the new one, whole; what they write waits. A library that is damaged
 * gives way as a file.
 *
 * @param aside The path for what was there; its folder is made.
 * @returns whether there was anything to set aside.
 * @throws CiteError `library.*`
 */
export async function restoreLibrary(
  library: string,
  { copy, discard }: PreparedBackup,
  aside: string,
  wait: WaitOptions,
): Promise<boolean> {
  try {
    if ((statSync(library, { throwIfNoEntry: false })?.size ?? 0) === 0) {
      renameSync(copy, library);
      return false;
    }
    ensurePrivateFile(aside);
    try {
      await replaceContent(library, copy, aside, wait);
    } catch (error) {
      if (!isDamage(error)) throw error;
      replaceFile(library, copy, aside);
    }
    return true;
  } catch (error) {
    if (existsSync(library)) rmEmpty(aside);
    throw toStoreError(error, library);
  } finally {
    discard();
  }
}

function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/.test(findErrorCode(error) ?? '');
}

/** As one transaction of the library itself: SQLite's backup, which locks the library at its first step. */
async function replaceContent(
  library: string,
  copy: string,
  aside: string,
  { busyTimeout, onWait }: WaitOptions,
): Promise<void> {
  const start = performance.now();
  const source = openDatabase(copy, 0);
  let told = false;
  try {
    for (;;) {
      let isLocked = false;
      const { totalPages } = await source.backup(library, {
        progress: () => {
          if (!isLocked) keepContent(library, aside);
          isLocked = true;
          return 0x7fffffff;
        },
      });
      // Nothing is copied, and nothing thrown, while another has the lock.
      if (totalPages > 0) return;
      const waited = performance.now() - start;
      if (waited >= busyTimeout) throw Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' });
      if (!told && waited >= 1000) onWait?.();
      told ||= waited >= 1000;
      await sleep(20);
    }
  } finally {
    source.close();
  }
}

function keepContent(library: string, aside: string): void {
  const connection = createConnection(openDatabase(library, 1000), library, false);
  try {
    writeWhole(aside, (temporary) => {
      createPrivateFile(temporary);
      connection.run('VACUUM INTO ?', [temporary]);
    });
  } finally {
    connection.close();
  }
}

/** Beside it first, so that no half copy stands under the name of a whole one after a kill. */
function writeWhole(file: string, write: (temporary: string) => void): void {
  const temporary = `${file}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    write(temporary);
    renameSync(temporary, file);
  } finally {
    dropFile(temporary);
  }
}

/** A name always leads to a file: the new one takes it over at once. */
function replaceFile(library: string, copy: string, aside: string): void {
  rmSync(aside, { force: true });
  try {
    linkSync(library, aside);
  } catch {
    writeWhole(aside, (temporary) => copyFileSync(library, temporary));
  }
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(`${library}${ending}`)) renameSync(`${library}${ending}`, `${aside}${ending}`);
  }
  renameSync(copy, library);
}

function rmEmpty(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file, { force: true });
}
