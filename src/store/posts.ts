import { foldTight } from '../domain/fold.ts';
import type { Post } from '../domain/post.ts';
import { toCanonicalUrl } from '../domain/url.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeOptionalDate } from './decodeDate.ts';
import { decodeNumber, decodeOptionalText, decodeText } from './decodeValue.ts';

const columns = `slug, title, date_typed, date_edtf, date_sort, url,
  (SELECT count(*) FROM (
     SELECT DISTINCT article_id FROM citation WHERE post_id = post.id AND post_id IS NOT NULL))`;

/** Every post, newest first, undated last. */
export function listPosts(connection: Connection): readonly Post[] {
  const rows = connection.rows(
    `SELECT ${columns} FROM post ORDER BY date_sort DESC NULLS LAST, id DESC`,
  );
  return rows.map(decodePost);
}

/** The post of a slug, else the one of that title or URL, folded. */
export function findPost(connection: Connection, name: string): Post | undefined {
  const row = connection.row(`SELECT ${columns} FROM post WHERE slug = ?`, [name]);
  if (row !== undefined) return decodePost(row);
  const title = foldTight(name);
  const url = /^https?:\/\//i.test(name) ? toCanonicalUrl(name) : undefined;
  // Without counting the sources of each, which takes longer than all else.
  const found = connection
    .rows('SELECT slug, title, url FROM post ORDER BY date_sort DESC NULLS LAST, id DESC')
    .find(([slug, own, address]) => {
      const isCalled = [own, slug].some(
        (text) => foldTight(decodeOptionalText(text) ?? '') === title,
      );
      const ownUrl = url === undefined ? undefined : decodeOptionalText(address);
      return (title !== '' && isCalled) || (ownUrl !== undefined && toCanonicalUrl(ownUrl) === url);
    });
  return found && findPost(connection, decodeText(found[0]));
}

/** The row of the post of a slug. */
export function findPostId(connection: Connection, slug: string): number | undefined {
  const row = connection.row('SELECT id FROM post WHERE slug = ?', [slug]);
  return row && decodeNumber(row[0]);
}

function decodePost(row: SqlRow): Post {
  return {
    slug: decodeText(row[0]),
    title: decodeOptionalText(row[1]),
    date: decodeOptionalDate(row[2], row[3], row[4]),
    url: decodeOptionalText(row[5]),
    sources: decodeNumber(row[6]),
  };
}
