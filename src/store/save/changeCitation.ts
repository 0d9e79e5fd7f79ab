import type { NewCitation } from '../../domain/article.ts';
import type { Connection, SqlValue } from '../connection.ts';
import { toDateColumns } from '../decodeDate.ts';
import type { KnownPost } from './postBook.ts';

/**
 * Gives a citation that is there, at that locator in that post or in none on that day, the day, the
 * quotation and the note of another record of it; what that lacks stays.
 *
 * @returns whether anything was changed.
 */
export function changeCitation(
  connection: Connection,
  articleId: number,
  { cited, locator = '', quotation, note }: NewCitation,
  post: KnownPost | undefined,
): boolean {
  // Without a post and a day it is only there already where quotation and note are the same.
  if (post === undefined && cited === undefined) return false;
  const [typed, edtf, sort] = toDateColumns(cited);
  const given: readonly (readonly [sql: string, value: SqlValue | undefined])[] = [
    ['cited_edtf', cited && edtf],
    ['quotation', quotation],
    ['note', note],
  ];
  const columns = given.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  if (columns.length === 0) return false;
  const sets = columns.map(({ name }) => `${name} = ?`);
  const dates = cited === undefined ? [] : [typed, sort];
  if (cited !== undefined) sets.push('cited_typed = ?', 'cited_sort = ?');
  const place = post === undefined ? 'post_id IS NULL AND cited_edtf = ?' : 'post_id = ?';
  const differs = columns.map(({ name }) => `${name} IS NOT ?`).join(' OR ');
  const values = columns.map(({ value }) => value);
  const changes = connection.run(
    `UPDATE OR FAIL citation SET ${sets.join(', ')}
     WHERE article_id = ? AND ${place} AND locator = ? AND (${differs})`,
    [...values, ...dates, articleId, post?.id ?? edtf, locator, ...values],
  );
  return changes > 0;
}
