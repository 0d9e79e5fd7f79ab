import type { Article, OutletName } from '../domain/article.ts';
import { type ArticleParts, readParts } from './articleParts.ts';
import { toQueryTail } from './articleQuery.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeExtra, decodeType } from './decodeArticle.ts';
import { decodeOptionalDate } from './decodeDate.ts';
import { decodeNumber, decodeOptionalText, decodeText } from './decodeValue.ts';
import type { ArticleQuery } from './library.ts';

const select = `SELECT a.id, a.key, a.type, a.title, o.name, o.sort_name,
  a.issued_typed, a.issued_edtf, a.issued_sort, a.url, a.language, a.note, a.extra, a.added
  FROM article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id`;

/** The articles of a query, whole. */
export function readArticles(connection: Connection, query: ArticleQuery): readonly Article[] {
  const tail = toQueryTail(connection, query);
  return decodeArticles(connection, connection.rows(select + tail.sql, tail.values));
}

/** The article of a key, in any case, or of a key it had before. */
export function findArticle(connection: Connection, key: string): Article | undefined {
  return readArticles(connection, { keys: [key] })[0];
}

/** Articles by the ids of their rows. */
export function readArticlesById(
  connection: Connection,
  ids: readonly number[],
): ReadonlyMap<number, Article> {
  const rows = connection.rows(`${select} WHERE a.id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(ids),
  ]);
  const articles = decodeArticles(connection, rows);
  return new Map(rows.map((row, index) => [decodeNumber(row[0]), getAt(articles, index)]));
}

function getAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error('Rows and records do not go together');
  return item;
}

function decodeArticles(connection: Connection, rows: readonly SqlRow[]): readonly Article[] {
  if (rows.length === 0) return [];
  const parts = readParts(
    connection,
    rows.map((row) => decodeNumber(row[0])),
  );
  return rows.map((row) => decodeArticle(row, parts));
}

function decodeArticle(row: SqlRow, parts: ArticleParts): Article {
  const id = decodeNumber(row[0]);
  return {
    key: decodeText(row[1]),
    type: decodeType(row[2]),
    title: decodeOptionalText(row[3]),
    outlet: decodeOutletName(row[4], row[5]),
    authors: parts.authors.get(id) ?? [],
    issued: decodeOptionalDate(row[6], row[7], row[8]),
    url: decodeOptionalText(row[9]),
    language: decodeOptionalText(row[10]),
    note: decodeOptionalText(row[11]),
    tags: parts.tags.get(id) ?? [],
    extra: decodeExtra(row[12]),
    added: decodeText(row[13]),
    citations: parts.citations.get(id) ?? [],
  };
}

function decodeOutletName(name: unknown, sortName: unknown): OutletName | undefined {
  if (name === null) return undefined;
  return { name: decodeText(name), sortName: decodeOptionalText(sortName) };
}
