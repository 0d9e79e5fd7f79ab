import type { Versions } from './alignRecords.ts';
import type { Outcome } from './mergeRecord.ts';
import type { Naming } from './naming.ts';
import { type Settled, toId } from './settled.ts';

/** What one removed and the other newly refers to is changed, as it were. */
export function keepNeeded(settled: readonly Settled[], namings: Versions<Naming>): void {
  const byName = new Map(settled.map((each) => [toId(each.aligned), each]));
  const need = (kind: string, name: string) => {
    const found = byName.get(`${kind}\0${name}`);
    if (found?.outcome.kind !== 'gone' || found.outcome.by === undefined) return;
    const { by } = found.outcome;
    const record = by === 'ours' ? found.aligned.theirs : found.aligned.ours;
    if (record !== undefined) found.outcome = { kind: 'removed', by, record };
  };
  for (const { aligned, outcome } of settled) {
    if (outcome.kind === 'gone') continue;
    const record = aligned.ours ?? aligned.theirs;
    const naming = aligned.ours === undefined ? namings.theirs : namings.ours;
    if (record?.kind === 'citation') {
      need('article', naming.article(record.article));
      if (record.post !== undefined) need('post', record.post);
    }
  }
  for (const { outcome } of settled) {
    for (const [record, naming] of listWithOutlet(outcome, namings)) {
      need('outlet', naming.outlet(record));
    }
  }
}

/** The outlets that an article names, in the words of either. */
function* listWithOutlet(
  outcome: Outcome,
  namings: Versions<Naming>,
): Iterable<readonly [outlet: string, naming: Naming]> {
  if (outcome.kind === 'gone') return;
  const records = outcome.kind === 'fields' ? [outcome.ours, outcome.theirs] : [outcome.record];
  for (const record of records) {
    if (record.kind !== 'article' || record.outlet === undefined) continue;
    yield [record.outlet, namings.ours];
    yield [record.outlet, namings.theirs];
  }
}
