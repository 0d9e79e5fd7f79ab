import type { DateValue } from '../../domain/date.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Connection, SqlValue } from '../connection.ts';
import { toDateColumns } from '../decodeDate.ts';
import { joinCitations } from '../joinCitations.ts';
import type { PostFields } from '../library.ts';
import { findPostId } from '../posts.ts';
import type { SaveContext } from './saveContext.ts';

/** The row of a post. @throws CiteError `post.not-found` */
export function getPostId(connection: Connection, slug: string): number {
  const id = findPostId(connection, slug);
  if (id !== undefined) return id;
  throw new CiteError('post.not-found', `No post is called ${quoteText(slug)}.`, {
    hint: 'See them all with `cite post list`.',
  });
}

/** Stores a post. @throws CiteError `post.exists` */
export function addPost({ connection, posts }: SaveContext, post: PostFields): void {
  refuseTaken(connection, post.slug);
  connection.insert(
    `INSERT OR FAIL INTO post (slug, title, date_typed, date_edtf, date_sort, url)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [post.slug, post.title ?? null, ...toDateColumns(post.date), post.url ?? null],
  );
  posts.forget();
}

/** Changes the fields given; null empties one. @throws CiteError `post.not-found`, `post.exists` */
export function changePost(
  { connection, posts }: SaveContext,
  slug: string,
  changes: {
    readonly slug?: string;
    readonly title?: string | null;
    readonly date?: DateValue | null;
    readonly url?: string | null;
  },
): void {
  const id = getPostId(connection, slug);
  const columns: [name: string, value: SqlValue][] = [];
  if (changes.slug !== undefined && changes.slug !== slug) {
    refuseTaken(connection, changes.slug);
    columns.push(['slug', changes.slug]);
  }
  if (changes.title !== undefined) columns.push(['title', changes.title]);
  if (changes.url !== undefined) columns.push(['url', changes.url]);
  if (changes.date !== undefined) {
    const [typed, edtf, sort] = toDateColumns(changes.date ?? undefined);
    columns.push(['date_typed', typed], ['date_edtf', edtf], ['date_sort', sort]);
  }
  if (columns.length === 0) return;
  const sets = columns.map(([name]) => `${name} = ?`).join(', ');
  const values = columns.map(([, value]) => value);
  // What is so already is no change for the log to tell of.
  const differs = columns.map(([name]) => `${name} IS NOT ?`).join(' OR ');
  const sql = `UPDATE OR FAIL post SET ${sets} WHERE id = ? AND (${differs})`;
  connection.run(sql, [...values, id, ...values]);
  posts.forget();
}

/**
 * Removes a post. Unless they go with it, its citations stay as citations in no post; one that then
 * stands beside another of its article, day and locator becomes one with it. @throws CiteError `post.not-found`
 */
export function removePost(
  { connection, posts }: SaveContext,
  slug: string,
  withCitations: boolean,
): void {
  const id = getPostId(connection, slug);
  if (!withCitations) {
    connection.run('UPDATE OR IGNORE citation SET post_id = NULL WHERE post_id = ?', [id]);
    joinCitations(connection, {
      sql: `gone.post_id = ? AND kept.post_id IS NULL AND kept.article_id = gone.article_id
         AND kept.cited_edtf = gone.cited_edtf`,
      values: [id],
    });
  }
  connection.run('DELETE FROM citation WHERE post_id = ?', [id]);
  connection.run('DELETE FROM post WHERE id = ?', [id]);
  posts.forget();
}

function refuseTaken(connection: Connection, slug: string): void {
  if (findPostId(connection, slug) === undefined) return;
  throw new CiteError('post.exists', `There is a post called ${quoteText(slug)} already.`, {
    hint: 'Choose another name, or change that one with `cite post edit`.',
  });
}
