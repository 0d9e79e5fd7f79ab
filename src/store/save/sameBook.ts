import { listAlsoSame } from '../alsoSame.ts';
import { listAlsoUrls } from '../alsoUrls.ts';
import type { Connection } from '../connection.ts';
import { hashText } from '../hashText.ts';
import { type FoundArticle, findSameArticle, type Identity } from '../sameArticle.ts';
import { type FormerIdentities, readFormerIdentities } from './formerIdentities.ts';
import type { SpareIndexes } from './spareIndexes.ts';

/** Tells which articles of a transaction are in the library, asking the database for few of them. */
export interface SameBook {
  /** Tells how many are to be looked for: for many, all hashes are read once. */
  expect(count: number): void;
  /** The article that is the same, by the rules of `findSameArticle`. */
  find(identity: Identity): FoundArticle | undefined;
  /** The article that was the same before it was edited, as far as the log knows. */
  findFormer(identity: Identity): FoundArticle | undefined;
  /** Takes note of an article that was stored. */
  note(identity: Identity): void;
}

/** From so many articles at once on, reading all hashes costs less than looking each up. */
const manyArticles = 100;

/** Begins a book for one transaction, whose indexes are given. */
export function createSameBook(connection: Connection, indexes: SpareIndexes): SameBook {
  let known: Set<unknown> | undefined;
  let former: FormerIdentities | undefined;
  return {
    expect(count) {
      if (known === undefined && count >= manyArticles) known = readHashes(connection);
    },
    find(identity) {
      const { urlHash, sameHash } = identity;
      const isUnheard =
        known !== undefined &&
        (urlHash === null || !known.has(urlHash)) &&
        (sameHash === null || !known.has(sameHash));
      if (isUnheard) return undefined;
      indexes.prepareLook();
      return findSameArticle(connection, identity);
    },
    findFormer(identity) {
      former ??= readFormerIdentities(connection);
      return former.find(identity);
    },
    note({ urlHash, sameHash }) {
      known?.add(urlHash).add(sameHash);
    },
  };
}

/** Hashes of both kinds together: one too many only costs a look. */
function readHashes(connection: Connection): Set<unknown> {
  const hashes = new Set<unknown>();
  for (const row of connection.rows('SELECT url_hash, same_hash FROM article')) {
    hashes.add(row[0]).add(row[1]);
  }
  for (const { canonicalUrl } of listAlsoUrls(connection)) hashes.add(hashText(canonicalUrl));
  for (const { sameKey } of listAlsoSame(connection)) hashes.add(hashText(sameKey));
  return hashes;
}
