import { toKey, withKeySuffix } from '../../domain/key.ts';
import type { Connection } from '../connection.ts';

/** Gives keys out in a transaction. A key that was ever given is never given again. */
export interface KeyBook {
  /**
   * @param insert Stores the article under the key it is handed; false where the key is taken.
   * @param makeBase Makes the key that clashes are told apart from; asked for only where needed.
   * @returns the key it got, and the one asked for where that was refused.
   */
  give(
    asked: string | undefined,
    makeBase: () => string,
    insert: (key: string) => boolean,
  ): { readonly key: string; readonly refused: string | undefined };
}

/** Begins a book for one transaction. */
export function createKeyBook(connection: Connection): KeyBook {
  const hasFormer = connection.row('SELECT 1 FROM former_key') !== undefined;
  const nextSuffixes = new Map<string, number>();

  function isTaken(key: string): boolean {
    const sql = `SELECT 1 FROM article WHERE key = ?
      UNION ALL SELECT 1 FROM former_key WHERE key = ?`;
    return connection.row(sql, [key, key]) !== undefined;
  }
  function tryKey(key: string, insert: (key: string) => boolean): boolean {
    if (hasFormer && isTaken(key)) return false;
    if (insert(key)) return true;
    if (!isTaken(key)) throw new Error(`The article of the free key ‘${key}’ was not inserted`);
    return false;
  }
  /** Doubles the number until a key is free, then halves the gap: ten thousand clashes take 28 looks. */
  function findFreeSuffix(base: string): number {
    let taken = 0;
    let free = 1;
    while (isTaken(withKeySuffix(base, free))) {
      taken = free;
      free *= 2;
    }
    while (free - taken > 1) {
      const middle = taken + Math.floor((free - taken) / 2);
      if (isTaken(withKeySuffix(base, middle))) taken = middle;
      else free = middle;
    }
    return free;
  }
  function giveMade(base: string, insert: (key: string) => boolean): string {
    let suffix = nextSuffixes.get(base) ?? 0;
    if (suffix === 0 && tryKey(base, insert)) {
      nextSuffixes.set(base, 1);
      return base;
    }
    suffix = Math.max(suffix, 1);
    while (!tryKey(withKeySuffix(base, suffix), insert)) suffix = findFreeSuffix(base);
    nextSuffixes.set(base, suffix + 1);
    return withKeySuffix(base, suffix);
  }
  return {
    give(asked, makeBase, insert) {
      const wanted = asked === undefined ? undefined : toKey(asked);
      if (wanted !== undefined && tryKey(wanted, insert))
        return { key: wanted, refused: undefined };
      return { key: giveMade(makeBase(), insert), refused: asked };
    },
  };
}
