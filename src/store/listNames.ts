import type { Connection } from './connection.ts';
import { decodeOptionalText, decodeText } from './decodeValue.ts';
import type { LibraryName, NameKind } from './libraryCompletion.ts';

/** The second pattern is for letters whose capitals SQLite does not know to be the same. */
const startsSo = (name: string) => `(${name} LIKE ? ESCAPE '\\' OR ${name} LIKE ? ESCAPE '\\')`;

/** For each kind: a name, and what is said beside it. A key is found between two bounds, others by a pattern; then comes the limit. */
const statements: Readonly<Record<NameKind, string>> = {
  key: `SELECT key, title FROM article WHERE key >= ? AND key < ? ORDER BY key LIMIT ?`,
  outlet: `SELECT outlet_name.name,
      CASE WHEN outlet_name.name <> outlet.name THEN outlet.name END
    FROM outlet_name JOIN outlet ON outlet.id = outlet_id
    WHERE ${startsSo('outlet_name.name')} ORDER BY outlet_name.name LIMIT ?`,
  post: `SELECT slug, title FROM post WHERE ${startsSo('slug')}
    ORDER BY date_sort DESC NULLS LAST LIMIT ?`,
  tag: `SELECT name, NULL FROM tag WHERE ${startsSo('name')} ORDER BY name LIMIT ?`,
  author: `SELECT coalesce(literal, family || coalesce(', ' || given, '')) AS name, NULL
    FROM person WHERE ${startsSo('coalesce(literal, family)')} ORDER BY name LIMIT ?`,
  search: `SELECT name, query FROM saved_search WHERE ${startsSo('name')} ORDER BY name LIMIT ?`,
};

/** Up to `limit` names that begin so; see `LibraryCompletion`. */
export function listNames(
  connection: Connection,
  kind: NameKind,
  start: string,
  limit: number,
): readonly LibraryName[] {
  const pattern = `${start.replace(/[\\%_]/g, '\\$&')}%`;
  const values = kind === 'key' ? [start, `${start}\u{10ffff}`] : [pattern, toOther(pattern)];
  const rows = connection.rows(statements[kind], [...values, limit]);
  return rows.map((row) => ({ name: decodeText(row[0]), remark: decodeOptionalText(row[1]) }));
}

/** With another case of its first letter; null where SQLite takes both for one, or there is none. */
function toOther(text: string): string | null {
  const [first = '', ...rest] = text;
  if (first <= '\u007f') return null;
  const upper = first.toUpperCase();
  const other = upper === first ? first.toLowerCase() : upper;
  return other === first ? null : `${other}${rest.join('')}`;
}
