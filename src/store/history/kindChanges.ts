import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import type { RecordKind } from '../libraryHistory.ts';
import type { RowStates } from './rowStates.ts';

export type Span = readonly [first: number, last: number];

/** Rows of one table that an operation wrote. */
export interface ChangedRows {
  /** By row: whether its first change kept an image of it, and the record that this names. */
  readonly rows: Map<number, { readonly image: boolean; readonly parent: number | undefined }>;
  /** New rows, several on end. */
  readonly spans: Span[];
}

/** The rows of one kind of record that an operation wrote. */
export interface KindChanges {
  readonly added: readonly number[];
  /** Rows that were added, many on end. */
  readonly spans: readonly Span[];
  readonly changed: readonly number[];
  readonly removed: readonly number[];
}

/** The table of each kind, and the tables that hold parts of its records. */
export const kindTables: readonly {
  readonly kind: RecordKind;
  readonly table: string;
  readonly parts: readonly (readonly [table: string, column: string])[];
}[] = [
  {
    kind: 'article',
    table: 'article',
    parts: [
      ['article_author', 'article_id'],
      ['article_tag', 'article_id'],
    ],
  },
  {
    kind: 'outlet',
    table: 'outlet',
    parts: [
      ['outlet_name', 'outlet_id'],
      ['outlet_domain', 'outlet_id'],
    ],
  },
  { kind: 'post', table: 'post', parts: [] },
  { kind: 'citation', table: 'citation', parts: [] },
  { kind: 'search', table: 'saved_search', parts: [] },
];

/** Sorts the rows that an operation wrote by kind, and by what became of them. */
export function toKindChanges(
  connection: Connection,
  changed: ReadonlyMap<string, ChangedRows>,
  getStates: (table: string) => RowStates,
): ReadonlyMap<RecordKind, KindChanges> {
  const kinds = new Map<RecordKind, KindChanges>();
  for (const { kind, table, parts } of kindTables) {
    const own = sortRows(connection, table, changed.get(table), getStates(table));
    const touched = new Set(own.changed);
    for (const [part, column] of parts) {
      const rows = changed.get(part);
      if (rows === undefined) continue;
      for (const id of listParents(connection, part, column, rows, getStates(part)))
        touched.add(id);
    }
    for (const id of [...own.added, ...own.removed]) touched.delete(id);
    const isOld = (id: number) => !own.spans.some(([first, last]) => id >= first && id <= last);
    kinds.set(kind, { ...own, changed: [...touched].filter(isOld) });
  }
  return kinds;
}

function sortRows(
  connection: Connection,
  table: string,
  written: ChangedRows | undefined,
  states: RowStates,
): KindChanges {
  const added: number[] = [];
  const changed: number[] = [];
  const removed: number[] = [];
  if (written === undefined) return { added, spans: [], changed, removed };
  const unknown = [...written.rows.keys()].filter((row) => states.wasThere(row) === undefined);
  const present = listPresent(connection, table, unknown);
  for (const [row, { image }] of written.rows) {
    const isThere = states.wasThere(row) ?? present.has(row);
    if (image) (isThere ? changed : removed).push(row);
    else if (isThere) added.push(row);
  }
  return { added, spans: written.spans, changed, removed };
}

function listPresent(connection: Connection, table: string, ids: readonly number[]): Set<number> {
  if (ids.length === 0) return new Set();
  const sql = `SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`;
  const rows = connection.rows(sql, [JSON.stringify(ids)]);
  return new Set(rows.map((row) => decodeNumber(row[0])));
}

/** The records that rows of a table of parts belong to. */
function* listParents(
  connection: Connection,
  table: string,
  column: string,
  { rows, spans }: ChangedRows,
  states: RowStates,
): Iterable<number> {
  const asked: number[] = [];
  for (const [row, { parent }] of rows) {
    const known = parent ?? states.findParent(row);
    if (known === undefined) asked.push(row);
    else yield known;
  }
  const here = `SELECT DISTINCT ${column} FROM ${table} WHERE id`;
  const found = connection.rows(`${here} IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(asked),
  ]);
  for (const row of found) yield decodeNumber(row[0]);
  for (const span of spans) {
    yield* states.listParents(span[0], span[1]);
    for (const row of connection.rows(`${here} BETWEEN ? AND ?`, span)) yield decodeNumber(row[0]);
  }
}
