import type { Article } from '../../domain/article.ts';
import { CiteError } from '../../domain/error.ts';
import type { Connection } from '../connection.ts';
import type { MergeOutcome } from '../libraryMending.ts';
import { readArticlesById } from '../readArticles.ts';
import { type Identity, toIdentity } from '../sameArticle.ts';
import type { SaveContext } from '../save/saveContext.ts';
import { changeTags } from './changeTags.ts';
import { findClashes, toFresh } from './findClashes.ts';
import { mergeCitations } from './mergeCitations.ts';
import { mergeContent } from './mergeContent.ts';
import {
  getArticleIds,
  getItem,
  readStored,
  replaceAuthors,
  writeContent,
} from './storedArticle.ts';

/** Makes one article of several; see `MendingWriter.mergeArticles`. */
export function mergeArticles(
  context: SaveContext,
  keep: string,
  others: readonly string[],
): MergeOutcome {
  const { connection } = context;
  const [id = 0, ...rest] = getArticleIds(connection, [keep, ...others]);
  if (rest.includes(id)) {
    throw new CiteError('usage', 'An article can’t be merged with itself.', {
      hint: 'Name two articles. An older key of an article is that article, too.',
    });
  }
  const before = identify(connection, id);
  const steps = [...new Set(rest)].map((other) => mergeOne(context, id, other));
  const article = getItem(readArticlesById(connection, [id]), id);
  const identity = toFresh(before, identify(connection, id));
  const [same] = findClashes(connection, [{ id, identity }]);
  return {
    article,
    same: same?.key,
    merged: steps.map(({ merged }) => merged),
    filled: steps.flatMap(({ filled }) => filled),
    kept: steps.flatMap(({ kept }) => kept),
    citations: steps.reduce((sum, { moved }) => sum + moved, 0),
    joined: steps.reduce((sum, { joined }) => sum + joined, 0),
  };
}

function identify(connection: Connection, id: number): Identity {
  const { article, outletId } = getItem(readStored(connection, [id]), id);
  return toIdentity(article, outletId);
}

function mergeOne(context: SaveContext, id: number, otherId: number) {
  const { connection } = context;
  const stored = readStored(connection, [id, otherId]);
  const [own, other] = [getItem(stored, id), getItem(stored, otherId)];
  const { content, outletId, filled, kept } = mergeContent(own, other);
  writeContent(context, id, content, outletId);
  if (own.article.authors.length === 0 && content.authors.length > 0) {
    replaceAuthors(context, id, content.authors);
  }
  changeTags(context, id, own.article.tags, { addTags: other.article.tags });
  const { moved, joined } = mergeCitations(connection, id, otherId);
  removeMerged(context, id, otherId, other.article);
  return { merged: other.article, filled, kept, moved, joined };
}

/** Takes away what is left of an article, and lets its keys, older ones too, find the other. */
function removeMerged(
  { connection }: SaveContext,
  id: number,
  otherId: number,
  other: Article,
): void {
  connection.run('UPDATE former_key SET article_id = ? WHERE article_id = ?', [id, otherId]);
  connection.run('DELETE FROM article_author WHERE article_id = ?', [otherId]);
  connection.run('DELETE FROM article_tag WHERE article_id = ?', [otherId]);
  connection.run('DELETE FROM article WHERE id = ?', [otherId]);
  connection.run('UPDATE former_key SET article_id = ? WHERE key = ?', [id, other.key]);
}
