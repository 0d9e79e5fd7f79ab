import type { ArticleSummary } from '../domain/article.ts';
import { toQueryTail } from './articleQuery.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeType } from './decodeArticle.ts';
import { decodeOptionalText, decodeText } from './decodeValue.ts';
import type { ArticleQuery } from './library.ts';

/** The articles of a query, as much of each as a line of a list shows. */
export function listArticles(
  connection: Connection,
  query: ArticleQuery,
): readonly ArticleSummary[] {
  const tail = toQueryTail(connection, query);
  const rows = connection.rows(
    `SELECT a.key, a.type, a.title, o.name, a.authors, a.issued_edtf, a.url
     FROM article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id${tail.sql}`,
    tail.values,
  );
  return rows.map(decodeSummary);
}

function decodeSummary(row: SqlRow): ArticleSummary {
  return {
    key: decodeText(row[0]),
    type: decodeType(row[1]),
    title: decodeOptionalText(row[2]),
    outlet: decodeOptionalText(row[3]),
    authors: decodeText(row[4]),
    issued: decodeOptionalText(row[5]),
    url: decodeOptionalText(row[6]),
  };
}
