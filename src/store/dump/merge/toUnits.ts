import type { JsonValue } from '../../../domain/article.ts';
import { decodeObject } from '../../../domain/decodeJson.ts';
import type { DumpRecord } from '../dumpRecord.ts';
import { formatRecord } from '../formatRecord.ts';
import type { Naming } from './naming.ts';

export interface Unit {
  /** The same for two of one meaning. */
  readonly text: string;
  readonly members: { readonly [name: string]: JsonValue };
}

/** Members that only mean something together. */
const together: Readonly<Record<string, string>> = {
  'date-typed': 'date',
  'cited-typed': 'cited',
  'type-given': 'type',
};

/** What is merged one by one of a record: its members, and what a format knew beyond our fields by its names. */
export function toUnits(record: DumpRecord, naming: Naming): ReadonlyMap<string, Unit> {
  const units = new Map<string, { [name: string]: JsonValue }>();
  for (const [name, value] of Object.entries(decodeObject(JSON.parse(formatRecord(record))))) {
    if (name === 'extra') {
      for (const [field, each] of Object.entries(decodeObject(value))) {
        units.set(`extra ${field}`, { [field]: each });
      }
      continue;
    }
    const unit = together[name] ?? name;
    units.set(unit, { ...units.get(unit), [name]: value });
  }
  return new Map(
    [...units].map(([name, members]) => {
      const meant = toMeant(record, name, naming);
      return [name, { text: meant ?? JSON.stringify(members), members }];
    }),
  );
}

/** What a name of another record stands for. */
function toMeant(record: DumpRecord, unit: string, naming: Naming): string | undefined {
  if (record.kind === 'article' && unit === 'outlet' && record.outlet !== undefined) {
    return naming.outlet(record.outlet);
  }
  if (record.kind === 'citation' && unit === 'citation') return naming.article(record.article);
  if (record.kind === 'former-key' && unit === 'article' && record.article !== undefined) {
    return naming.article(record.article);
  }
  return undefined;
}
