import type { Connection } from '../connection.ts';
import type { LogEntry, LogFigure } from '../libraryHistory.ts';
import { readOperations, type StoredOperation } from './readOperations.ts';
import { createSummarizer, toFigures } from './summarizeOperations.ts';

/** The last entries of the log, newest first; see `LibraryHistory.listLog`. */
export function listLog(
  connection: Connection,
  limit: number | undefined,
): { readonly entries: readonly LogEntry[]; readonly total: number } {
  const operations = readOperations(connection);
  const summarize = createSummarizer(connection);
  const entries = operations
    .slice(0, limit)
    .map((operation) => toLogEntry(operation, toFigures(summarize(operation))));
  return { entries, total: operations.length };
}

/** A stored entry with its figures, without what only the store knows. */
export function toLogEntry(
  { id, at, command, kind, undoes, undoneBy }: StoredOperation,
  figures: readonly LogFigure[],
): LogEntry {
  return { id, at, command, kind, undoes, undoneBy, figures };
}
