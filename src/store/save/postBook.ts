import type { NewPost } from '../../domain/article.ts';
import type { DateValue } from '../../domain/date.ts';
import type { Connection } from '../connection.ts';
import { decodeOptionalDate, toDateColumns } from '../decodeDate.ts';
import { decodeNumber } from '../decodeValue.ts';

/** A post as citations need it. */
export interface KnownPost {
  readonly id: number;
  readonly date: DateValue | undefined;
}

/** The posts of a transaction; each is looked up once. */
export interface PostBook {
  /** The post of that slug, made where there is none. */
  get(post: NewPost): { readonly post: KnownPost; readonly isNew: boolean };
  /** Forgets what was looked up, after posts were changed. */
  forget(): void;
}

/** Begins a book for one transaction. */
export function createPostBook(connection: Connection): PostBook {
  const posts = new Map<string, KnownPost>();
  return {
    get(named) {
      const { slug } = named;
      const known = posts.get(slug);
      if (known !== undefined) return { post: known, isNew: false };
      const found = readPost(connection, slug);
      const post = found ?? insertPost(connection, named);
      posts.set(slug, post);
      return { post, isNew: found === undefined };
    },
    forget: () => posts.clear(),
  };
}

function readPost(connection: Connection, slug: string): KnownPost | undefined {
  const row = connection.row(
    'SELECT id, date_typed, date_edtf, date_sort FROM post WHERE slug = ?',
    [slug],
  );
  return row && { id: decodeNumber(row[0]), date: decodeOptionalDate(row[1], row[2], row[3]) };
}

function insertPost(connection: Connection, { slug, title, url, date }: NewPost): KnownPost {
  const id = connection.insert(
    `INSERT OR FAIL INTO post (slug, title, url, date_typed, date_edtf, date_sort)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [slug, title ?? null, url ?? null, ...toDateColumns(date)],
  );
  if (id === undefined) throw new Error('A post was not inserted');
  return { id, date };
}
