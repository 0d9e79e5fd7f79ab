import type { Connection } from '../connection.ts';
import { decodeNumber, decodeOptionalNumber, decodeText } from '../decodeValue.ts';
import type { LogEntry } from '../libraryHistory.ts';

/** An entry of the log as it is stored, with what became of it. */
export interface StoredOperation extends Omit<LogEntry, 'figures'> {
  /** The first and last of its changes. */
  readonly first: number;
  readonly last: number;
}

/** Every entry of the log, newest first. */
export function readOperations(connection: Connection): readonly StoredOperation[] {
  const rows = connection.rows(
    'SELECT id, at, command, undoes, first_change, last_change FROM operation ORDER BY id DESC',
  );
  const undoneBy = new Map<number, number>();
  const undoes = new Map<number, number>();
  for (const row of rows) {
    const id = decodeNumber(row[0]);
    const target = decodeOptionalNumber(row[3]);
    if (target === undefined) continue;
    undoes.set(id, target);
    // One that was taken back itself takes nothing back any more.
    if (!undoneBy.has(id) && !undoneBy.has(target)) undoneBy.set(target, id);
  }
  const isUndo = (id: number): boolean => {
    let depth = 0;
    for (let at = undoes.get(id); at !== undefined; at = undoes.get(at)) depth += 1;
    return depth % 2 === 1;
  };
  return rows.map((row) => {
    const id = decodeNumber(row[0]);
    const kind = undoes.has(id) ? (isUndo(id) ? 'undo' : 'redo') : 'command';
    return {
      id,
      at: decodeText(row[1]),
      command: decodeText(row[2]),
      kind,
      undoes: undoes.get(id),
      undoneBy: undoneBy.get(id),
      first: decodeNumber(row[4]),
      last: decodeNumber(row[5]),
    };
  });
}
