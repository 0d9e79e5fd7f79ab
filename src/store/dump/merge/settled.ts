import type { Aligned } from './alignRecords.ts';
import type { Outcome } from './mergeRecord.ts';

/** An aligned record and what becomes of it. */
export interface Settled {
  readonly aligned: Aligned;
  outcome: Outcome;
}

/** Tells a record from all others. */
export function toId({ kind, name }: Aligned): string {
  return `${kind}\0${name}`;
}
