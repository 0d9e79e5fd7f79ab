import type { ArticleSummary } from '../domain/article.ts';
import { type Answer, answerQuery } from './answerQuery.ts';
import type { QueryTail } from './articleQuery.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeType } from './decodeArticle.ts';
import { decodeNumber, decodeOptionalText, decodeText } from './decodeValue.ts';
import type { ArticleQuery } from './library.ts';

/**
 * The articles of a query, as much of each as a line of a list shows. Each text that SQLite hands
 * over costs a tenth of a microsecond and more, so names of outlets come once, and the commonest
 * type not at all.
 */
export function listArticles(
  connection: Connection,
  query: ArticleQuery,
): readonly ArticleSummary[] {
  const rows = readRows(connection, query);
  const outlets = readOutletNames(connection, rows);
  return rows.map((row) => decodeSummary(row, outlets));
}

const columns = `a.key, nullif(a.type, 'article-newspaper'), a.title, a.outlet_id, a.authors,
  a.issued_edtf, a.url`;

function readRows(connection: Connection, query: ArticleQuery): readonly SqlRow[] {
  const read = ({ sql, values }: QueryTail): Answer<readonly SqlRow[]> => {
    const found = connection.rows(`SELECT ${columns} FROM ${sql}`, values);
    return { found, count: found.length };
  };
  return answerQuery(connection, query, read, (found) => found.flat());
}

const commonestType = 'article-newspaper';

function readOutletNames(
  connection: Connection,
  rows: readonly SqlRow[],
): ReadonlyMap<unknown, string> {
  const ids = [...new Set(rows.map((row) => row[3]))];
  const names = connection.rows(
    'SELECT id, name FROM outlet WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  return new Map(names.map((row) => [decodeNumber(row[0]), decodeText(row[1])]));
}

function decodeSummary(row: SqlRow, outlets: ReadonlyMap<unknown, string>): ArticleSummary {
  return {
    key: decodeText(row[0]),
    type: row[1] === null ? commonestType : decodeType(row[1]),
    title: decodeOptionalText(row[2]),
    outlet: outlets.get(row[3]),
    authors: decodeText(row[4]),
    issued: decodeOptionalText(row[5]),
    url: decodeOptionalText(row[6]),
  };
}
