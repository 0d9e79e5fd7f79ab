import type { Connection } from '../connection.ts';
import type { LibraryBackups } from '../libraryBackups.ts';

/**
 * What makes copies of a library. What it needs is loaded when it is asked.
 *
 * @param told Runs work and tells SQLite's errors as ours.
 */
export function createBackups(
  connection: Connection,
  told: <T>(work: () => Promise<T>) => Promise<T>,
): LibraryBackups {
  return {
    backUp: (request) =>
      told(async () => {
        const { backUp } = await import('./backUp.ts');
        return backUp(connection, request);
      }),
  };
}
