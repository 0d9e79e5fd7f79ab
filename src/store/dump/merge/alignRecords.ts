import type { DumpRecord } from '../dumpRecord.ts';
import type { Naming } from './naming.ts';

/** A library before two people changed it, and as each of them has it now. */
export interface Versions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** One record as each version has it; undefined where it is not there. */
export interface Aligned extends Versions<DumpRecord | undefined> {
  readonly kind: DumpRecord['kind'];
  /** By what it is the same in all versions. */
  readonly name: string;
}

/** Puts together what is one record in several versions. @param records Made canonical. */
export function alignRecords(
  records: Versions<readonly DumpRecord[]>,
  namings: Versions<Naming>,
): readonly Aligned[] {
  const aligned = new Map<string, { -readonly [K in keyof Aligned]: Aligned[K] }>();
  for (const version of ['base', 'ours', 'theirs'] as const) {
    for (const record of records[version]) {
      const name = toName(record, namings[version]);
      const id = `${record.kind}\0${name}`;
      const known = aligned.get(id);
      if (known !== undefined) known[version] ??= record;
      else {
        const none = { base: undefined, ours: undefined, theirs: undefined };
        aligned.set(id, { kind: record.kind, name, ...none, [version]: record });
      }
    }
  }
  return [...aligned.values()];
}

function toName(record: DumpRecord, naming: Naming): string {
  switch (record.kind) {
    case 'outlet':
      return naming.outlet(record.name);
    case 'post':
      return record.slug;
    case 'search':
      return record.name;
    case 'article':
      return naming.article(record.key);
    case 'former-key':
      return record.key.toLowerCase();
    case 'citation': {
      const { article, post, cited, locator } = record;
      const place = post === undefined ? `on ${cited.edtf}` : `in ${post}`;
      return [article, place, locator ?? ''].join('\0');
    }
  }
}
