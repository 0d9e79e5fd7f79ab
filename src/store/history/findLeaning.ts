import type { Connection } from '../connection.ts';
import { decodeNumber, decodeText } from '../decodeValue.ts';
import { loggedTables } from '../logTriggers.ts';
import type { RowName } from './writers.ts';

/** Rows that name a row which is not there, so that the transaction they are in cannot be committed. */
export function findLeaningRows(connection: Connection): readonly RowName[] {
  const rows = connection.rows('PRAGMA foreign_key_check');
  return rows.map((row) => [decodeText(row[0]), decodeNumber(row[1])]);
}

/** The rows that are not there though those name them. */
export function findMissingRows(connection: Connection): readonly RowName[] {
  const rows = connection.rows(
    `SELECT DISTINCT broken."table", broken.parent, link."from"
     FROM pragma_foreign_key_check AS broken
     JOIN pragma_foreign_key_list(broken."table") AS link ON link.id = broken.fkid`,
  );
  return rows.flatMap((row) => {
    const [table, parent, column] = row.map(decodeText);
    const missing = connection.rows(
      `SELECT DISTINCT "${column}" FROM "${table}"
       WHERE "${column}" IS NOT NULL AND "${column}" NOT IN (SELECT id FROM "${parent}")`,
    );
    return missing.map((one): RowName => [parent ?? '', decodeNumber(one[0])]);
  });
}

/** What no two rows of a table may share, as conditions between a row and the image of another. */
const unique: Readonly<Record<string, string>> = {
  outlet_name: "other.folded = before ->> 'folded'",
  outlet_domain: "other.host = before ->> 'host'",
  article: "other.key = before ->> 'key'",
  former_key: "other.key = before ->> 'key'",
  person: "other.identity = before ->> 'identity'",
  tag: "other.name = before ->> 'name'",
  post: "other.slug = before ->> 'slug'",
  saved_search: "other.name = before ->> 'name'",
  article_author: `other.article_id = before ->> 'article_id'
    AND other.position = before ->> 'position'`,
  article_tag: "other.article_id = before ->> 'article_id' AND other.tag_id = before ->> 'tag_id'",
  citation: `other.article_id = before ->> 'article_id' AND other.locator = before ->> 'locator'
    AND coalesce(other.post_id, other.cited_edtf)
      = coalesce(before ->> 'post_id', before ->> 'cited_edtf')`,
};

/** Rows that have taken what a row that was to be put back had for its own: its key, name, slug. */
export function findClashingRows(
  connection: Connection,
  range: readonly [first: number, last: number],
): readonly RowName[] {
  return loggedTables.flatMap((table) => {
    const condition = unique[table];
    if (condition === undefined) return [];
    const rows = connection.rows(
      `SELECT DISTINCT other.id FROM change CROSS JOIN ${table} AS other ON ${condition}
       WHERE change.id BETWEEN ? AND ? AND source = '${table}' AND before IS NOT NULL
         AND other.id <> change.row_id`,
      range,
    );
    return rows.map((row): RowName => [table, decodeNumber(row[0])]);
  });
}
