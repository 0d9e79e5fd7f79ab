import type { Connection } from './connection.ts';
import { decodeNumber, decodeText } from './decodeValue.ts';
import type { FoundArticle } from './sameArticle.ts';

/** The article of a key, in any case, or of a key it had before. */
export function findArticleRow(connection: Connection, key: string): FoundArticle | undefined {
  const row = connection.row(
    `SELECT id, key FROM article WHERE key = ?
     UNION ALL SELECT a.id, a.key FROM former_key AS f JOIN article AS a ON a.id = f.article_id
     WHERE f.key = ?`,
    [key, key],
  );
  return row && { id: decodeNumber(row[0]), key: decodeText(row[1]) };
}
