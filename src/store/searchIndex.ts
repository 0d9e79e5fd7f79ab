import type { Connection } from './connection.ts';

/**
 * Brings the full-text index in step with the articles that were written since a change of the log.
 * It is done once, at the end of a transaction, because the index puts its pages in order at every
 * statement that fires a trigger: fifteen times the cost, were a trigger to fill it.
 *
 * @param first The id of the first change that the index does not know of.
 */
export function updateSearchIndex(connection: Connection, first: number): void {
  connection.run(
    `INSERT INTO article_search (article_search, rowid, search_text)
     SELECT 'delete', row_id, before ->> 'search_text' FROM change
     WHERE id IN (${firstChanges}) AND before IS NOT NULL`,
    [first],
  );
  connection.run(
    `INSERT INTO article_search (rowid, search_text)
     SELECT id, search_text FROM article
     WHERE id IN (SELECT row_id FROM change WHERE id >= ? AND source = 'article') ORDER BY id`,
    [first],
  );
}

/** What an article was before is told by the first of its changes. */
const firstChanges = `SELECT min(id) FROM change WHERE id >= ? AND source = 'article' GROUP BY row_id`;
