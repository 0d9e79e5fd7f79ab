import { toQueryTail } from './articleQuery.ts';
import type { Connection } from './connection.ts';
import type { ArticleQuery } from './library.ts';

/**
 * The articles of a query as lines of tab-separated fields: key, date, outlet, authors, title, URL.
 * SQLite puts them together itself and hands them over as one piece of bytes: to make a string of
 * every field would take four times as long. Stored texts have neither tabs nor line breaks.
 */
export function listLines(connection: Connection, query: ArticleQuery): string {
  // In the order of their dates the articles are all over the file; mapped, none is read twice.
  connection.exec('PRAGMA mmap_size = 268435456');
  const tail = toQueryTail(connection, query);
  const row = connection.row(
    `SELECT CAST(group_concat(line, char(10)) AS BLOB) FROM (
       SELECT printf('%s\t%s\t%s\t%s\t%s\t%s',
         a.key, a.issued_edtf, o.name, a.authors, a.title, a.url) AS line
       FROM article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id${tail.sql})`,
    tail.values,
  );
  const bytes = row?.[0];
  return bytes instanceof Uint8Array
    ? `${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')}\n`
    : '';
}
