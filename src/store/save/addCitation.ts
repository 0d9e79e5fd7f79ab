import type { NewCitation } from '../../domain/article.ts';
import type { DateValue } from '../../domain/date.ts';
import type { Connection, SqlValue } from '../connection.ts';
import { toDateColumns } from '../decodeDate.ts';
import type { KnownPost } from './postBook.ts';

/** The columns of `toCitationRow`. */
export const citationColumns = [
  'article_id',
  'post_id',
  'cited_typed',
  'cited_edtf',
  'cited_sort',
  'locator',
  'quotation',
  'note',
] as const;

const insertSql = `INSERT OR IGNORE INTO citation (${citationColumns.join(', ')})
  VALUES (${citationColumns.map(() => '?').join(', ')})`;

/**
 * Stores a citation of an article, unless it is cited there already: in that post, or in none on that day, at
 * the same locator. One with neither post nor date is there if it is there on any day.
 *
 * @param today The date of a citation that has none, in a post that has none.
 * @returns whether it was stored.
 */
export function addCitation(
  connection: Connection,
  articleId: number,
  citation: NewCitation,
  post: KnownPost | undefined,
  today: () => DateValue,
): boolean {
  const { cited, locator = '', quotation = null, note = null } = citation;
  if (post === undefined && cited === undefined) {
    const row = connection.row(
      `SELECT 1 FROM citation WHERE article_id = ? AND post_id IS NULL
         AND locator = ? AND quotation IS ? AND note IS ?`,
      [articleId, locator, quotation, note],
    );
    if (row !== undefined) return false;
  }
  const id = connection.insert(insertSql, toCitationRow(articleId, citation, post, today));
  return id !== undefined;
}

/** A citation as a row. @param today As for `addCitation`. */
export function toCitationRow(
  articleId: number,
  { cited, locator, quotation, note }: NewCitation,
  post: KnownPost | undefined,
  today: () => DateValue,
): readonly SqlValue[] {
  const [typed, edtf, sort] = toDateColumns(cited ?? post?.date ?? today());
  const texts = [locator ?? '', quotation ?? null, note ?? null];
  return [articleId, post?.id ?? null, typed, edtf, sort, ...texts];
}
