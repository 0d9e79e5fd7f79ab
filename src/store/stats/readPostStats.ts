import type { Condition } from '../condition.ts';
import type { Connection } from '../connection.ts';
import { decodeNumber, decodeOptionalText, decodeText } from '../decodeValue.ts';
import type { CitedArticle, PostStats } from '../libraryStats.ts';

/** The posts that cite the chosen articles, and which of them rest on one source or one outlet. */
export function readPostStats(
  connection: Connection,
  counted: Condition,
  limit: number | undefined,
): PostStats {
  connection.exec(`CREATE TEMP TABLE scope (
    post_id INTEGER PRIMARY KEY, is_single INTEGER, outlet_id INTEGER)`);
  connection.run(
    `INSERT INTO temp.scope SELECT post_id, min(article_id) = max(article_id),
       iif(count(outlet_id) = count(*) AND min(outlet_id) = max(outlet_id), min(outlet_id), NULL)
     FROM (SELECT c.post_id, c.article_id, iif(s.id IS NULL,
         (SELECT outlet_id FROM article WHERE id = c.article_id), s.outlet_id) AS outlet_id
       FROM citation AS c LEFT JOIN temp.chosen AS s ON s.id = c.article_id
       WHERE c.post_id IN (SELECT c.post_id FROM citation AS c
         JOIN temp.chosen AS s ON s.id = c.article_id WHERE ${counted.sql}))
     GROUP BY post_id`,
    counted.values,
  );
  const row = connection.row(`SELECT count(*), count(*) FILTER (WHERE is_single),
    count(*) FILTER (WHERE NOT is_single AND outlet_id IS NOT NULL) FROM temp.scope`);
  const rows = connection.rows(
    `SELECT p.slug, p.title, p.date_edtf, o.name,
       (SELECT count(DISTINCT article_id) FROM citation WHERE post_id = p.id)
     FROM temp.scope AS n JOIN post AS p ON p.id = n.post_id
     LEFT JOIN outlet AS o ON o.id = n.outlet_id
     WHERE n.is_single OR n.outlet_id IS NOT NULL
     ORDER BY p.date_sort DESC NULLS LAST, p.id DESC LIMIT ?`,
    [limit ?? -1],
  );
  return {
    total: decodeNumber(row?.[0]),
    singleSource: decodeNumber(row?.[1]),
    singleOutlet: decodeNumber(row?.[2]),
    rows: rows.map((one) => ({
      slug: decodeText(one[0]),
      title: decodeOptionalText(one[1]),
      date: decodeOptionalText(one[2]),
      outlet: decodeOptionalText(one[3]),
      sources: decodeNumber(one[4]),
    })),
  };
}

/** The chosen articles that are cited more than once, those in most posts first. */
export function readMostCited(
  connection: Connection,
  limit: number | undefined,
): readonly CitedArticle[] {
  const rows = connection.rows(
    `SELECT a.key, a.title, o.name, t.posts, t.citations FROM
       (SELECT id, posts, citations FROM temp.chosen WHERE citations > 1
        ORDER BY posts DESC, citations DESC, id DESC LIMIT ?) AS t
     JOIN article AS a ON a.id = t.id LEFT JOIN outlet AS o ON o.id = a.outlet_id
     ORDER BY t.posts DESC, t.citations DESC, t.id DESC`,
    [limit ?? -1],
  );
  return rows.map((row) => ({
    key: decodeText(row[0]),
    title: decodeOptionalText(row[1]),
    outlet: decodeOptionalText(row[2]),
    posts: decodeNumber(row[3]),
    citations: decodeNumber(row[4]),
  }));
}
