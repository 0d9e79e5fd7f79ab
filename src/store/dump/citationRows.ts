import type { Connection } from '../connection.ts';
import { toDateColumns } from '../decodeDate.ts';
import { citationColumns } from '../save/addCitation.ts';
import { createRowQueue } from '../save/rowQueue.ts';
import type { CitationRecord } from './dumpRecord.ts';

const updateSql = `UPDATE OR FAIL citation
  SET ${citationColumns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

/** Stores citations as a dump has them. */
export interface CitationRows {
  /** In the place of the one in a row where that is given. */
  write(id: number | undefined, record: CitationRecord): void;
  /** Stores what is waiting. */
  flush(): void;
}

/** @param findPost The row of a post's slug. */
export function createCitationRows(
  connection: Connection,
  findPost: (slug: string) => number | undefined,
): CitationRows {
  const queue = createRowQueue(connection, 'citation', citationColumns);
  const posts = new Map<string, number>();
  const getPost = (slug: string): number => {
    const id = posts.get(slug) ?? findPost(slug);
    if (id === undefined) throw new Error('The post of a citation is not there');
    posts.set(slug, id);
    return id;
  };
  const getArticle = (key: string): number => {
    const id = connection.row('SELECT id FROM article WHERE key = ?', [key])?.[0];
    if (typeof id !== 'number') throw new Error('The article of a citation is not there');
    return id;
  };
  return {
    write(id, { article, post, cited, locator, quotation, note }) {
      const values = [
        getArticle(article),
        post === undefined ? null : getPost(post),
        ...toDateColumns(cited),
        locator ?? '',
        quotation ?? null,
        note ?? null,
      ];
      if (id === undefined) queue.add(values);
      else connection.run(updateSql, [...values, id]);
    },
    flush: queue.flush,
  };
}
