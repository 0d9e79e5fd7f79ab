import type { AgeCount } from '../../domain/sourceAge.ts';
import type { Condition } from '../condition.ts';
import type { Connection, SqlRow } from '../connection.ts';
import { decodeNumber, decodeText } from '../decodeValue.ts';
import type { Timeline } from '../libraryStats.ts';
import { toDay, toTime } from './sortKeySql.ts';

/** The chosen articles by when they were published. */
export function readPublished(connection: Connection): Timeline {
  const rows = connection.rows(
    `SELECT ${toTime('s.issued_sort')} AS time, count(*) FROM temp.chosen AS s GROUP BY 1 ORDER BY 1`,
  );
  return decodeTimeline(rows);
}

/** The citations of the chosen articles by when they were made. */
export function readCited(connection: Connection, counted: Condition): Timeline {
  const rows = connection.rows(
    `SELECT ${toTime('c.cited_sort')} AS time, count(*)
     FROM citation AS c JOIN temp.chosen AS s ON s.id = c.article_id
     WHERE ${counted.sql} GROUP BY 1 ORDER BY 1`,
    counted.values,
  );
  return decodeTimeline(rows);
}

/** How old the chosen articles were on the days they were cited. */
export function readAges(connection: Connection, counted: Condition): readonly AgeCount[] {
  const rows = connection.rows(
    `SELECT days, count(*) FROM (
       SELECT ${toDay('c.cited_sort')} - s.issued_day AS days
       FROM citation AS c JOIN temp.chosen AS s ON s.id = c.article_id WHERE ${counted.sql})
     WHERE days IS NOT NULL GROUP BY 1 ORDER BY 1`,
    counted.values,
  );
  return rows.map((row) => ({ days: decodeNumber(row[0]), count: decodeNumber(row[1]) }));
}

function decodeTimeline(rows: readonly SqlRow[]): Timeline {
  const times = rows.filter((row) => row[0] !== null);
  const none = rows.find((row) => row[0] === null);
  return {
    times: times.map((row) => ({ time: decodeText(row[0]), count: decodeNumber(row[1]) })),
    missing: none === undefined ? 0 : decodeNumber(none[1]),
  };
}
