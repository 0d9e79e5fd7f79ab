import { type Answer, answerQuery } from './answerQuery.ts';
import type { QueryTail } from './articleQuery.ts';
import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import type { ArticleQuery } from './library.ts';

/**
 * The articles of a query as lines of tab-separated fields in UTF-8: key, date, outlet, authors,
 * title, URL. SQLite puts them together itself and hands them over as one piece of bytes: to make a
 * string of every field would take four times as long. Stored texts have neither tabs nor line breaks.
 */
export function listLines(connection: Connection, query: ArticleQuery): Uint8Array {
  // In the order of their dates the articles are all over the file; mapped, none is read twice.
  connection.exec('PRAGMA mmap_size = 268435456');
  return answerQuery(connection, query, (from) => readLines(connection, from), Buffer.concat);
}

function readLines(connection: Connection, from: QueryTail): Answer<Uint8Array> {
  const row = connection.row(
    `SELECT CAST(group_concat(line, '') AS BLOB), count(*) FROM (
       SELECT concat(a.key, char(9), a.issued_edtf, char(9), o.name, char(9), a.authors, char(9),
         a.title, char(9), a.url, char(10)) AS line
       FROM ${from.sql})`,
    from.values,
  );
  const bytes = row?.[0];
  const found = bytes instanceof Uint8Array ? bytes : new Uint8Array();
  return { found, count: decodeNumber(row?.[1]) };
}
