import { toSameKey } from '../domain/sameness.ts';
import { isMarkedSql, markQuery, readAlso } from './alsoUrls.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeExtra } from './decodeArticle.ts';
import {
  decodeNumber,
  decodeOptionalNumber,
  decodeOptionalText,
  decodeText,
} from './decodeValue.ts';
import { findOutletId } from './outlets.ts';
import type { FoundArticle } from './sameArticle.ts';

export interface AlsoSame extends FoundArticle {
  /** As `formatSameKey` makes it. */
  readonly sameKey: string;
}

/** Nobody merges so many records that differ in all three; more of them would only cost time. */
const mostKeys = 500;

/**
 * By which outlets, dates and titles articles would be known that were merged into others: every
 * combination of what the other says and what was kept. The oldest article's come first.
 */
export function listAlsoSame(connection: Connection): readonly AlsoSame[] {
  const rows = connection.rows(
    `SELECT a.id, a.key, a.extra, a.outlet_id, a.issued_edtf, a.title FROM article AS a
     WHERE ${isMarkedSql} ORDER BY a.id`,
    [markQuery],
  );
  return rows.flatMap((row) => toKeys(connection, row));
}

function toKeys(connection: Connection, row: SqlRow): readonly AlsoSame[] {
  const found = { id: decodeNumber(row[0]), key: decodeText(row[1]) };
  const extra = decodeExtra(row[2]);
  const others = readAlso(extra, 'also-outlet').map((name) => findOutletId(connection, name));
  const outlets = [decodeOptionalNumber(row[3]), ...others.filter((id) => id !== undefined)];
  const dates = [decodeOptionalText(row[4]), ...readAlso(extra, 'also-date')];
  const titles = [decodeOptionalText(row[5]), ...readAlso(extra, 'also-title')];
  const keys: AlsoSame[] = [];
  for (const outlet of outlets) {
    for (const date of dates) {
      for (const title of titles) {
        const sameKey = toSameKey(outlet === undefined ? '' : String(outlet), date, title);
        if (sameKey !== undefined && keys.length < mostKeys) keys.push({ ...found, sameKey });
      }
    }
  }
  return keys;
}
