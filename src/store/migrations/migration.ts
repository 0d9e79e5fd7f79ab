import type { Connection } from '../connection.ts';

/** One step of the schema: from the version before to `version`. Never changed once it is released. */
export interface Migration {
  readonly version: number;
  /** Run in one transaction with foreign keys off; they are checked before it is committed. */
  readonly sql: string;
  /**
   * What SQL alone can't do, run behind `sql` in the same transaction. What it writes is not logged, so
   * no undo takes it back. It comes to the same when it is run again, as a later step may have it run.
   */
  readonly fill?: (connection: Connection) => void;
}
