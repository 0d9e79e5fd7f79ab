import type { DumpRecord } from '../dumpRecord.ts';
import { alignRecords, type Versions } from './alignRecords.ts';
import { compareRecords } from './compareRecords.ts';
import { createCanonizer } from './createCanonizer.ts';
import { createRenamer } from './createRenamer.ts';
import { keepNeeded } from './keepNeeded.ts';
import { mergeRecord } from './mergeRecord.ts';
import { createNaming } from './naming.ts';
import type { Settled } from './settled.ts';
import { type MergedPart, toParts } from './toParts.ts';

/**
 * Merges what two people made of one library, record by record and field by field. What only one of
 * them did is done; an outlet or article that one renamed is known by the name it had.
 */
export function mergeDumps(records: Versions<readonly DumpRecord[]>): readonly MergedPart[] {
  const namings = {
    base: createNaming(records.base, records.base),
    ours: createNaming(records.base, records.ours),
    theirs: createNaming(records.base, records.theirs),
  };
  const canonize = createCanonizer();
  const canonical = {
    base: records.base.map((record) => canonize(record, namings.base)),
    ours: records.ours.map((record) => canonize(record, namings.ours)),
    theirs: records.theirs.map((record) => canonize(record, namings.theirs)),
  };
  const settled = alignRecords(canonical, namings).map(
    (aligned): Settled => ({ aligned, outcome: mergeRecord(aligned) }),
  );
  keepNeeded(settled);
  const rename = createRenamer(settled);
  return toParts(settled)
    .map((part) => renamePart(part, rename))
    .sort((a, b) => compareRecords(getRecord(a), getRecord(b)));
}

function renamePart(part: MergedPart, rename: (record: DumpRecord) => DumpRecord): MergedPart {
  if (part.conflict === undefined) return { record: rename(part.record) };
  const { conflict } = part;
  return {
    conflict: {
      ...conflict,
      record: rename(conflict.record),
      ours: conflict.ours.map(rename),
      theirs: conflict.theirs.map(rename),
    },
  };
}

function getRecord(part: MergedPart): DumpRecord {
  return part.conflict === undefined ? part.record : part.conflict.record;
}
