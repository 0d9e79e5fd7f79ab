import { toNewestTail, toQueryTail } from './articleQuery.ts';
import type { Connection, SqlValue } from './connection.ts';
import type { ArticleQuery } from './library.ts';

/**
 * The articles of a query as lines of tab-separated fields in UTF-8: key, date, outlet, authors,
 * title, URL. SQLite puts them together itself and hands them over as one piece of bytes: to make a
 * string of every field would take four times as long. Stored texts have neither tabs nor line breaks.
 */
export function listLines(connection: Connection, query: ArticleQuery): Uint8Array {
  const newest = toNewestTail(connection, query);
  if (newest !== undefined) {
    const { lines, count } = readLines(connection, newest.sql, newest.values);
    if (count === query.limit) return lines;
  }
  // In the order of their dates the articles are all over the file; mapped, none is read twice.
  connection.exec('PRAGMA mmap_size = 268435456');
  const { sql, values } = toQueryTail(connection, query);
  const from = `article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id${sql}`;
  return readLines(connection, from, values).lines;
}

function readLines(connection: Connection, from: string, values: readonly SqlValue[]) {
  const [bytes, count] =
    connection.row(
      `SELECT CAST(group_concat(line, '') AS BLOB), count(*) FROM (
         SELECT concat(a.key, char(9), a.issued_edtf, char(9), o.name, char(9), a.authors, char(9),
           a.title, char(9), a.url, char(10)) AS line
         FROM ${from})`,
      values,
    ) ?? [];
  return { lines: bytes instanceof Uint8Array ? bytes : new Uint8Array(), count };
}
