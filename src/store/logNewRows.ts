import type { Connection } from './connection.ts';
import { loggedTables } from './logTriggers.ts';

/** The last row of every table, of the log's too. */
const lastRows = [...loggedTables, 'change']
  .map((table) => `SELECT '${table}' AS source, coalesce(max(id), 0) AS last_row FROM ${table}`)
  .join(' UNION ALL ');

const isBehindSql = `SELECT 1 FROM logged JOIN (${lastRows}) AS now
  ON now.source = logged.source AND now.last_row <> logged.last_row LIMIT 1`;

/** What befell a row since it was new is no change of its own. */
const forgetSql = `DELETE FROM change WHERE id > (SELECT last_row FROM logged WHERE source = 'change')
  AND row_id > (SELECT last_row FROM logged WHERE source = change.source)`;

const logSql = `INSERT INTO change (source, row_id, last_row)
  SELECT now.source, logged.last_row + 1, now.last_row FROM (${lastRows}) AS now
  JOIN logged ON logged.source = now.source AND logged.last_row < now.last_row
  WHERE now.source <> 'change'`;

const catchUpSql = `UPDATE logged SET last_row = now.last_row FROM (${lastRows}) AS now
  WHERE now.source = logged.source AND now.last_row <> logged.last_row`;

/**
 * Writes the rows that are new at the end of each table into the log, one change a table. To be run
 * when an operation begins, for what another program wrote before, and when it ends.
 */
export function logNewRows(connection: Connection): void {
  if (connection.row(isBehindSql) === undefined) return;
  connection.run(forgetSql);
  connection.run(logSql);
  connection.run(catchUpSql);
}
