import type { Condition } from '../condition.ts';
import type { Connection, SqlValue } from '../connection.ts';
import { decodeNumber, decodeText } from '../decodeValue.ts';
import type { DateSpan, StatsOverview } from '../libraryStats.ts';

/** What the other counts have found already. */
type Known = Pick<StatsOverview, 'outlets' | 'authors' | 'posts'>;

/** The figures of all the chosen articles. */
export function readOverview(
  connection: Connection,
  counted: Condition,
  known: Known,
): StatsOverview {
  const row = connection.row(`SELECT count(*), coalesce(sum(citations), 0),
    count(*) FILTER (WHERE citations = 0), count(*) FILTER (WHERE issued_sort IS NULL)
    FROM temp.chosen`);
  const issued = (way: 'ASC' | 'DESC') => `SELECT a.issued_edtf FROM temp.chosen AS s
    JOIN article AS a ON a.id = s.id WHERE s.issued_sort IS NOT NULL
    ORDER BY s.issued_sort ${way} LIMIT 1`;
  const cited = (way: 'ASC' | 'DESC') => `SELECT c.cited_edtf FROM citation AS c
    JOIN temp.chosen AS s ON s.id = c.article_id WHERE ${counted.sql}
    ORDER BY c.cited_sort ${way} LIMIT 1`;
  return {
    articles: decodeNumber(row?.[0]),
    ...known,
    citations: decodeNumber(row?.[1]),
    uncited: decodeNumber(row?.[2]),
    undated: decodeNumber(row?.[3]),
    published: readSpan(connection, issued, []),
    cited: readSpan(connection, cited, counted.values),
  };
}

function readSpan(
  connection: Connection,
  toSql: (way: 'ASC' | 'DESC') => string,
  values: readonly SqlValue[],
): DateSpan | undefined {
  const first = connection.row(toSql('ASC'), values);
  const last = connection.row(toSql('DESC'), values);
  if (first === undefined || last === undefined) return undefined;
  return { first: decodeText(first[0]), last: decodeText(last[0]) };
}
