import type { JsonValue } from '../../../domain/article.ts';
import { decodeRecord } from '../decodeRecord.ts';
import type { DumpRecord } from '../dumpRecord.ts';
import { formatRecord } from '../formatRecord.ts';
import type { Aligned } from './alignRecords.ts';
import { mergeUnits } from './mergeUnits.ts';
import { toUnits, type Unit } from './toUnits.ts';

export type Side = 'ours' | 'theirs';

/** What becomes of one record. */
export type Outcome =
  | { readonly kind: 'kept'; readonly record: DumpRecord }
  /** @param by Who removed it; undefined for both. */
  | { readonly kind: 'gone'; readonly by: Side | undefined }
  /** One removed it and the other changed it. */
  | { readonly kind: 'removed'; readonly by: Side; readonly record: DumpRecord }
  /** Both changed these fields, each otherwise. */
  | {
      readonly kind: 'fields';
      readonly ours: DumpRecord;
      readonly theirs: DumpRecord;
      readonly fields: readonly string[];
    };

/** Merges the versions of one record. */
export function mergeRecord(aligned: Aligned): Outcome {
  const { base, ours, theirs } = aligned;
  if (ours === undefined || theirs === undefined) return mergeRemoved(aligned);
  if (ours === theirs || theirs === base) return { kind: 'kept', record: ours };
  if (ours === base) return { kind: 'kept', record: theirs };
  const merged = mergeUnits({
    base: base === undefined ? new Map() : toUnits(base),
    ours: toUnits(ours),
    theirs: toUnits(theirs),
  });
  // What both added is the same by its name already, however each spells it.
  const fields = merged.conflict.filter((name) => base !== undefined || name !== aligned.kind);
  const one = toRecord(merged.ours, ours);
  if (fields.length === 0) return { kind: 'kept', record: one };
  return { kind: 'fields', ours: one, theirs: toRecord(merged.theirs, theirs), fields };
}

function mergeRemoved({ base, ours, theirs }: Aligned): Outcome {
  const left = ours ?? theirs;
  if (left === undefined) return { kind: 'gone', by: undefined };
  if (base === undefined) return { kind: 'kept', record: left };
  const by = ours === undefined ? 'ours' : 'theirs';
  const isChanged = left !== base && !isSame(toUnits(base), toUnits(left));
  return isChanged ? { kind: 'removed', by, record: left } : { kind: 'gone', by };
}

function isSame(one: ReadonlyMap<string, Unit>, two: ReadonlyMap<string, Unit>): boolean {
  if (one.size !== two.size) return false;
  return [...one].every(([name, { text }]) => two.get(name)?.text === text);
}

/** @param model Says what kind of record it is. */
function toRecord(units: ReadonlyMap<string, Unit>, model: DumpRecord): DumpRecord {
  const members: (readonly [string, JsonValue])[] = [];
  const extra: (readonly [string, JsonValue])[] = [];
  for (const [name, unit] of units) {
    (name.startsWith('extra ') ? extra : members).push(...Object.entries(unit.members));
  }
  if (extra.length > 0) members.push(['extra', Object.fromEntries(extra)]);
  const record = decodeRecord(Object.fromEntries(members), (field, message) => {
    throw new Error(`A merged record is wrong: ${field}: ${message}: ${formatRecord(model)}`);
  });
  return record ?? model;
}
