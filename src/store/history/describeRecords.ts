import type { Connection } from '../connection.ts';
import type { FieldChange, RecordChange, RecordKind } from '../libraryHistory.ts';
import { type Image, readImagesAfter, readImagesBefore } from './images.ts';
import { kindTables } from './kindChanges.ts';
import { readPartChanges } from './partChanges.ts';
import { type References, readReferences } from './references.ts';
import { toFieldTexts } from './toFieldTexts.ts';

/** A record that an operation wrote, by the row it has in its table. */
export interface WrittenRecord {
  readonly id: number;
  readonly change: RecordChange['change'];
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Says what an operation did to records of one kind, field by field. */
export function describeRecords(
  connection: Connection,
  kind: RecordKind,
  written: readonly WrittenRecord[],
  { first, last }: Range,
): readonly RecordChange[] {
  const table = kindTables.find((each) => each.kind === kind)?.table ?? kind;
  const ids = written.map(({ id }) => id);
  const after = readImagesAfter(connection, table, ids, last);
  // A record that only lost or gained parts was the same itself before.
  const before = new Map([...after, ...readImagesBefore(connection, table, ids, [first, last])]);
  const references = readReferences(connection, kind, [...before.values(), ...after.values()]);
  const parts = readPartChanges(connection, kind, new Set(ids), { first, last });
  return written.map(({ id, change }) => {
    const old = change === 'added' ? undefined : before.get(id);
    const now = change === 'removed' ? undefined : after.get(id);
    const fields = [
      ...compareTexts(toFieldTexts(kind, old, references), toFieldTexts(kind, now, references)),
      ...(parts.get(id) ?? []),
    ];
    const name = nameRecord(kind, now ?? old, references);
    // An outlet's own name is among its names, too.
    const shown = fields.filter((field) => kind !== 'outlet' || !isOwnName(field, name));
    return { kind, name, change, fields: shown };
  });
}

function isOwnName({ field, before, after }: FieldChange, name: string): boolean {
  return field === 'also called' && (before ?? after) === name;
}

function compareTexts(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const change = { field, before: before.get(field), after: after.get(field) };
    return change.before === change.after ? [] : [change];
  });
}

function nameRecord(kind: RecordKind, image: Image | undefined, references: References): string {
  if (image === undefined) return '?';
  if (kind === 'citation') {
    const post = references.name('post', image['post_id']);
    const place = post === undefined ? 'in no post' : `in ${post}`;
    return `${references.name('article', image['article_id']) ?? '?'} ${place}`;
  }
  const column = { article: 'key', outlet: 'name', post: 'slug', search: 'name' }[kind];
  return String(image[column] ?? '?');
}
