import type { JsonValue } from '../../../domain/article.ts';
import { decodeObject } from '../../../domain/decodeJson.ts';
import type { DumpRecord } from '../dumpRecord.ts';
import { formatRecord } from '../formatRecord.ts';

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
export function toUnits(record: DumpRecord): ReadonlyMap<string, Unit> {
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
    [...units].map(([name, members]) => [name, { text: JSON.stringify(members), members }]),
  );
}
