import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import type { LibraryCounts } from './library.ts';

/** How many records there are of each sort. */
export function countAll(connection: Connection): LibraryCounts {
  const row = connection.row(`SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM outlet),
    (SELECT count(*) FROM post), (SELECT count(*) FROM citation)`);
  return {
    articles: decodeNumber(row?.[0]),
    outlets: decodeNumber(row?.[1]),
    posts: decodeNumber(row?.[2]),
    citations: decodeNumber(row?.[3]),
  };
}
