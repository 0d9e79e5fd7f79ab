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
  // Beside a lone min() or max(), SQLite takes the other columns from the row that has it.
  const issued = (end: 'min' | 'max') => `SELECT a.issued_edtf FROM article AS a
    WHERE a.id = (SELECT id FROM (SELECT id, ${end}(issued_sort) FROM temp.chosen))
      AND a.issued_edtf IS NOT NULL`;
  const cited = (end: 'min' | 'max') => `SELECT edtf FROM (SELECT c.cited_edtf AS edtf,
      ${end}(c.cited_sort) AS sort FROM citation AS c JOIN temp.chosen AS s ON s.id = c.article_id
      WHERE ${counted.sql})
    WHERE sort IS NOT NULL`;
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
  toSql: (end: 'min' | 'max') => string,
  values: readonly SqlValue[],
): DateSpan | undefined {
  const first = connection.row(toSql('min'), values);
  const last = connection.row(toSql('max'), values);
  if (first === undefined || last === undefined) return undefined;
  return { first: decodeText(first[0]), last: decodeText(last[0]) };
}
