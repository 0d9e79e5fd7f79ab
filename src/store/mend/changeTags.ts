import { foldText } from '../../domain/fold.ts';
import type { ArticleChanges } from '../libraryMending.ts';
import type { SaveContext } from '../save/saveContext.ts';

/** Gives and takes the tags of an article. @param own The tags it has. */
export function changeTags(
  { connection, tags }: SaveContext,
  id: number,
  own: readonly string[],
  changes: Pick<ArticleChanges, 'tags' | 'addTags' | 'removeTags'>,
): void {
  const wanted = toTags(own, changes);
  const gone = own.filter((tag) => !wanted.includes(tag));
  if (gone.length > 0) {
    connection.run(
      `DELETE FROM article_tag WHERE article_id = ? AND tag_id IN
         (SELECT id FROM tag WHERE name IN (SELECT value FROM json_each(?)))`,
      [id, JSON.stringify(gone)],
    );
  }
  tags.addTags(
    id,
    wanted.filter((tag) => !own.includes(tag)),
  );
}

function toTags(
  own: readonly string[],
  {
    tags = own,
    addTags = [],
    removeTags = [],
  }: Pick<ArticleChanges, 'tags' | 'addTags' | 'removeTags'>,
): readonly string[] {
  const unwanted = new Set(removeTags.map(foldText));
  const kept = tags.filter((tag) => !unwanted.has(foldText(tag)));
  const known = new Set(kept.map(foldText));
  return [...kept, ...addTags.filter((tag) => !known.has(foldText(tag)))];
}
