import type { Connection } from './connection.ts';
import { decodeNumber, decodeText } from './decodeValue.ts';
import { loggedTables } from './logTriggers.ts';

/** The last row of every table, of the log's too. */
const lastRows = [...loggedTables, 'change']
  .map((table) => `SELECT '${table}' AS source, coalesce(max(id), 0) AS last_row FROM ${table}`)
  .join(' UNION ALL ');

const behindSql = `SELECT logged.source, logged.last_row, now.last_row FROM logged
  JOIN (${lastRows}) AS now ON now.source = logged.source AND now.last_row <> logged.last_row`;

/** What befell a row since it was new is no change of its own. */
const forgetSql = `DELETE FROM change WHERE id > (SELECT last_row FROM logged WHERE source = 'change')
  AND row_id > (SELECT last_row FROM logged WHERE source = change.source)`;

const catchUpSql = `UPDATE logged SET last_row = now.last_row FROM (${lastRows}) AS now
  WHERE now.source = logged.source AND now.last_row <> logged.last_row`;

/**
 * Writes the rows that are new at the end of each table into the log, one change for rows without a gap.
 * To be run when an operation begins, for what another program wrote before, and when it ends.
 */
export function logNewRows(connection: Connection): void {
  const behind = connection.rows(behindSql);
  if (behind.length === 0) return;
  connection.run(forgetSql);
  for (const row of behind) {
    const source = decodeText(row[0]);
    const [logged, now] = [decodeNumber(row[1]), decodeNumber(row[2])];
    if (source !== 'change' && now > logged) logTable(connection, source, logged, now);
  }
  connection.run(catchUpSql);
}

/** Rows that are put back may leave others out: what is between them was never written. */
function logTable(connection: Connection, table: string, logged: number, now: number): void {
  const insert = 'INSERT INTO change (source, row_id, last_row)';
  const count = connection.row(`SELECT count(*) FROM ${table} WHERE id > ?`, [logged])?.[0];
  if (count === now - logged) {
    connection.run(`${insert} VALUES (?, ?, ?)`, [table, logged + 1, now]);
    return;
  }
  connection.run(
    `${insert} SELECT ?, min(id), max(id) FROM
       (SELECT id, id - row_number() OVER (ORDER BY id) AS start FROM ${table} WHERE id > ?)
     GROUP BY start ORDER BY start`,
    [table, logged],
  );
}
