import type { Database, Statement } from 'better-sqlite3';
import { keepForGood } from './loadSqlite.ts';

/** What a column holds or a parameter takes. */
export type SqlValue = string | number | null;

/** A row as it comes, one value a column, to be decoded. */
export type SqlRow = readonly unknown[];

/** One open SQLite file. Statements are prepared on first use and kept. */
export interface Connection {
  /** The file's path, for messages. */
  readonly location: string;
  /** The file may be read only. */
  readonly isReadOnly: boolean;
  /** There is no file; what is written goes with the connection. */
  readonly isInMemory: boolean;
  readonly isInTransaction: boolean;
  /** Runs several statements that give no rows. */
  exec(sql: string): void;
  /** @returns how many rows it changed, triggers not counted. */
  run(sql: string, values?: readonly SqlValue[]): number;
  /** @returns the id of the row it inserted; undefined where `OR IGNORE` inserted none. */
  insert(sql: string, values: readonly SqlValue[]): number | undefined;
  rows(sql: string, values?: readonly SqlValue[]): readonly SqlRow[];
  row(sql: string, values?: readonly SqlValue[]): SqlRow | undefined;
  close(): void;
}

const noValues: readonly SqlValue[] = [];

/** Wraps a database that was opened. */
export function createConnection(
  database: Database,
  location: string,
  isReadOnly: boolean,
  isInMemory = false,
): Connection {
  const statements = new Map<string, Statement<[readonly SqlValue[]], SqlRow>>();
  keepForGood(statements);
  function prepare(sql: string): Statement<[readonly SqlValue[]], SqlRow> {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare<[readonly SqlValue[]], SqlRow>(sql);
    if (made.reader) made.raw();
    statements.set(sql, made);
    return made;
  }
  return {
    location,
    isReadOnly,
    isInMemory,
    get isInTransaction() {
      return database.inTransaction;
    },
    exec: (sql) => {
      database.exec(sql);
    },
    run: (sql, values = noValues) => prepare(sql).run(values).changes,
    insert: (sql, values) => {
      const { changes, lastInsertRowid } = prepare(sql).run(values);
      return changes === 0 ? undefined : Number(lastInsertRowid);
    },
    rows: (sql, values = noValues) => prepare(sql).all(values),
    row: (sql, values = noValues) => prepare(sql).get(values),
    close: () => {
      database.close();
    },
  };
}
