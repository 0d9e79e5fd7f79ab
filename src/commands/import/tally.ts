import type { SaveOutcome } from '../../store/library.ts';
import type { Figures } from '../figures.ts';
import type { FileReport, ImportReport } from './report.ts';

/** How many of the first articles a dry run shows. */
const sampleSize = 10;

/** What is counted while an import runs. */
export interface Tally {
  readonly files: FileReport[];
  readonly counts: { added: number; present: number; updated: number; rejected: number };
  citations: number;
  readonly newOutlets: string[];
  readonly newPosts: string[];
  readonly filled: { key: string; fields: readonly string[] }[];
  readonly rekeyed: { wanted: string; key: string }[];
  readonly firstKeys: string[];
}

export function createTally(): Tally {
  return {
    files: [],
    counts: { added: 0, present: 0, updated: 0, rejected: 0 },
    citations: 0,
    newOutlets: [],
    newPosts: [],
    filled: [],
    rekeyed: [],
    firstKeys: [],
  };
}

export function countOutcome(tally: Tally, outcome: SaveOutcome): void {
  const { status, key, citation, filled, newOutlet, newPost, keyRefused } = outcome;
  tally.counts[status] += 1;
  if (citation === 'added') tally.citations += 1;
  if (newOutlet !== undefined) tally.newOutlets.push(newOutlet);
  if (newPost !== undefined) tally.newPosts.push(newPost);
  if (filled.length > 0) tally.filled.push({ key, fields: filled });
  if (keyRefused !== undefined && status === 'added')
    tally.rekeyed.push({ wanted: keyRefused, key });
  if (status === 'added' && tally.firstKeys.length < sampleSize) tally.firstKeys.push(key);
}

export function toReport(tally: Tally, sample: readonly string[]): ImportReport {
  const { added, present, updated, rejected } = tally.counts;
  const read = added + present + updated + rejected;
  const figures: Figures = { read, added, present, updated, rejected };
  const { files, newOutlets, newPosts, citations, filled, rekeyed } = tally;
  return { figures, files, newOutlets, newPosts, citations, filled, rekeyed, sample };
}
