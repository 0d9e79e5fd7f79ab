import type { Connection } from '../connection.ts';
import { decodeNumber, decodeText } from '../decodeValue.ts';
import { listColumns } from '../logTriggers.ts';

/** A row as it was at some time: its columns by name. */
export type Image = Readonly<Record<string, unknown>>;

/** Rows as they were before the first change of a range to each; those that were new are not there. */
export function readImagesBefore(
  connection: Connection,
  table: string,
  ids: readonly number[],
  range: readonly [first: number, last: number],
): ReadonlyMap<number, Image> {
  return readImages(
    connection,
    `SELECT row_id, before FROM change WHERE before IS NOT NULL AND id IN
       (SELECT min(id) FROM change WHERE id BETWEEN ? AND ? AND source = ?
          AND row_id IN (SELECT value FROM json_each(?)) AND last_row = row_id GROUP BY row_id)`,
    [...range, table, JSON.stringify(ids)],
  );
}

/** Rows that were there after a change, as they were then. */
export function readImagesAfter(
  connection: Connection,
  table: string,
  ids: readonly number[],
  last: number,
): ReadonlyMap<number, Image> {
  const end = Number.MAX_SAFE_INTEGER;
  const later = readImagesBefore(connection, table, ids, [last + 1, end]);
  const rest = ids.filter((id) => !later.has(id));
  const members = listColumns(connection, table).map((column) => `'${column}', ${column}`);
  const now = readImages(
    connection,
    `SELECT id, json_object(${members.join(', ')}) FROM ${table}
     WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(rest)],
  );
  return new Map([...now, ...later]);
}

/** What rows are called, by one of their columns: as they are now, else as they last were. */
export function readNames(
  connection: Connection,
  table: string,
  column: string,
  ids: readonly number[],
): ReadonlyMap<number, string> {
  const asked = JSON.stringify(ids);
  const names = new Map<number, string>();
  for (const row of connection.rows(
    `SELECT id, ${column} FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
    [asked],
  )) {
    names.set(decodeNumber(row[0]), decodeText(row[1]));
  }
  const gone = ids.filter((id) => !names.has(id));
  if (gone.length === 0) return names;
  for (const row of connection.rows(
    `SELECT row_id, before ->> ? FROM change WHERE source = ? AND before IS NOT NULL
       AND row_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [column, table, JSON.stringify(gone)],
  )) {
    names.set(decodeNumber(row[0]), decodeText(row[1]));
  }
  return names;
}

function readImages(
  connection: Connection,
  sql: string,
  values: readonly (string | number)[],
): ReadonlyMap<number, Image> {
  const rows = connection.rows(sql, values);
  return new Map(rows.map((row) => [decodeNumber(row[0]), parseImage(row[1])]));
}

function parseImage(value: unknown): Image {
  const image: unknown = JSON.parse(decodeText(value));
  return typeof image === 'object' && image !== null ? { ...image } : {};
}
