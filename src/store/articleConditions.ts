import { foldText } from '../domain/fold.ts';
import { authoredTypes } from '../domain/missing.ts';
import type { Connection, SqlValue } from './connection.ts';
import type { ArticleQuery } from './library.ts';
import { findOutletIds } from './outlets.ts';
import type { Condition } from './searchWords.ts';

const keysSql = `a.id IN (
  SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?1))
  UNION ALL SELECT article_id FROM former_key WHERE key IN (SELECT value FROM json_each(?1)))`;

/** As `findMissing` of the domain. */
const incompleteSql = `(a.title IS NULL OR a.issued_edtf IS NULL OR (a.outlet_id IS NULL AND
  (a.authors = '' OR a.type NOT IN (SELECT value FROM json_each(?)))))`;

/** The conditions of a query on `article AS a`, its words left out. */
export function toConditions(connection: Connection, query: ArticleQuery): readonly Condition[] {
  const conditions: Condition[] = [];
  function add(sql: string, ...values: SqlValue[]): void {
    conditions.push({ sql, values });
  }
  const { keys, outlet, author, since, until, post, tag, type, language, uncited } = query;
  if (keys !== undefined)
    add(keysSql.replaceAll('?1', '?'), JSON.stringify(keys), JSON.stringify(keys));
  if (outlet !== undefined) {
    const [first, ...others] = findOutletIds(connection, outlet);
    if (others.length === 0) add('a.outlet_id = ?', first ?? null);
    else add('a.outlet_id IN (SELECT value FROM json_each(?))', JSON.stringify([first, ...others]));
  }
  if (author !== undefined) {
    add(
      `a.id IN (SELECT article_id FROM article_author WHERE person_id IN
        (SELECT id FROM person WHERE instr(search_text, ?) > 0))`,
      foldText(author),
    );
  }
  if (since !== undefined) add('a.issued_sort >= ?', since);
  if (until !== undefined) add('a.issued_sort <= ?', until);
  if (post !== undefined) {
    add(
      `a.id IN (SELECT article_id FROM citation WHERE post_id =
        (SELECT id FROM post WHERE slug = ?))`,
      post,
    );
  }
  if (tag !== undefined) {
    add(
      `a.id IN (SELECT article_id FROM article_tag WHERE tag_id IN
        (SELECT id FROM tag WHERE folded = ?))`,
      foldText(tag),
    );
  }
  if (type !== undefined) add('a.type = ?', type);
  if (language !== undefined) add('a.language = ?', language);
  if (query.incomplete) add(incompleteSql, JSON.stringify(authoredTypes));
  if (uncited) add('NOT EXISTS (SELECT 1 FROM citation WHERE article_id = a.id)');
  return conditions;
}
