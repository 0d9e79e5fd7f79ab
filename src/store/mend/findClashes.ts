import type { Connection } from '../connection.ts';
import { readMerged } from '../merged.ts';
import { type FoundArticle, findSameArticle, type Identity } from '../sameArticle.ts';

/** An article, by its row, and what it is known by. */
export interface Known {
  readonly id: number;
  readonly identity: Identity;
}

/**
 * For each article another that is the same, in order; undefined where there is none. Thousands that are
 * all the same are compared with the oldest of them, not each with each.
 */
export function findClashes(
  connection: Connection,
  articles: readonly Known[],
): readonly (FoundArticle | undefined)[] {
  const merged = readMerged(connection);
  const oldest = new Map<string, FoundArticle>();
  return articles.map(({ id, identity }) => {
    const { canonicalUrl, sameKey } = identity;
    if (canonicalUrl === undefined && sameKey === undefined) return undefined;
    const name = JSON.stringify([canonicalUrl ?? null, sameKey ?? null]);
    const known = oldest.get(name);
    if (known !== undefined && known.id !== id) return known;
    const found = findSameArticle(connection, identity, id, merged);
    if (found !== undefined && found.id < id) oldest.set(name, found);
    return found;
  });
}

/** The part of an identity that is not as it was. */
export function toFresh(before: Identity, now: Identity): Identity {
  const isUrlNew = now.canonicalUrl !== before.canonicalUrl;
  const isRestNew = now.sameKey !== before.sameKey;
  return {
    canonicalUrl: isUrlNew ? now.canonicalUrl : undefined,
    urlHash: isUrlNew ? now.urlHash : null,
    sameKey: isRestNew ? now.sameKey : undefined,
    sameHash: isRestNew ? now.sameHash : null,
  };
}
