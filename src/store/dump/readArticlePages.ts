import type { Person } from '../../domain/person.ts';
import type { Connection, SqlRow } from '../connection.ts';
import { decodeExtra, decodeType } from '../decodeArticle.ts';
import { decodeOptionalDate } from '../decodeDate.ts';
import { decodeNumber, decodeOptionalText, decodeText } from '../decodeValue.ts';
import { decodePerson, personColumns } from '../people.ts';
import type { ArticleRecord } from './dumpRecord.ts';

interface StoredArticle {
  readonly id: number;
  readonly record: ArticleRecord;
}

const pageSize = 2000;

const select = `SELECT a.id, a.key, a.type, a.type_given, a.title, o.name, a.issued_typed,
    a.issued_edtf, a.issued_sort, a.url, a.language, a.note, a.extra, a.added
  FROM json_each(?) AS asked CROSS JOIN article AS a ON a.id = asked.value
  LEFT JOIN outlet AS o ON o.id = a.outlet_id ORDER BY asked.key`;

/** Every article by its key, some at a time. */
export function* readArticlePages(connection: Connection): Generator<readonly StoredArticle[]> {
  const keys = connection.rows('SELECT id FROM article ORDER BY key COLLATE BINARY');
  for (let at = 0; at < keys.length; at += pageSize) {
    const ids = keys.slice(at, at + pageSize).map((row) => row[0]);
    yield readArticles(connection, JSON.stringify(ids));
  }
}

/** @param ids A JSON array. */
function readArticles(connection: Connection, ids: string): readonly StoredArticle[] {
  const authors = group(
    connection,
    `SELECT article_id, ${personColumns} FROM article_author JOIN person ON person.id = person_id
     WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, position`,
    ids,
    (row) => decodePerson(row, 1),
  );
  const tags = group(
    connection,
    `SELECT article_id, tag.name FROM article_tag JOIN tag ON tag.id = tag_id
     WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_tag.id`,
    ids,
    (row) => decodeText(row[1]),
  );
  return connection.rows(select, [ids]).map((row) => {
    const id = decodeNumber(row[0]);
    return { id, record: decodeRow(row, authors.get(id) ?? [], tags.get(id) ?? []) };
  });
}

function decodeRow(
  row: SqlRow,
  authors: readonly Person[],
  tags: readonly string[],
): ArticleRecord {
  return {
    kind: 'article',
    key: decodeText(row[1]),
    type: decodeType(row[2]),
    typeGiven: row[3] === 1,
    title: decodeOptionalText(row[4]),
    outlet: decodeOptionalText(row[5]),
    authors,
    issued: decodeOptionalDate(row[6], row[7], row[8]),
    url: decodeOptionalText(row[9]),
    language: decodeOptionalText(row[10]),
    note: decodeOptionalText(row[11]),
    tags,
    extra: decodeExtra(row[12]),
    added: decodeText(row[13]),
  };
}

function group<T>(
  connection: Connection,
  sql: string,
  ids: string,
  decode: (row: SqlRow) => T,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of connection.rows(sql, [ids])) {
    const id = decodeNumber(row[0]);
    const items = groups.get(id);
    if (items === undefined) groups.set(id, [decode(row)]);
    else items.push(decode(row));
  }
  return groups;
}
