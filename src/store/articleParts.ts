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

/** From so many articles on whole tables are read: looking each up would cost more. */
const manyArticles = 2000;

/** Reads the parts of the articles of these ids, and of others where that is quicker. */
export function readParts(connection: Connection, ids: readonly number[]): ArticleParts {
  const chosen = ids.length < manyArticles ? JSON.stringify(ids) : undefined;
  return {
    authors: readAuthors(connection, chosen),
    tags: readTags(connection, chosen),
    citations: readCitations(connection, chosen),
  };
}

/** @param chosen The ids of the articles as JSON; undefined for all. */
function readRows(
  connection: Connection,
  select: string,
  chosen: string | undefined,
): readonly SqlRow[] {
  if (chosen === undefined) return connection.rows(select);
  return connection.rows(`${select} WHERE article_id IN (SELECT value FROM json_each(?))`, [
    chosen,
  ]);
}

function readAuthors(
  connection: Connection,
  chosen: string | undefined,
): ReadonlyMap<number, readonly Person[]> {
  const select = 'SELECT article_id, position, person_id FROM article_author';
  const rows = readRows(connection, select, chosen);
  const people = new Map<unknown, Person>();
  for (const row of connection.rows(
    `SELECT id, ${personColumns} FROM person
     ${chosen === undefined ? '' : 'WHERE id IN (SELECT value FROM json_each(?))'}`,
    chosen === undefined ? [] : [JSON.stringify(rows.map((row) => row[2]))],
  )) {
    people.set(row[0], decodePerson(row, 1));
  }
  return group(
    rows,
    (row) => people.get(row[2]) ?? { literal: '' },
    (a, b) => decodeNumber(a[1]) - decodeNumber(b[1]),
  );
}

function readTags(
  connection: Connection,
  chosen: string | undefined,
): ReadonlyMap<number, readonly string[]> {
  const select = `SELECT t.article_id, tag.name, t.id
    FROM article_tag AS t JOIN tag ON tag.id = t.tag_id`;
  return group(
    readRows(connection, select, chosen),
    (row) => decodeText(row[1]),
    (a, b) => decodeNumber(a[2]) - decodeNumber(b[2]),
  );
}

function readCitations(
  connection: Connection,
  chosen: string | undefined,
): ReadonlyMap<number, readonly Citation[]> {
  const select = `SELECT article_id, post_id, cited_typed, cited_edtf, cited_sort, locator,
    quotation, note, id FROM citation`;
  const rows = readRows(connection, select, chosen);
  const posts = chosen === undefined ? undefined : JSON.stringify(rows.map((row) => row[1]));
  const slugs = new Map(
    connection
      .rows(
        `SELECT id, slug FROM post
         ${posts === undefined ? '' : 'WHERE id IN (SELECT value FROM json_each(?))'}`,
        posts === undefined ? [] : [posts],
      )
      .map((row) => [row[0], decodeText(row[1])]),
  );
  return group(
    rows,
    (row) => ({
      post: slugs.get(row[1]),
      cited: decodeDate(row[2], row[3], row[4]),
      locator: decodeText(row[5]) || undefined,
      quotation: decodeOptionalText(row[6]),
      note: decodeOptionalText(row[7]),
    }),
    compareCitations,
  );
}

function compareCitations(a: SqlRow, b: SqlRow): number {
  const [one, two] = [decodeText(a[4]), decodeText(b[4])];
  if (one !== two) return one < two ? -1 : 1;
  return decodeNumber(a[8]) - decodeNumber(b[8]);
}

/** Puts together the rows of each article, in order. */
function group<T>(
  rows: readonly SqlRow[],
  decode: (row: SqlRow) => T,
  compare: (a: SqlRow, b: SqlRow) => number,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  let last: SqlRow | undefined;
  let isInOrder = true;
  for (const row of rows) {
    const id = decodeNumber(row[0]);
    const items = groups.get(id);
    if (items === undefined) groups.set(id, [decode(row)]);
    else {
      items.push(decode(row));
      isInOrder &&= last !== undefined && last[0] === row[0] && compare(last, row) <= 0;
    }
    last = row;
  }
  return isInOrder ? groups : group([...rows].sort(byArticle(compare)), decode, compare);
}

function byArticle(compare: (a: SqlRow, b: SqlRow) => number) {
  return (a: SqlRow, b: SqlRow) => decodeNumber(a[0]) - decodeNumber(b[0]) || compare(a, b);
}
