import type { SqlValue } from './connection.ts';

/** A condition on `article AS a`, or a query of ids, and the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/**
 * How many articles a condition is asked of: `all` has those that it holds for gathered once, by an
 * index; `few` has it looked up for each, which costs nothing for the rest.
 */
export type Reach = 'all' | 'few';
