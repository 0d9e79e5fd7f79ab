import { findNearest } from '../domain/nearest.ts';
import type { Connection } from './connection.ts';
import { decodeText } from './decodeValue.ts';

/** Up to `limit` keys that are spelled nearly as one that was not found. */
export function findNearKeys(
  connection: Connection,
  key: string,
  limit: number,
): readonly string[] {
  const rows = connection.rows('SELECT key FROM article');
  return findNearest(
    key,
    rows.map((row) => decodeText(row[0])),
    limit,
  );
}
