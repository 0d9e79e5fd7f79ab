import { toQueryTail } from '../articleQuery.ts';
import type { Condition } from '../condition.ts';
import type { Connection, SqlValue } from '../connection.ts';
import type { ArticleQuery } from '../library.ts';
import { listNodes } from '../listNodes.ts';
import { toDay } from './sortKeySql.ts';

/**
 * Puts what is counted into temporary tables, which go with the transaction: `chosen`, a row for
 * each article of the query, and `used`, how often each article of the library is cited.
 *
 * @returns which citations count, as a condition on `citation AS c`
 */
export function chooseArticles(connection: Connection, query: ArticleQuery): Condition {
  const counted = toCitationCondition(query);
  connection.exec(`
    CREATE TEMP TABLE used (
      article_id INTEGER PRIMARY KEY, citations INTEGER NOT NULL, posts INTEGER NOT NULL);
    CREATE TEMP TABLE chosen (
      id INTEGER PRIMARY KEY, outlet_id INTEGER, type TEXT, language TEXT, issued_sort TEXT,
      issued_day INTEGER, citations INTEGER NOT NULL, posts INTEGER NOT NULL)`);
  connection.run(
    `INSERT INTO temp.used SELECT article_id, count(*), count(DISTINCT post_id)
     FROM citation AS c WHERE ${counted.sql} GROUP BY article_id`,
    counted.values,
  );
  const tail = toQueryTail(connection, {
    ...query,
    sort: 'added',
    reverse: true,
    limit: undefined,
  });
  connection.run(
    `INSERT INTO temp.chosen SELECT a.id, a.outlet_id, a.type, a.language, a.issued_sort,
       ${toDay('a.issued_sort')}, coalesce(u.citations, 0), coalesce(u.posts, 0)
     FROM article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id
     LEFT JOIN temp.used AS u ON u.article_id = a.id${tail.sql}`,
    tail.values,
  );
  return counted;
}

/** The citations that a query is about: those of its post, those of its days of citing, else all. */
function toCitationCondition(query: ArticleQuery): Condition {
  const nodes = listNodes(query);
  const posts = nodes.flatMap((node) =>
    node.kind === 'field' && node.field === 'post' ? [node.value] : [],
  );
  const times = nodes.flatMap((node) =>
    node.kind === 'date' && node.field === 'cited' ? [node] : [],
  );
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  if (posts.length > 0) {
    conditions.push(
      'c.post_id IN (SELECT id FROM post WHERE slug IN (SELECT value FROM json_each(?)))',
    );
    values.push(JSON.stringify(posts));
  }
  if (times.length > 0) {
    conditions.push(`(${times.map(() => 'c.cited_sort BETWEEN ? AND ?').join(' OR ')})`);
    values.push(...times.flatMap(({ first, last }) => [first, last]));
  }
  return { sql: conditions.join(' AND ') || 'TRUE', values };
}
