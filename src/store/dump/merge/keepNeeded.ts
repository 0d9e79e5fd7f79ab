import type { DumpRecord } from '../dumpRecord.ts';
import type { Outcome } from './mergeRecord.ts';
import { type Settled, toId } from './settled.ts';

/** What one removed and the other newly refers to is changed, as it were. */
export function keepNeeded(settled: readonly Settled[]): void {
  const byName = new Map(settled.map((each) => [toId(each.aligned), each]));
  const need = (kind: string, name: string | undefined) => {
    const found = name === undefined ? undefined : byName.get(`${kind}\0${name}`);
    if (found?.outcome.kind !== 'gone' || found.outcome.by === undefined) return;
    const { by } = found.outcome;
    const record = by === 'ours' ? found.aligned.theirs : found.aligned.ours;
    if (record !== undefined) found.outcome = { kind: 'removed', by, record };
  };
  for (const record of settled.flatMap(({ outcome }) => listRecords(outcome))) {
    if (record.kind !== 'citation') continue;
    need('article', record.article);
    need('post', record.post);
  }
  // Articles last: one may be there only because it is needed itself.
  for (const record of settled.flatMap(({ outcome }) => listRecords(outcome))) {
    if (record.kind === 'article') need('outlet', record.outlet);
  }
}

function listRecords(outcome: Outcome): readonly DumpRecord[] {
  if (outcome.kind === 'gone') return [];
  return outcome.kind === 'fields' ? [outcome.ours, outcome.theirs] : [outcome.record];
}
