import type { Connection, SqlRow } from '../connection.ts';
import { decodeDate, decodeOptionalDate } from '../decodeDate.ts';
import { decodeNumber, decodeOptionalText, decodeText } from '../decodeValue.ts';
import { foldOutletName } from '../outlets.ts';
import type { DumpRecord, OutletRecord } from './dumpRecord.ts';
import { readArticlePages } from './readArticlePages.ts';

/** A record with its row. */
export interface StoredRecord {
  readonly id: number;
  readonly record: DumpRecord;
}

/** All that the library holds, in the order of a dump, some records at a time. */
export function* readRecords(connection: Connection): Generator<readonly StoredRecord[]> {
  yield readOutletRecords(connection);
  yield readPostRecords(connection);
  yield readSearchRecords(connection);
  yield* readArticlePages(connection);
  yield readFormerKeys(connection);
  yield* readCitationPages(connection);
}

function readOutletRecords(connection: Connection): readonly StoredRecord[] {
  const names = groupRows(
    connection.rows('SELECT outlet_id, name, folded, former FROM outlet_name ORDER BY id'),
  );
  const domains = groupRows(
    connection.rows('SELECT outlet_id, host FROM outlet_domain ORDER BY id'),
  );
  const rows = connection.rows(
    'SELECT id, name, sort_name, kind, country, language FROM outlet ORDER BY name',
  );
  return rows.map((row) => {
    const id = decodeNumber(row[0]);
    const name = decodeText(row[1]);
    const own = foldOutletName(name);
    const others = (names.get(id) ?? []).filter((each) => each[2] !== own);
    const record: OutletRecord = {
      kind: 'outlet',
      name,
      sortName: decodeOptionalText(row[2]),
      outletKind: decodeOptionalText(row[3]),
      country: decodeOptionalText(row[4]),
      language: decodeOptionalText(row[5]),
      aliases: others.filter((each) => each[3] === null).map((each) => decodeText(each[1])),
      formerNames: others.filter((each) => each[3] !== null).map((each) => decodeText(each[1])),
      domains: (domains.get(id) ?? []).map((each) => decodeText(each[1])),
    };
    return { id, record };
  });
}

function groupRows(rows: readonly SqlRow[]): ReadonlyMap<number, readonly SqlRow[]> {
  const groups = new Map<number, SqlRow[]>();
  for (const row of rows) {
    const id = decodeNumber(row[0]);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}

function readPostRecords(connection: Connection): readonly StoredRecord[] {
  const rows = connection.rows(
    'SELECT id, slug, title, date_typed, date_edtf, date_sort, url FROM post ORDER BY slug',
  );
  return rows.map((row) => ({
    id: decodeNumber(row[0]),
    record: {
      kind: 'post',
      slug: decodeText(row[1]),
      title: decodeOptionalText(row[2]),
      date: decodeOptionalDate(row[3], row[4], row[5]),
      url: decodeOptionalText(row[6]),
    },
  }));
}

function readSearchRecords(connection: Connection): readonly StoredRecord[] {
  const rows = connection.rows('SELECT id, name, query FROM saved_search ORDER BY name');
  return rows.map((row) => ({
    id: decodeNumber(row[0]),
    record: { kind: 'search', name: decodeText(row[1]), query: decodeText(row[2]) },
  }));
}

function readFormerKeys(connection: Connection): readonly StoredRecord[] {
  const rows = connection.rows(
    `SELECT f.id, f.key, a.key FROM former_key AS f LEFT JOIN article AS a ON a.id = f.article_id
     ORDER BY f.key COLLATE BINARY`,
  );
  return rows.map((row) => ({
    id: decodeNumber(row[0]),
    record: {
      kind: 'former-key',
      key: decodeText(row[1]),
      article: decodeOptionalText(row[2]),
    },
  }));
}

/** So many articles have their citations read at once. */
const pageSize = 2000;

function* readCitationPages(connection: Connection): Generator<readonly StoredRecord[]> {
  const keys = connection.rows('SELECT id FROM article ORDER BY key COLLATE BINARY');
  for (let at = 0; at < keys.length; at += pageSize) {
    const ids = keys.slice(at, at + pageSize).map((row) => row[0]);
    const rows = connection.rows(
      `SELECT c.id, a.key, p.slug, c.cited_typed, c.cited_edtf, c.cited_sort, c.locator,
         c.quotation, c.note
       FROM json_each(?) AS asked CROSS JOIN article AS a ON a.id = asked.value
       CROSS JOIN citation AS c ON c.article_id = a.id LEFT JOIN post AS p ON p.id = c.post_id
       ORDER BY a.key COLLATE BINARY, p.slug, iif(p.slug IS NULL, c.cited_edtf, ''), c.locator`,
      [JSON.stringify(ids)],
    );
    yield rows.map(decodeCitation);
  }
}

function decodeCitation(row: SqlRow): StoredRecord {
  return {
    id: decodeNumber(row[0]),
    record: {
      kind: 'citation',
      article: decodeText(row[1]),
      post: decodeOptionalText(row[2]),
      cited: decodeDate(row[3], row[4], row[5]),
      locator: decodeText(row[6]) || undefined,
      quotation: decodeOptionalText(row[7]),
      note: decodeOptionalText(row[8]),
    },
  };
}
