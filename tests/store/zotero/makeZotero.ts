import Database from 'better-sqlite3';

/** The tables of Zotero's own `userdata.sql` and `system.sql` (schema 120 and later) that are read. */
const schema = `
CREATE TABLE itemTypesCombined (itemTypeID INT NOT NULL, typeName TEXT NOT NULL, display INT DEFAULT 1 NOT NULL, custom INT NOT NULL, PRIMARY KEY (itemTypeID));
CREATE TABLE fieldsCombined (fieldID INT NOT NULL, fieldName TEXT NOT NULL, label TEXT, fieldFormatID INT, custom INT NOT NULL, PRIMARY KEY (fieldID));
CREATE TABLE creatorTypes (creatorTypeID INTEGER PRIMARY KEY, creatorType TEXT);
CREATE TABLE libraries (libraryID INTEGER PRIMARY KEY, type TEXT NOT NULL, editable INT NOT NULL, filesEditable INT NOT NULL);
CREATE TABLE items (itemID INTEGER PRIMARY KEY, itemTypeID INT NOT NULL, dateAdded TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, dateModified TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, clientDateModified TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, libraryID INT NOT NULL, key TEXT NOT NULL, version INT NOT NULL DEFAULT 0, synced INT NOT NULL DEFAULT 0, UNIQUE (libraryID, key));
CREATE TABLE itemDataValues (valueID INTEGER PRIMARY KEY, value UNIQUE);
CREATE TABLE itemData (itemID INT, fieldID INT, valueID, PRIMARY KEY (itemID, fieldID));
CREATE TABLE creators (creatorID INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT, fieldMode INT, UNIQUE (lastName, firstName, fieldMode));
CREATE TABLE itemCreators (itemID INT NOT NULL, creatorID INT NOT NULL, creatorTypeID INT NOT NULL DEFAULT 1, orderIndex INT NOT NULL DEFAULT 0, PRIMARY KEY (itemID, creatorID, creatorTypeID, orderIndex));
CREATE TABLE tags (tagID INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE itemTags (itemID INT NOT NULL, tagID INT NOT NULL, type INT NOT NULL, PRIMARY KEY (itemID, tagID));
CREATE TABLE collections (collectionID INTEGER PRIMARY KEY, collectionName TEXT NOT NULL, parentCollectionID INT DEFAULT NULL, libraryID INT NOT NULL, key TEXT NOT NULL);
CREATE TABLE collectionItems (collectionID INT NOT NULL, itemID INT NOT NULL, orderIndex INT NOT NULL DEFAULT 0, PRIMARY KEY (collectionID, itemID));
CREATE TABLE deletedItems (itemID INTEGER PRIMARY KEY, dateDeleted DEFAULT CURRENT_TIMESTAMP NOT NULL);
CREATE TABLE deletedCollections (collectionID INTEGER PRIMARY KEY, dateDeleted DEFAULT CURRENT_TIMESTAMP NOT NULL);
CREATE TABLE feedItems (itemID INTEGER PRIMARY KEY, guid TEXT NOT NULL UNIQUE);
CREATE TABLE itemNotes (itemID INTEGER PRIMARY KEY, parentItemID INT, note TEXT, title TEXT);
CREATE TABLE itemAttachments (itemID INTEGER PRIMARY KEY, parentItemID INT, linkMode INT, contentType TEXT, path TEXT);
INSERT INTO creatorTypes VALUES (1, 'author'), (2, 'contributor'), (3, 'editor');
INSERT INTO libraries VALUES (1, 'user', 1, 1), (2, 'group', 1, 1), (3, 'feed', 0, 0);
`;

export interface ZoteroTestItem {
  readonly type: string;
  readonly fields?: Readonly<Record<string, string | number>>;
  /** First name, last name, and the role where it is no author; one name for `fieldMode` 1. */
  readonly creators?: readonly (readonly string[])[];
  readonly tags?: readonly string[];
  readonly collections?: readonly string[];
  readonly isDeleted?: boolean;
  readonly isFeed?: boolean;
}

/** Makes a `zotero.sqlite` of these items; it stays open until the caller closes it. */
export function makeZotero(path: string, items: readonly ZoteroTestItem[]): Database.Database {
  const database = new Database(path);
  database.pragma('synchronous = OFF');
  database.exec(`BEGIN; ${schema}`);
  const run = (sql: string, ...values: (string | number)[]): void => {
    database.prepare(sql).run(...values);
  };
  const idOf = (table: string, id: string, column: string, value: string | number): number => {
    const find = database.prepare(`SELECT ${id} FROM ${table} WHERE ${column} = ?`).pluck();
    const make = (): number => {
      const filler =
        { collections: ", libraryID, key) VALUES (?, 1, 'K')" }[table] ?? ') VALUES (?)';
      const full = {
        itemTypesCombined:
          'INSERT INTO itemTypesCombined (typeName, itemTypeID, custom) SELECT ?, count(*) + 1, 0 FROM itemTypesCombined',
        fieldsCombined:
          'INSERT INTO fieldsCombined (fieldName, fieldID, custom) SELECT ?, count(*) + 1, 0 FROM fieldsCombined',
      }[table];
      run(full ?? `INSERT INTO ${table} (${column}${filler}`, value);
      return Number(find.get(value));
    };
    return Number(find.get(value) ?? make());
  };
  for (const [at, item] of items.entries()) {
    const id = at + 1;
    const type = idOf('itemTypesCombined', 'itemTypeID', 'typeName', item.type);
    const library = item.isFeed === true ? 3 : 1;
    run(
      'INSERT INTO items (itemID, itemTypeID, libraryID, key) VALUES (?, ?, ?, ?)',
      id,
      type,
      library,
      `KEY${id}`,
    );
    for (const [name, value] of Object.entries(item.fields ?? {})) {
      const field = idOf('fieldsCombined', 'fieldID', 'fieldName', name);
      run(
        'INSERT INTO itemData VALUES (?, ?, ?)',
        id,
        field,
        idOf('itemDataValues', 'valueID', 'value', value),
      );
    }
    for (const [order, [first = '', last, role = 'author']] of (item.creators ?? []).entries()) {
      const mode = last === undefined ? 1 : 0;
      const names = mode === 1 ? ['', first] : [first, last ?? ''];
      run(
        'INSERT OR IGNORE INTO creators (firstName, lastName, fieldMode) VALUES (?, ?, ?)',
        ...names,
        mode,
      );
      run(
        `INSERT INTO itemCreators SELECT ?, creatorID, (SELECT creatorTypeID FROM creatorTypes WHERE creatorType = ?), ?
         FROM creators WHERE firstName = ? AND lastName = ?`,
        id,
        role,
        order,
        ...names,
      );
    }
    for (const tag of item.tags ?? [])
      run('INSERT INTO itemTags VALUES (?, ?, 0)', id, idOf('tags', 'tagID', 'name', tag));
    for (const name of item.collections ?? []) {
      run(
        'INSERT INTO collectionItems (collectionID, itemID) VALUES (?, ?)',
        idOf('collections', 'collectionID', 'collectionName', name),
        id,
      );
    }
    if (item.isDeleted === true) run('INSERT INTO deletedItems (itemID) VALUES (?)', id);
    if (item.isFeed === true) run('INSERT INTO feedItems VALUES (?, ?)', id, `guid${id}`);
  }
  database.exec('COMMIT');
  return database;
}
