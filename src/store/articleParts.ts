import type { Citation } from '../domain/article.ts';
import type { Person } from '../domain/person.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeDate } from './decodeDate.ts';
import { decodeNumber, decodeOptionalText, decodeText } from './decodeValue.ts';
import { decodePerson, personColumns } from './people.ts';

/** What articles have several of, by the id of the article's row. */
export interface ArticleParts {
  readonly authors: ReadonlyMap<number, readonly Person[]>;
  readonly tags: ReadonlyMap<number, readonly string[]>;
  /** Oldest first. */
  readonly citations: ReadonlyMap<number, readonly Citation[]>;
}

/** Reads the parts of the articles of these ids. */
export function readParts(connection: Connection, ids: readonly number[]): ArticleParts {
  const chosen = JSON.stringify(ids);
  return {
    authors: readAuthors(connection, chosen),
    tags: group(
      connection.rows(
        `SELECT t.article_id, tag.name FROM article_tag AS t JOIN tag ON tag.id = t.tag_id
         WHERE t.article_id IN (SELECT value FROM json_each(?)) ORDER BY t.id`,
        [chosen],
      ),
      (row) => decodeText(row[1]),
    ),
    citations: group(
      connection.rows(
        `SELECT c.article_id, post.slug, c.cited_typed, c.cited_edtf, c.cited_sort,
           c.locator, c.quotation, c.note
         FROM citation AS c LEFT JOIN post ON post.id = c.post_id
         WHERE c.article_id IN (SELECT value FROM json_each(?)) ORDER BY c.cited_sort, c.id`,
        [chosen],
      ),
      decodeCitation,
    ),
  };
}

function readAuthors(
  connection: Connection,
  chosen: string,
): ReadonlyMap<number, readonly Person[]> {
  const people = new Map<number, Person>();
  const rows = connection.rows(
    `SELECT article_id, person_id FROM article_author
     WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, position`,
    [chosen],
  );
  const wanted = JSON.stringify([...new Set(rows.map((row) => row[1]))]);
  for (const row of connection.rows(
    `SELECT id, ${personColumns} FROM person WHERE id IN (SELECT value FROM json_each(?))`,
    [wanted],
  )) {
    people.set(decodeNumber(row[0]), decodePerson(row, 1));
  }
  return group(rows, (row) => people.get(decodeNumber(row[1])) ?? { literal: '' });
}

function decodeCitation(row: SqlRow): Citation {
  return {
    post: decodeOptionalText(row[1]),
    cited: decodeDate(row[2], row[3], row[4]),
    locator: decodeText(row[5]) || undefined,
    quotation: decodeOptionalText(row[6]),
    note: decodeOptionalText(row[7]),
  };
}

function group<T>(
  rows: readonly SqlRow[],
  decode: (row: SqlRow) => T,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const id = decodeNumber(row[0]);
    const items = groups.get(id);
    if (items === undefined) groups.set(id, [decode(row)]);
    else items.push(decode(row));
  }
  return groups;
}
