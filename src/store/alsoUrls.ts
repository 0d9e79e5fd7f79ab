import type { Extra } from '../domain/article.ts';
import { toCanonicalUrl } from '../domain/url.ts';
import type { Connection } from './connection.ts';
import { decodeNumber, decodeText } from './decodeValue.ts';
import type { FoundArticle } from './sameArticle.ts';

/** Where an article keeps further addresses of its own in `extra`: a list of texts. */
export const alsoUrlName = 'also-url';

/**
 * What stands in the search text of an article that another was merged into, so that these few are found
 * by the full-text index. Folded text has no quotation marks, so nobody's words are this.
 */
export const mark = '"""';

/** Where it keeps titles that were another's, likewise. */
export const alsoTitleName = 'also-title';

/** What an article was known by, also, before it was merged into another, in that one’s `extra`. */
const alsoNames = [alsoUrlName, alsoTitleName, 'also-date', 'also-outlet'];

/** How the articles with such a mark are found. */
export const isMarkedSql =
  'a.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)';

/** The parameter of `isMarkedSql`. */
export const markQuery = `"${mark.replaceAll('"', '""')}"`;

/** Whether an article is to have the mark. */
export function hasAlso(extra: Extra): boolean {
  return alsoNames.some((name) => extra[name] !== undefined);
}

/** The further addresses of an article. */
export function readAlsoUrls(extra: Extra): readonly string[] {
  return readAlso(extra, alsoUrlName);
}

/** The texts under such a name. */
export function readAlso(extra: Extra, name: string): readonly string[] {
  const value = extra[name];
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((url): url is string => typeof url === 'string');
}

interface AlsoUrl extends FoundArticle {
  readonly canonicalUrl: string;
}

/** Every further address of every article, the oldest article's first. */
export function listAlsoUrls(connection: Connection): readonly AlsoUrl[] {
  const rows = connection.rows(
    `SELECT a.id, a.key, also.value FROM article AS a
       CROSS JOIN json_each(a.extra, '$."${alsoUrlName}"') AS also
     WHERE ${isMarkedSql} AND also.type = 'text' ORDER BY a.id`,
    [markQuery],
  );
  return rows.map((row) => ({
    id: decodeNumber(row[0]),
    key: decodeText(row[1]),
    canonicalUrl: toCanonicalUrl(decodeText(row[2])),
  }));
}
