/** One step of the schema: from the version before to `version`. Never changed once it is released. */
export interface Migration {
  readonly version: number;
  /** Run in one transaction with foreign keys off; they are checked before it is committed. */
  readonly sql: string;
}
