import { type QueryTail, toNewestTails, toQueryTail } from './articleQuery.ts';
import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import type { ArticleQuery } from './library.ts';
import { planQuery } from './queryPlan.ts';

/**
 * The articles of a query as lines of tab-separated fields in UTF-8: key, date, outlet, authors,
 * title, URL. SQLite puts them together itself and hands them over as one piece of bytes: to make a
 * string of every field would take four times as long. Stored texts have neither tabs nor line breaks.
 */
export function listLines(connection: Connection, query: ArticleQuery): Uint8Array {
  // In the order of their dates the articles are all over the file; mapped, none is read twice.
  connection.exec('PRAGMA mmap_size = 268435456');
  const plan = query.keys === undefined ? planQuery(connection, query) : undefined;
  let areFew = query.limit === undefined;
  for (const newest of plan === undefined ? [] : toNewestTails(connection, query, plan)) {
    const { lines, count } = readLines(connection, newest);
    if (count === query.limit) return lines;
    areFew = count < newest.least;
    if (areFew) break;
  }
  const tail = toQueryTail(connection, query, plan, areFew);
  const from = `article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id${tail.sql}`;
  return readLines(connection, { sql: from, values: tail.values }).lines;
}

/** @param from The statement from behind its FROM on. */
function readLines(connection: Connection, from: QueryTail) {
  const row = connection.row(
    `SELECT CAST(group_concat(line, '') AS BLOB), count(*) FROM (
       SELECT concat(a.key, char(9), a.issued_edtf, char(9), o.name, char(9), a.authors, char(9),
         a.title, char(9), a.url, char(10)) AS line
       FROM ${from.sql})`,
    from.values,
  );
  const bytes = row?.[0];
  const lines = bytes instanceof Uint8Array ? bytes : new Uint8Array();
  return { lines, count: decodeNumber(row?.[1]) };
}
