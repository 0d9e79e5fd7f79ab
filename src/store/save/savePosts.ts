import type { NewPost } from '../../domain/article.ts';
import { toDateColumns } from '../decodeDate.ts';
import type { DuplicatePolicy, SavedPost } from '../library.ts';
import type { SaveContext } from './saveContext.ts';

/** Stores posts, or finds them there; `update` fills the gaps of those, nothing is overwritten. */
export function savePosts(
  context: SaveContext,
  posts: readonly NewPost[],
  policy: DuplicatePolicy,
): readonly SavedPost[] {
  return posts.map((post) => savePost(context, post, policy));
}

function savePost(context: SaveContext, given: NewPost, policy: DuplicatePolicy): SavedPost {
  const { post, isNew } = context.posts.get(given);
  if (isNew) return { slug: post.slug, status: 'added' };
  const date = post.date === undefined ? given.date : undefined;
  const title = post.title === undefined ? given.title : undefined;
  const url = post.url === undefined ? given.url : undefined;
  if (policy !== 'update' || (date ?? title ?? url) === undefined) {
    return { slug: post.slug, status: 'present' };
  }
  context.connection.run(
    `UPDATE OR FAIL post SET title = coalesce(title, ?), url = coalesce(url, ?),
       date_typed = CASE WHEN date_edtf IS NULL THEN ? ELSE date_typed END,
       date_edtf = coalesce(date_edtf, ?), date_sort = coalesce(date_sort, ?) WHERE id = ?`,
    [title ?? null, url ?? null, ...toDateColumns(date), post.id],
  );
  context.posts.forget();
  return { slug: post.slug, status: 'updated' };
}
