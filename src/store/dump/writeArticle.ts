import type { Connection } from '../connection.ts';
import { toIdentity } from '../sameArticle.ts';
import { contentColumns, toArticleColumns } from '../save/articleColumns.ts';
import type { PeopleBook } from '../save/peopleBook.ts';
import type { TagBook } from '../save/tagBook.ts';
import type { ArticleRecord } from './dumpRecord.ts';

const columns = [...contentColumns, 'added', 'key'];

const insertSql = `INSERT OR FAIL INTO article (${columns.join(', ')})
  VALUES (${columns.map(() => '?').join(', ')})`;
const updateSql = `UPDATE OR FAIL article
  SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

/** Stores an article as a dump has it, in the place of the one in a row where that is given. */
export function writeArticle(
  connection: Connection,
  id: number | undefined,
  record: ArticleRecord,
  books: {
    readonly people: PeopleBook;
    readonly tags: TagBook;
    readonly outlets: ReadonlyMap<string, number>;
  },
): void {
  const outletId = record.outlet === undefined ? undefined : books.outlets.get(record.outlet);
  const content = toArticleColumns(record, outletId, toIdentity(record, outletId));
  const values = [...content, record.added, record.key];
  if (id !== undefined) {
    connection.run(updateSql, [...values, id]);
    connection.run('DELETE FROM article_author WHERE article_id = ?', [id]);
    connection.run('DELETE FROM article_tag WHERE article_id = ?', [id]);
  }
  const row = id ?? connection.insert(insertSql, values);
  if (row === undefined) throw new Error('An article was not inserted');
  books.people.addAuthors(row, record.authors);
  books.tags.addTags(row, record.tags);
}
