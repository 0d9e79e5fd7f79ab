import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { findErrorCode } from './errorCode.ts';

/** How to wait for another writer. */
export interface WaitOptions {
  /** Milliseconds until it is given up. */
  readonly busyTimeout: number;
  /** Called once, when it has taken a second. */
  readonly onWait: (() => void) | undefined;
}

/** The time SQLite itself waits, during which nothing else in this process runs; milliseconds. */
const slice = 100;

/**
 * Begins a write transaction, waiting for another writer to end. A commit that has returned is on
 * the disk, even after a power cut (`synchronous = FULL`).
 *
 * @throws SqliteError `SQLITE_BUSY` when the time is up
 */
export async function beginWrite(connection: Connection, options: WaitOptions): Promise<void> {
  const start = performance.now();
  let told = false;
  connection.exec(
    `PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -131072;
     PRAGMA busy_timeout = ${Math.min(slice, options.busyTimeout)}`,
  );
  try {
    while (!tryBegin(connection, start + options.busyTimeout)) {
      if (!told && performance.now() - start >= 1000) {
        told = true;
        options.onWait?.();
      }
      await sleep(Math.random() * 10);
    }
  } finally {
    connection.exec(`PRAGMA busy_timeout = ${options.busyTimeout}`);
  }
}

function tryBegin(connection: Connection, deadline: number): boolean {
  try {
    connection.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    const isBusy = findErrorCode(error)?.startsWith('SQLITE_BUSY');
    if (!isBusy || performance.now() >= deadline) throw error;
    return false;
  }
}
