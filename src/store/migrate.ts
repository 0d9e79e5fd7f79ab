import { rmSync } from 'node:fs';
import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import { createLogTriggers, dropLogTriggers } from './logTriggers.ts';
import type { Migration } from './migrations/migration.ts';
import { setAside } from './setAside.ts';
import { makeDamagedError, makeNewerError, makeNotALibraryError } from './storeError.ts';

/** `CITE` in ASCII: the mark in the file's header that tells a library from other SQLite files. */
export const applicationId = 0x43495445;

/** `blank`: an SQLite file that nobody has put anything into. */
export type SchemaState = 'blank' | 'older' | 'current';

/**
 * Looks at what was opened, changing nothing.
 *
 * @throws CiteError `library.not-a-library`, `library.newer`, `library.damaged`
 */
export function readSchemaState(
  connection: Connection,
  migrations: readonly Migration[],
): SchemaState {
  const row = connection.row('SELECT * FROM pragma_application_id, pragma_user_version');
  const id = decodeNumber(row?.[0]);
  const version = decodeNumber(row?.[1]);
  const latest = findLatest(migrations);
  if (id === applicationId) {
    if (version > latest) throw makeNewerError(connection.location, version, latest);
    if (version < 1) throw makeDamagedError(connection.location);
    return version === latest ? 'current' : 'older';
  }
  const tables = connection.row('SELECT count(*) FROM sqlite_schema');
  if (id !== 0 || version !== 0 || tables?.[0] !== 0) {
    throw makeNotALibraryError(connection.location);
  }
  return 'blank';
}

/**
 * Brings the schema up to the last of the migrations, each in a transaction of its own. Two
 * processes may do it at once: the second finds nothing left to do. An existing library is copied
 * first, to `FILE.before-v2` beside it, or to `FILE.before-v2-2` and so on where that is taken.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  const latest = findLatest(migrations);
  const copy =
    readVersion(connection) > 0
      ? setAside(connection, `${connection.location}.before-v${latest}`)
      : undefined;
  connection.exec('PRAGMA foreign_keys = OFF');
  let applied = 0;
  try {
    for (const migration of migrations) applied += applyMigration(connection, migration) ? 1 : 0;
  } finally {
    if (connection.isInTransaction) connection.exec('ROLLBACK');
    connection.exec('PRAGMA foreign_keys = ON');
    // Nothing was changed, so nothing need be set aside: a library that cannot be upgraded would leave a copy at every try.
    if (applied === 0 && copy !== undefined) rmSync(copy, { force: true });
  }
}

/** @returns whether it was still to be done. */
function applyMigration(connection: Connection, migration: Migration): boolean {
  connection.exec('BEGIN IMMEDIATE');
  const isDue = readVersion(connection) < migration.version;
  if (isDue) {
    dropLogTriggers(connection);
    connection.exec(migration.sql);
    migration.fill?.(connection);
    createLogTriggers(connection);
    if (connection.row('PRAGMA foreign_key_check') !== undefined) {
      throw new Error(
        `The migration to version ${migration.version} leaves rows without their own`,
      );
    }
    connection.exec(`PRAGMA application_id = ${applicationId}`);
    connection.exec(`PRAGMA user_version = ${migration.version}`);
  }
  connection.exec('COMMIT');
  return isDue;
}

function readVersion(connection: Connection): number {
  return decodeNumber(connection.row('PRAGMA user_version')?.[0]);
}

function findLatest(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
