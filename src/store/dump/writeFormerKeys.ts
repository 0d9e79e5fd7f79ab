import type { Connection } from '../connection.ts';
import { decodeNumber, decodeOptionalText, decodeText } from '../decodeValue.ts';
import type { FormerKeyRecord } from './dumpRecord.ts';

/**
 * Makes the former keys those of a dump. It is done last, because the database keeps the keys of
 * articles that are removed as former ones by itself.
 */
export function writeFormerKeys(connection: Connection, wanted: readonly FormerKeyRecord[]): void {
  const missing = new Map(wanted.map((record) => [record.key, record.article]));
  const rows = connection.rows(
    `SELECT f.id, f.key, a.key FROM former_key AS f LEFT JOIN article AS a ON a.id = f.article_id`,
  );
  for (const row of rows) {
    const key = decodeText(row[1]);
    if (missing.has(key) && missing.get(key) === decodeOptionalText(row[2])) missing.delete(key);
    else connection.run('DELETE FROM former_key WHERE id = ?', [decodeNumber(row[0])]);
  }
  for (const [key, article] of missing) {
    connection.insert(
      'INSERT OR FAIL INTO former_key (key, article_id) VALUES (?, (SELECT id FROM article WHERE key = ?))',
      [key, article ?? null],
    );
  }
}
