import type { SqlValue } from './connection.ts';

/** A condition on `article AS a`, or a query of ids, and the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}
