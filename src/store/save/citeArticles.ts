import type { NewCitation } from '../../domain/article.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { findArticleRow } from '../articleRow.ts';
import { addCitation } from './addCitation.ts';
import { changeCitation } from './changeCitation.ts';
import type { SaveContext } from './saveContext.ts';
import { getPostId } from './writePost.ts';

/** Cites articles that are in the library; see `LibraryWriter.cite`. @throws CiteError `article.not-found` */
export function citeArticles(
  context: SaveContext,
  keys: readonly string[],
  citation: NewCitation,
): readonly { readonly key: string; readonly citation: 'added' | 'present' | 'changed' }[] {
  const articles = keys.map((key) => getArticleRow(context, key));
  const post = citation.post && context.posts.get(citation.post).post;
  return articles.map(({ id, key }) => {
    if (addCitation(context.connection, id, citation, post, context.today)) {
      return { key, citation: 'added' };
    }
    const isChanged = changeCitation(context.connection, id, citation, post);
    return { key, citation: isChanged ? 'changed' : 'present' };
  });
}

/**
 * Takes back the citations of articles in a post.
 *
 * @returns the keys that were cited there.
 * @throws CiteError `post.not-found`, `article.not-found`
 */
export function unciteArticles(
  context: SaveContext,
  keys: readonly string[],
  slug: string,
): readonly string[] {
  const post = getPostId(context.connection, slug);
  const articles = keys.map((key) => getArticleRow(context, key));
  const cited = articles.filter(
    ({ id }) =>
      context.connection.run('DELETE FROM citation WHERE article_id = ? AND post_id = ?', [
        id,
        post,
      ]) > 0,
  );
  return cited.map(({ key }) => key);
}

function getArticleRow({ connection }: SaveContext, key: string) {
  const row = findArticleRow(connection, key);
  if (row !== undefined) return row;
  throw new CiteError('article.not-found', `No article has the key ${quoteText(key)}.`, {
    hint: 'Find it with `cite list` and a word of its title.',
  });
}
