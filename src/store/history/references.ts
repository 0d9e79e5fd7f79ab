import type { Connection } from '../connection.ts';
import type { RecordKind } from '../libraryHistory.ts';
import { type Image, readNames } from './images.ts';

/** What rows that images name are called. */
export interface References {
  /** @param id A column of an image; NULL names nothing. */
  name(table: 'article' | 'outlet' | 'post', id: unknown): string | undefined;
}

const columnsOf: Readonly<
  Record<RecordKind, readonly (readonly ['article' | 'outlet' | 'post', string])[]>
> = {
  article: [['outlet', 'outlet_id']],
  outlet: [],
  post: [],
  citation: [
    ['article', 'article_id'],
    ['post', 'post_id'],
  ],
  search: [],
};

const nameColumns = { article: 'key', outlet: 'name', post: 'slug' } as const;

/** Reads what the rows that images name are called. */
export function readReferences(
  connection: Connection,
  kind: RecordKind,
  images: readonly Image[],
): References {
  const names = new Map<string, ReadonlyMap<number, string>>();
  for (const [table, column] of columnsOf[kind]) {
    const ids = new Set<number>();
    for (const image of images) {
      const id = image[column];
      if (typeof id === 'number') ids.add(id);
    }
    names.set(table, readNames(connection, table, nameColumns[table], [...ids]));
  }
  return {
    name: (table, id) => (typeof id === 'number' ? names.get(table)?.get(id) : undefined),
  };
}
