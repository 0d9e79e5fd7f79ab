import type { Connection } from '../connection.ts';
import type { LibraryText } from '../libraryText.ts';
import type { WaitOptions } from '../transaction.ts';

/**
 * A library as plain text. What it needs is loaded when it is asked.
 *
 * @param told Runs work and tells SQLite's errors as ours.
 */
export function createText(
  connection: Connection,
  wait: WaitOptions,
  told: <T>(work: () => Promise<T>) => Promise<T>,
): LibraryText {
  return {
    async *dump() {
      const { dumpText } = await import('./dumpText.ts');
      const pieces = dumpText(connection);
      try {
        for (;;) {
          const piece = await told(async () => pieces.next());
          if (piece.done) return;
          yield piece.value;
        }
      } finally {
        pieces.return(undefined);
      }
    },
    load: (lines, request) =>
      told(async () => {
        const { loadDump } = await import('./loadDump.ts');
        return loadDump(connection, wait, lines, request);
      }),
  };
}
