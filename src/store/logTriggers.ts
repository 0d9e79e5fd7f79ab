import type { Connection } from './connection.ts';
import { decodeText } from './decodeValue.ts';

/** The tables that hold what the user keeps; every write to one of them is logged. */
export const loggedTables = [
  'outlet',
  'outlet_name',
  'outlet_domain',
  'article',
  'former_key',
  'person',
  'article_author',
  'tag',
  'article_tag',
  'post',
  'citation',
  'saved_search',
] as const;

/** The names of a table's columns, in the order of its declaration. */
export function listColumns(connection: Connection, table: string): readonly string[] {
  const rows = connection.rows('SELECT name FROM pragma_table_info(?)', [table]);
  return rows.map((row) => decodeText(row[0]));
}

/**
 * Makes the triggers that keep the log: each write to a row becomes a row of `change`, with the row
 * as it was. New rows at a table's end need none, which would be half the cost of an import:
 * `logNewRows` tells them by their ids. To be run after every migration, as they name the columns.
 * There must be none.
 */
export function createLogTriggers(connection: Connection): void {
  for (const table of loggedTables) {
    const columns = listColumns(connection, table);
    // One that a later migration brings.
    if (columns.length === 0) continue;
    const image = columns.map((column) => `'${column}', OLD.${column}`);
    const keep = `BEGIN INSERT INTO change (source, row_id, last_row, before)
      VALUES ('${table}', OLD.id, OLD.id, json_object(${image.join(', ')})); END`;
    connection.exec(`
      CREATE TRIGGER log_${table}_insert AFTER INSERT ON ${table}
        WHEN NEW.id <= (SELECT last_row FROM logged WHERE source = '${table}') BEGIN
        INSERT INTO change (source, row_id, last_row) VALUES ('${table}', NEW.id, NEW.id); END;
      CREATE TRIGGER log_${table}_update AFTER UPDATE ON ${table} ${keep};
      CREATE TRIGGER log_${table}_delete AFTER DELETE ON ${table} ${keep};
      INSERT OR IGNORE INTO logged (source, last_row) VALUES ('${table}', 0);`);
  }
  connection.exec("INSERT OR IGNORE INTO logged (source, last_row) VALUES ('change', 0)");
}

/** Takes the triggers away: a migration goes without them. */
export function dropLogTriggers(connection: Connection): void {
  const names = loggedTables.flatMap((table) =>
    ['insert', 'update', 'delete'].map((write) => `log_${table}_${write}`),
  );
  connection.exec(names.map((name) => `DROP TRIGGER IF EXISTS ${name};`).join('\n'));
}
