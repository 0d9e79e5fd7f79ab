import { foldText } from '../../domain/fold.ts';
import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';

/** The tags of a transaction; each is looked up once. */
export interface TagBook {
  /** Gives an article these tags. @returns whether one of them was new to it. */
  addTags(articleId: number, tags: readonly string[]): boolean;
}

/** Begins a book for one transaction. */
export function createTagBook(connection: Connection): TagBook {
  const ids = new Map<string, number>();
  function getId(name: string): number {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const row = connection.row('SELECT id FROM tag WHERE name = ?', [name]);
    const id =
      row === undefined
        ? connection.insert('INSERT OR FAIL INTO tag (name, folded) VALUES (?, ?)', [
            name,
            foldText(name),
          ])
        : decodeNumber(row[0]);
    if (id === undefined) throw new Error('A tag was not inserted');
    ids.set(name, id);
    return id;
  }
  return {
    addTags(articleId, tags) {
      let added = false;
      for (const tag of tags) {
        const id = connection.insert(
          'INSERT OR IGNORE INTO article_tag (article_id, tag_id) VALUES (?, ?)',
          [articleId, getId(tag)],
        );
        if (id !== undefined) added = true;
      }
      return added;
    },
  };
}
