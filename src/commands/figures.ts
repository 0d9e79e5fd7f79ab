import type { SaveOutcome } from '../store/library.ts';

/** The figures an import ends with. */
export interface Figures {
  readonly read: number;
  readonly added: number;
  readonly present: number;
  readonly updated: number;
  readonly rejected: number;
}

/** Counts what became of articles; `rejected` are the records that never came so far. */
export function countOutcomes(outcomes: Iterable<SaveOutcome>, rejected: number): Figures {
  const counts = { added: 0, present: 0, updated: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return { read: counts.added + counts.present + counts.updated + rejected, ...counts, rejected };
}

/** `16 read, 14 added, 2 already there, 0 updated, 0 rejected` */
export function formatFigures({ read, added, present, updated, rejected }: Figures): string {
  return `${read} read, ${added} added, ${present} already there, ${updated} updated, ${rejected} rejected`;
}
