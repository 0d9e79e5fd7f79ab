import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Connection } from '../connection.ts';
import { decodeText } from '../decodeValue.ts';

/**
 * Gives an article another key; the schema keeps the one it had.
 *
 * @throws CiteError `key.taken` where another article has it or had it once
 */
export function changeKey(connection: Connection, id: number, old: string, wanted: string): void {
  if (wanted === old) return;
  refuseTaken(connection, id, wanted);
  connection.run('UPDATE OR FAIL article SET key = ? WHERE id = ?', [wanted, id]);
}

function refuseTaken(connection: Connection, id: number, wanted: string): void {
  const row = connection.row(
    `SELECT id, key FROM article WHERE key = ?
     UNION ALL SELECT f.article_id, a.key FROM former_key AS f
       LEFT JOIN article AS a ON a.id = f.article_id WHERE f.key = ?`,
    [wanted, wanted],
  );
  if (row === undefined || row[0] === id) return;
  const whose =
    row[1] === null
      ? 'belonged to an article that was removed'
      : `belongs to ${quoteText(decodeText(row[1]))}`;
  throw new CiteError('key.taken', `The key ${quoteText(wanted)} ${whose}.`, {
    hint: 'Nothing was changed. A key is never given to another article; choose another.',
  });
}
