import { CiteError } from '../../domain/error.ts';
import { createConnection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import { openDatabase } from '../loadSqlite.ts';

/**
 * Looks through a copy of a library that nobody else has open.
 *
 * @returns how many articles it has.
 * @throws CiteError `backup.invalid` where a page or row of it is not as it should be
 */
export function checkCopy(file: string): number {
  const connection = createConnection(openDatabase(file, 0), file, true);
  try {
    const found = connection.row('PRAGMA integrity_check(1)')?.[0];
    const isWhole = found === 'ok' && connection.row('PRAGMA foreign_key_check') === undefined;
    if (!isWhole) throw makeInvalidError(file);
    return decodeNumber(connection.row('SELECT count(*) FROM article')?.[0]);
  } finally {
    connection.close();
  }
}

/** The error for a copy that is no whole library. */
export function makeInvalidError(file: string, cause?: unknown): CiteError {
  return new CiteError('backup.invalid', `‘${file}’ is not whole: it is damaged.`, {
    hint: 'cite backup --list shows the other copies there are. Nothing was changed.',
    cause,
  });
}
