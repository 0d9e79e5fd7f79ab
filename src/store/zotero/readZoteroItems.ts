import { setImmediate } from 'node:timers/promises';
import { CiteError } from '../../domain/error.ts';
import { type Connection, createConnection } from '../connection.ts';
import { findErrorCode } from '../errorCode.ts';
import { openDatabase } from '../loadSqlite.ts';
import { checkZotero } from './checkZotero.ts';
import { copyDatabase } from './copyDatabase.ts';
import { readItemBatch, type ZoteroItem } from './readItemBatch.ts';

/** Items that are read at a time. */
const batchSize = 500;

/**
 * Reads the items of a `zotero.sqlite` (Zotero 5 and later) from a copy of it, so that Zotero may be
 * running and nothing of its own is touched. What is in the bin, attachments, notes, annotations and
 * the items of feeds are passed over; the names of an item's collections are tags of it.
 *
 * @param path The file.
 * @param name Its name in messages, where that is another.
 * @returns Pieces of JSON Lines, each an item as Zotero's web API has it, for the importer `csl-json`.
 * @throws CiteError `input.not-found`, `input.unreadable`, `input.format`
 */
export async function* readZoteroItems(path: string, name: string = path): AsyncIterable<string> {
  const copy = copyDatabase(path, name);
  let connection: Connection | undefined;
  try {
    connection = createConnection(openDatabase(copy.path, 0), name, true);
    const tables = checkZotero(connection, name);
    let last = -1;
    while (true) {
      const items = readItemBatch(connection, tables, last, batchSize);
      if (items.length === 0) return;
      last = toNextId(items, last, name);
      yield items.map(({ item }) => `${JSON.stringify(item)}\n`).join('');
      await setImmediate();
    }
  } catch (error) {
    throw toReadError(error, name);
  } finally {
    connection?.close();
    copy.remove();
  }
}

/** The last id of a batch. In a damaged file ids may stand still or go back, and reading would never end. */
function toNextId(items: readonly ZoteroItem[], before: number, name: string): number {
  let last = before;
  for (const { id } of items) {
    if (!(id > last)) throw makeDamagedError(name, 'its items are out of order', undefined);
    last = id;
  }
  return last;
}

function makeDamagedError(name: string, how: string, cause: unknown): CiteError {
  return new CiteError('input.unreadable', `The database is damaged: ${how}.`, {
    hint: 'Zotero keeps copies beside it, such as zotero.sqlite.bak; import one of these.',
    place: { file: name },
    cause,
  });
}

function toReadError(error: unknown, name: string): unknown {
  const code = findErrorCode(error) ?? '';
  if (code === 'SQLITE_NOTADB') {
    return new CiteError('input.format', 'This is no SQLite database, or an encrypted one.', {
      hint: 'Zotero’s own file is zotero.sqlite in its data folder; Zotero does not encrypt it.',
      place: { file: name },
      cause: error,
    });
  }
  if (!code.startsWith('SQLITE_')) return error;
  return makeDamagedError(name, `SQLite cannot read it (${code})`, error);
}
