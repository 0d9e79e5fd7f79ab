import type { NewPost } from '../../domain/article.ts';
import type { DateValue } from '../../domain/date.ts';
import { toDayNumber } from '../../domain/dateCalendar.ts';
import { toDateParts } from '../../domain/dateParts.ts';
import { toCanonicalUrl } from '../../domain/url.ts';
import type { Connection } from '../connection.ts';
import { decodeOptionalDate, toDateColumns } from '../decodeDate.ts';
import { decodeNumber, decodeOptionalText, decodeText } from '../decodeValue.ts';

/** A post as citations need it. */
export interface KnownPost {
  readonly id: number;
  readonly slug: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly date: DateValue | undefined;
}

/** The posts of a transaction; each is looked up once. */
export interface PostBook {
  /**
   * The post of that slug, else of that address, made where there is none. One of the same slug at
   * another address, or without one on another day, is another post, and the new one's slug gets a number.
   */
  get(post: NewPost): { readonly post: KnownPost; readonly isNew: boolean };
  /** Forgets what was looked up, after posts were changed. */
  forget(): void;
}

const columns = 'id, slug, title, url, date_typed, date_edtf, date_sort';

/** Begins a book for one transaction. */
export function createPostBook(connection: Connection): PostBook {
  const posts = new Map<string, KnownPost>();
  return {
    get(named) {
      const name = `${named.slug} ${named.url ?? ''} ${named.date?.edtf ?? ''}`;
      const known = posts.get(name);
      if (known !== undefined) return { post: known, isNew: false };
      const { found, freeSlug } = lookUp(connection, named);
      const post = found ?? insertPost(connection, { ...named, slug: freeSlug });
      posts.set(name, post);
      return { post, isNew: found === undefined };
    },
    forget: () => posts.clear(),
  };
}

function lookUp(
  connection: Connection,
  { slug, url, date }: NewPost,
): { readonly found: KnownPost | undefined; readonly freeSlug: string } {
  for (let number = 1; ; number += 1) {
    const freeSlug = number === 1 ? slug : `${slug}-${number}`;
    const found = readPost(connection, 'slug = ?', freeSlug);
    if (found !== undefined && mayBe(found, url, date)) return { found, freeSlug };
    if (number === 1 && url !== undefined) {
      const moved = readPost(connection, 'url = ?', url);
      if (moved !== undefined) return { found: moved, freeSlug };
    }
    if (found === undefined) return { found, freeSlug };
  }
}

/** Whether a post of the same slug is the same: by its address; where neither has one by its day, give or take a time zone. */
function mayBe(post: KnownPost, url: string | undefined, date: DateValue | undefined): boolean {
  if (url !== undefined && post.url !== undefined) {
    return post.url === url || toCanonicalUrl(post.url) === toCanonicalUrl(url);
  }
  if (url !== undefined || post.url !== undefined) return true;
  const [one, other] = [findDay(post.date), findDay(date)];
  return one === undefined || other === undefined || Math.abs(one - other) <= 1;
}

function findDay(date: DateValue | undefined): number | undefined {
  const start = date && toDateParts(date.edtf).start;
  if (start?.month === undefined || start.day === undefined) return undefined;
  return toDayNumber(start.year, start.month, start.day);
}

function readPost(
  connection: Connection,
  condition: 'slug = ?' | 'url = ?',
  value: string,
): KnownPost | undefined {
  const row = connection.row(`SELECT ${columns} FROM post WHERE ${condition}`, [value]);
  if (row === undefined) return undefined;
  return {
    id: decodeNumber(row[0]),
    slug: decodeText(row[1]),
    title: decodeOptionalText(row[2]),
    url: decodeOptionalText(row[3]),
    date: decodeOptionalDate(row[4], row[5], row[6]),
  };
}

function insertPost(connection: Connection, { slug, title, url, date }: NewPost): KnownPost {
  const id = connection.insert(
    `INSERT OR FAIL INTO post (slug, title, url, date_typed, date_edtf, date_sort)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [slug, title ?? null, url ?? null, ...toDateColumns(date)],
  );
  if (id === undefined) throw new Error('A post was not inserted');
  return { id, slug, title, url, date };
}
