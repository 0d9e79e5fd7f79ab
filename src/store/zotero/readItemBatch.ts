import type { Connection, SqlRow } from '../connection.ts';
import { toZoteroDate } from './toZoteroDate.ts';

/** An item as Zotero's web API has it, as much of it as an article has a use for. */
export interface ZoteroItem {
  readonly id: number;
  readonly item: { readonly [name: string]: unknown };
}

/** The next items after the one of the id `after`, in the order in which Zotero got them. */
export function readItemBatch(
  connection: Connection,
  tables: ReadonlySet<string>,
  after: number,
  count: number,
): readonly ZoteroItem[] {
  const items = connection.rows(toItemsSql(tables), [after, count]);
  const ids = JSON.stringify(items.map(([id]) => id));
  const read = (sql: string): Groups => groupById(connection.rows(sql, [ids]));
  const fields = read(toFieldsSql(tables));
  const creators = read(creatorsSql);
  const tags = tables.has('itemTags') ? read(tagsSql) : new Map();
  const collections = tables.has('collectionItems') ? read(toCollectionsSql(tables)) : new Map();
  return items.map(([id, type, key]) => ({
    id: Number(id),
    item: {
      itemType: toText(type),
      key: toText(key),
      ...toFields(fields.get(id) ?? []),
      creators: (creators.get(id) ?? []).map(toCreator),
      tags: toTags([...(tags.get(id) ?? []), ...(collections.get(id) ?? [])]),
    },
  }));
}

type Groups = ReadonlyMap<unknown, readonly SqlRow[]>;

function groupById(rows: readonly SqlRow[]): Groups {
  const groups = new Map<unknown, SqlRow[]>();
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group === undefined) groups.set(row[0], [row]);
    else group.push(row);
  }
  return groups;
}

const chosen = 'IN (SELECT value FROM json_each(?))';

/** Types and fields of the user's own stand in the combined tables alone. */
function toItemsSql(tables: ReadonlySet<string>): string {
  const types = tables.has('itemTypesCombined') ? 'itemTypesCombined' : 'itemTypes';
  const left = ['deletedItems', 'feedItems'].filter((table) => tables.has(table));
  return `SELECT i.itemID, t.typeName, i.key FROM items AS i JOIN ${types} AS t USING (itemTypeID)
    WHERE i.itemID > ? AND t.typeName NOT IN ('attachment', 'note', 'annotation')
      ${left.map((table) => `AND i.itemID NOT IN (SELECT itemID FROM ${table})`).join(' ')}
    ORDER BY i.itemID LIMIT ?`;
}

function toFieldsSql(tables: ReadonlySet<string>): string {
  const fields = tables.has('fieldsCombined') ? 'fieldsCombined' : 'fields';
  return `SELECT d.itemID, f.fieldName, v.value FROM itemData AS d
    JOIN ${fields} AS f USING (fieldID) JOIN itemDataValues AS v USING (valueID)
    WHERE d.itemID ${chosen} ORDER BY d.fieldID`;
}

const creatorsSql = `SELECT l.itemID, t.creatorType, c.firstName, c.lastName, c.fieldMode
  FROM itemCreators AS l JOIN creators AS c USING (creatorID)
  JOIN creatorTypes AS t USING (creatorTypeID)
  WHERE l.itemID ${chosen} ORDER BY l.orderIndex`;

const tagsSql = `SELECT l.itemID, t.name FROM itemTags AS l JOIN tags AS t USING (tagID)
  WHERE l.itemID ${chosen} ORDER BY l.rowid`;

function toCollectionsSql(tables: ReadonlySet<string>): string {
  const left = tables.has('deletedCollections')
    ? 'AND c.collectionID NOT IN (SELECT collectionID FROM deletedCollections)'
    : '';
  return `SELECT l.itemID, c.collectionName FROM collectionItems AS l
    JOIN collections AS c USING (collectionID)
    WHERE l.itemID ${chosen} ${left} ORDER BY l.collectionID`;
}

function toFields(rows: readonly SqlRow[]): { readonly [name: string]: string } {
  return Object.fromEntries(
    rows.map(([, name, value]) => {
      const field = toText(name);
      return [field, toZoteroDate(field, toText(value))];
    }),
  );
}

/** Zotero's `fieldMode` 1 is a name in one field, which stands in `lastName`. */
function toCreator([, creatorType, first, last, fieldMode]: SqlRow): object {
  const [firstName, lastName] = [toText(first), toText(last)];
  return fieldMode === 1 || firstName === ''
    ? { creatorType: toText(creatorType), name: lastName || firstName }
    : { creatorType: toText(creatorType), firstName, lastName };
}

function toTags(rows: readonly SqlRow[]): readonly { readonly tag: string }[] {
  return [...new Set(rows.map(([, name]) => toText(name)))].map((tag) => ({ tag }));
}

/** Zotero's columns of values have no type, so a number may stand there for a text. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
