import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import { findPostId } from '../posts.ts';
import { createPeopleBook } from '../save/peopleBook.ts';
import { createSpareIndexes } from '../save/spareIndexes.ts';
import { createTagBook } from '../save/tagBook.ts';
import type { WholeDump } from './checkTogether.ts';
import { createCitationRows } from './citationRows.ts';
import { type DumpRecord, identify } from './dumpRecord.ts';
import { formatRecord } from './formatRecord.ts';
import { readRecords } from './readRecords.ts';
import { writeArticle } from './writeArticle.ts';
import { writeFormerKeys } from './writeFormerKeys.ts';
import { writeOutlet } from './writeOutlet.ts';
import { writePostRecord, writeSearchRecord } from './writeSmall.ts';

/**
 * Makes the library hold what a dump says, no more and no less, inside a write transaction that
 * was begun. Records that are so already are left alone, so that the log tells what was changed.
 */
export function applyRecords(connection: Connection, dump: WholeDump): void {
  const indexes = createSpareIndexes(connection);
  indexes.expect(dump.articles.length);
  const stored = readStored(connection);
  const outlets = compare(stored, dump.outlets);
  const posts = compare(stored, dump.posts);
  const searches = compare(stored, dump.searches);
  const articles = compare(stored, dump.articles);
  const citations = compare(stored, dump.citations);
  stored.delete('former-key');
  for (const [kind, records] of stored) {
    remove(
      connection,
      kind,
      [...records.values()].map(({ id }) => id),
    );
  }
  // All names go before any comes: one may have passed from an outlet to another.
  remove(
    connection,
    'outlet-part',
    outlets.flatMap(({ id }) => id ?? []),
  );
  for (const { id, record } of outlets) writeOutlet(connection, id, record);
  for (const { id, record } of posts) writePostRecord(connection, id, record);
  for (const { id, record } of searches) writeSearchRecord(connection, id, record);
  const people = createPeopleBook(connection);
  const books = { people, tags: createTagBook(connection), outlets: readOutletIds(connection) };
  for (const { id, record } of articles) writeArticle(connection, id, record, books);
  people.flush();
  const rows = createCitationRows(connection, (slug) => findPostId(connection, slug));
  for (const { id, record } of citations) rows.write(id, record);
  rows.flush();
  writeFormerKeys(connection, dump.formerKeys);
  indexes.restore();
}

interface Stored {
  readonly id: number;
  readonly text: string;
}

/** A record to be written, and the row of the one whose place it takes. */
interface Due<T> {
  readonly id: number | undefined;
  readonly record: T;
}

/** What the library holds, by kind and by what tells records apart. */
function readStored(connection: Connection): Map<DumpRecord['kind'], Map<string, Stored>> {
  const stored = new Map<DumpRecord['kind'], Map<string, Stored>>();
  for (const page of readRecords(connection)) {
    for (const { id, record } of page) {
      const ofKind = stored.get(record.kind) ?? new Map<string, Stored>();
      stored.set(record.kind, ofKind);
      ofKind.set(identify(record), { id, text: formatRecord(record) });
    }
  }
  return stored;
}

/**
 * The records that are not in the library as they should be, with the row of one that is there
 * otherwise. Of what is stored those are left that should not be.
 */
function compare<T extends DumpRecord>(
  stored: ReadonlyMap<DumpRecord['kind'], Map<string, Stored>>,
  wanted: readonly T[],
): readonly Due<T>[] {
  return wanted.flatMap((record): readonly Due<T>[] => {
    const ofKind = stored.get(record.kind);
    const name = identify(record);
    const found = ofKind?.get(name);
    if (found === undefined) return [{ id: undefined, record }];
    ofKind?.delete(name);
    return found.text === formatRecord(record) ? [] : [{ id: found.id, record }];
  });
}

/** The tables that records of a kind are in, those that name the others first. */
const tablesOf: Readonly<Record<string, readonly (readonly [table: string, column: string])[]>> = {
  outlet: [
    ['outlet_name', 'outlet_id'],
    ['outlet_domain', 'outlet_id'],
    ['outlet', 'id'],
  ],
  'outlet-part': [
    ['outlet_name', 'outlet_id'],
    ['outlet_domain', 'outlet_id'],
  ],
  post: [['post', 'id']],
  search: [['saved_search', 'id']],
  article: [
    ['article_author', 'article_id'],
    ['article_tag', 'article_id'],
    ['article', 'id'],
  ],
  citation: [['citation', 'id']],
};

function remove(connection: Connection, kind: string, ids: readonly number[]): void {
  if (ids.length === 0) return;
  const asked = JSON.stringify(ids);
  for (const [table, column] of tablesOf[kind] ?? []) {
    connection.run(`DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`, [
      asked,
    ]);
  }
}

function readOutletIds(connection: Connection): ReadonlyMap<string, number> {
  const rows = connection.rows('SELECT name, id FROM outlet');
  return new Map(rows.map((row) => [String(row[0]), decodeNumber(row[1])]));
}
