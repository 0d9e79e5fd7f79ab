import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import type { OutletUse } from '../libraryMending.ts';
import { findOutletId } from '../outlets.ts';

/** How much an outlet is used; undefined where no outlet is called so. */
export function countOutletUse(connection: Connection, name: string): OutletUse | undefined {
  const id = findOutletId(connection, name);
  if (id === undefined) return undefined;
  const row = connection.row(
    `SELECT (SELECT count(*) FROM article WHERE outlet_id = ?1),
       (SELECT count(DISTINCT post_id) FROM citation WHERE post_id IS NOT NULL
        AND article_id IN (SELECT id FROM article WHERE outlet_id = ?1))`.replaceAll('?1', '?'),
    [id, id],
  );
  return { articles: decodeNumber(row?.[0]), posts: decodeNumber(row?.[1]) };
}
