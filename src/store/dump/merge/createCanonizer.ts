import type { DumpRecord } from '../dumpRecord.ts';
import type { Naming } from './naming.ts';

/**
 * Has records name outlets and articles by what they are the same by in all versions. What is one
 * record in several versions, and means the same in them, stays one.
 */
export function createCanonizer(): (record: DumpRecord, naming: Naming) => DumpRecord {
  const known = new Map<DumpRecord, DumpRecord>();
  return (record, naming) => {
    const canonical = canonize(record, naming);
    const before = known.get(record);
    if (before !== undefined && getReference(before) === getReference(canonical)) return before;
    known.set(record, canonical);
    return canonical;
  };
}

function canonize(record: DumpRecord, naming: Naming): DumpRecord {
  switch (record.kind) {
    case 'article':
      return record.outlet === undefined
        ? record
        : { ...record, outlet: naming.outlet(record.outlet) };
    case 'former-key':
      return record.article === undefined
        ? record
        : { ...record, article: naming.article(record.article) };
    case 'citation':
      return { ...record, article: naming.article(record.article) };
    default:
      return record;
  }
}

function getReference(record: DumpRecord): string | undefined {
  if (record.kind === 'article') return record.outlet;
  return record.kind === 'citation' || record.kind === 'former-key' ? record.article : undefined;
}
