import type { DumpRecord } from '../dumpRecord.ts';
import type { Outcome, Side } from './mergeRecord.ts';
import { type Settled, toId } from './settled.ts';

/** What two people did to one record that cannot both stand. */
export interface MergeConflict {
  /** The record itself, as the one has it who has it. */
  readonly record: DumpRecord;
  /** Who removed it; undefined where both changed it. */
  readonly removedBy: Side | undefined;
  /** The fields that both changed. */
  readonly fields: readonly string[];
  /** The records that would stand if one of them is right: what it is about, and what goes with it. */
  readonly ours: readonly DumpRecord[];
  readonly theirs: readonly DumpRecord[];
}

/** A record that stands, or a conflict, in the order of a dump. */
export type MergedPart =
  | { readonly conflict?: undefined; readonly record: DumpRecord }
  | { readonly conflict: MergeConflict };

/** The records that stand, and the conflicts with all that hangs on them, in no order. */
export function toParts(settled: readonly Settled[]): readonly MergedPart[] {
  const taken = new Set<Settled>();
  const companions = listCompanions(settled);
  const parts: MergedPart[] = [];
  for (const each of settled) {
    const { outcome, aligned } = each;
    if (outcome.kind !== 'removed' || aligned.kind === 'citation') continue;
    taken.add(each);
    const own = companions.get(toId(aligned)) ?? [];
    parts.push({ conflict: gatherRemoved(outcome, own, taken) });
  }
  for (const each of settled) {
    const { outcome } = each;
    if (taken.has(each) || outcome.kind === 'gone') continue;
    if (outcome.kind === 'kept') parts.push({ record: outcome.record });
    else parts.push({ conflict: toConflict(outcome) });
  }
  return parts;
}

/** @param taken Those that are in a conflict already; the companions that this one takes are added. */
function gatherRemoved(
  { by, record }: Extract<Outcome, { kind: 'removed' }>,
  companions: readonly Settled[],
  taken: Set<Settled>,
): MergeConflict {
  const gone: DumpRecord[] = [];
  const kept: DumpRecord[] = [record];
  for (const one of companions) {
    const sides = taken.has(one) ? undefined : splitCompanion(one, by);
    if (sides === undefined) continue;
    taken.add(one);
    gone.push(...sides.gone);
    kept.push(...sides.kept);
  }
  const [ours, theirs] = by === 'ours' ? [gone, kept] : [kept, gone];
  return { record, removedBy: by, fields: [], ours, theirs };
}

function toConflict(outcome: Extract<Outcome, { kind: 'removed' | 'fields' }>): MergeConflict {
  if (outcome.kind === 'fields') {
    const { ours, theirs, fields } = outcome;
    return { record: ours, removedBy: undefined, fields, ours: [ours], theirs: [theirs] };
  }
  const { by, record } = outcome;
  const kept = [record];
  const [ours, theirs] = by === 'ours' ? [[], kept] : [kept, []];
  return { record, removedBy: by, fields: [], ours, theirs };
}

/** What comes or goes with an article or post: its citations, and the key that is kept when it goes. */
function listCompanions(settled: readonly Settled[]): ReadonlyMap<string, readonly Settled[]> {
  const companions = new Map<string, Settled[]>();
  const add = (id: string, each: Settled) => {
    const list = companions.get(id);
    if (list === undefined) companions.set(id, [each]);
    else list.push(each);
  };
  for (const each of settled) {
    const { kind, name, base, ours, theirs } = each.aligned;
    if (kind === 'former-key') add(`article\0${name}`, each);
    if (kind !== 'citation') continue;
    add(`article\0${name.slice(0, name.indexOf('\0'))}`, each);
    const record = base ?? ours ?? theirs;
    if (record?.kind === 'citation' && record.post !== undefined) add(`post\0${record.post}`, each);
  }
  return companions;
}

/** What there is of a companion where its record goes, and where it is kept; undefined for what stands anyhow. */
function splitCompanion({ aligned, outcome }: Settled, by: Side) {
  const other = by === 'ours' ? aligned.theirs : aligned.ours;
  if (aligned.kind === 'former-key') {
    const own = by === 'ours' ? aligned.ours : aligned.theirs;
    if (own === undefined || other !== undefined) return undefined;
    return { gone: [own], kept: [] };
  }
  if (other === undefined) return undefined;
  const isLost =
    outcome.kind === 'gone' || outcome.kind === 'removed' || aligned.base === undefined;
  return isLost ? { gone: [], kept: [other] } : undefined;
}
