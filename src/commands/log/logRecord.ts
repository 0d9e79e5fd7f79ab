import type { LogEntry } from '../../store/libraryHistory.ts';
import { toChangesRecord } from './formatChanges.ts';

/** An entry of the log as `--json` shows it. */
export function toLogRecord({ id, at, command, kind, undoes, undoneBy, figures }: LogEntry) {
  return {
    id,
    at,
    command,
    kind,
    undoes: undoes ?? null,
    undoneBy: undoneBy ?? null,
    changes: toChangesRecord(figures),
  };
}

/** Whether an entry was taken back, in words; '' where it stands. */
export function describeState({ kind, undoneBy }: LogEntry): string {
  if (undoneBy === undefined) return '';
  return kind === 'undo' ? `done again by ${undoneBy}` : `taken back by ${undoneBy}`;
}
