import type { Connection } from '../connection.ts';
import type { LibraryHistory } from '../libraryHistory.ts';
import type { WaitOptions } from '../transaction.ts';

/**
 * What a library knows of its past. What it needs is loaded when it is asked.
 *
 * @param told Runs work and tells SQLite's errors as ours.
 */
export function createHistory(
  connection: Connection,
  wait: WaitOptions,
  told: <T>(work: () => Promise<T>) => Promise<T>,
): LibraryHistory {
  return {
    listLog: (limit) =>
      told(async () => {
        const { listLog } = await import('./listLog.ts');
        return listLog(connection, limit);
      }),
    findLogEntry: (id, limit) =>
      told(async () => {
        const { findLogEntry } = await import('./findLogEntry.ts');
        return findLogEntry(connection, id, limit);
      }),
    forgetLog: (before, keep) =>
      told(async () => {
        const { forgetLog } = await import('./forgetLog.ts');
        return forgetLog(connection, wait, before, keep);
      }),
    takeBack: (what, id, moment, keep) =>
      told(async () => {
        const { takeBack } = await import('./takeBack.ts');
        return takeBack(connection, wait, { what, id, moment, keep });
      }),
  };
}
