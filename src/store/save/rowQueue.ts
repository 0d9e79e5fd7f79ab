import type { Connection, SqlValue } from '../connection.ts';

/** New rows of one table, stored many by one statement, which takes half the time. */
export interface RowQueue {
  /** @param row A value for each of the columns. */
  add(row: readonly SqlValue[]): void;
  /** Stores what is waiting; to be called before the table is read. */
  flush(): void;
}

const rowsAtOnce = 32;

/** Begins an empty queue. Rows that break a rule of the table fail when they are stored. */
export function createRowQueue(
  connection: Connection,
  table: string,
  columns: readonly string[],
): RowQueue {
  const one = `(${columns.map(() => '?').join(', ')})`;
  const start = `INSERT OR FAIL INTO ${table} (${columns.join(', ')}) VALUES `;
  const insertOne = start + one;
  const insertMany = start + Array.from({ length: rowsAtOnce }, () => one).join(', ');
  let waiting: SqlValue[] = [];
  return {
    add(row) {
      for (const value of row) waiting.push(value);
      if (waiting.length < rowsAtOnce * columns.length) return;
      connection.insert(insertMany, waiting);
      waiting = [];
    },
    flush() {
      for (let at = 0; at < waiting.length; at += columns.length) {
        connection.insert(insertOne, waiting.slice(at, at + columns.length));
      }
      waiting = [];
    },
  };
}
