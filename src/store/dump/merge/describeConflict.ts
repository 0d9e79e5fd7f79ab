import { quoteText } from '../../../domain/quoteText.ts';
import type { DumpRecord } from '../dumpRecord.ts';
import { formatRecord } from '../formatRecord.ts';
import type { MergeConflict } from './toParts.ts';

/** A conflict in a line of words. */
export function describeConflict(conflict: MergeConflict): string {
  const { record, removedBy, fields } = conflict;
  const name = nameRecord(record);
  if (removedBy !== undefined) {
    const other = removedBy === 'ours' ? 'theirs' : 'ours';
    return `${name}: ${removedBy} has removed it, ${other} has changed it or needs it`;
  }
  const [ours, theirs] = [readMembers(conflict.ours[0]), readMembers(conflict.theirs[0])];
  const told = fields.map((field) => {
    const [one, two] = [readField(ours, field), readField(theirs, field)];
    return `${field.replace(/^extra /, '')}: ours has ${one}, theirs ${two}`;
  });
  return `${name}: ${told.join('; ')}`;
}

function nameRecord(record: DumpRecord): string {
  switch (record.kind) {
    case 'outlet':
    case 'search':
      return `${record.kind} ${quoteText(record.name)}`;
    case 'post':
      return `post ${quoteText(record.slug)}`;
    case 'article':
      return `article ${record.key}`;
    case 'former-key':
      return `former key ${record.key}`;
    case 'citation': {
      const place = record.post === undefined ? 'in no post' : `in ${quoteText(record.post)}`;
      return `citation of ${record.article} ${place}`;
    }
  }
}

type Members = Readonly<Record<string, unknown>>;

function readMembers(record: DumpRecord | undefined): Members {
  const value: unknown = record === undefined ? {} : JSON.parse(formatRecord(record));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function readField(members: Members, field: string): string {
  const name = field.replace(/^extra /, '');
  const holder = field === name ? members : { ...Object(members['extra']) };
  const value = holder[name];
  if (value === undefined) return 'none';
  return quoteText(typeof value === 'string' ? value : JSON.stringify(value));
}
