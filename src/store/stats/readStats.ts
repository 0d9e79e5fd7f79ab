import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import type { Stats, StatsRequest } from '../libraryStats.ts';
import { chooseArticles } from './chooseArticles.ts';
import { readOverview } from './readOverview.ts';
import { readMostCited, readPostStats } from './readPostStats.ts';
import { readTallies } from './readTallies.ts';
import { readAges, readCited, readPublished } from './readTimes.ts';

/**
 * Counts what the articles of a query are made of, all of it at one moment: in a transaction that is
 * taken back, and with it the temporary tables. Nothing is written to the library.
 */
export function readStats(connection: Connection, { query, limit }: StatsRequest): Stats {
  connection.exec('PRAGMA temp_store = MEMORY; BEGIN');
  try {
    const counted = chooseArticles(connection, query);
    const tallies = readTallies(connection, limit);
    const post = readPostStats(connection, counted, limit);
    const known = {
      outlets: tallies.outlet.total,
      authors: tallies.author.total,
      posts: post.total,
    };
    return {
      overview: readOverview(connection, counted, known),
      ...tallies,
      published: readPublished(connection),
      cited: readCited(connection, counted),
      ages: readAges(connection, counted),
      outletSizes: readOutletSizes(connection),
      post,
      article: readMostCited(connection, limit),
    };
  } finally {
    if (connection.isInTransaction) connection.exec('ROLLBACK');
  }
}

function readOutletSizes(connection: Connection): readonly number[] {
  const rows = connection.rows(
    `SELECT count(*) FROM temp.chosen WHERE outlet_id IS NOT NULL GROUP BY outlet_id ORDER BY 1 DESC`,
  );
  return rows.map((row) => decodeNumber(row[0]));
}
