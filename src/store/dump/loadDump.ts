import { CiteError } from '../../domain/error.ts';
import type { Connection } from '../connection.ts';
import { readLastFigures } from '../history/readLastFigures.ts';
import type { LoadOutcome, LoadRequest } from '../libraryText.ts';
import { finishOperation, startOperation } from '../log.ts';
import { makeReadOnlyError } from '../storeError.ts';
import { beginWrite, type WaitOptions } from '../transaction.ts';
import { applyRecords } from './applyRecords.ts';
import type { WholeDump } from './checkTogether.ts';
import { checkTogether } from './checkTogether.ts';
import { gatherRecords } from './gatherRecords.ts';
import { mergeRecords } from './mergeRecords.ts';

/** Reads a dump into the library; see `LibraryText.load`. */
export async function loadDump(
  connection: Connection,
  wait: WaitOptions,
  lines: AsyncIterable<string>,
  request: LoadRequest,
): Promise<LoadOutcome> {
  const { operation, keep, mode } = request;
  if (keep && connection.isReadOnly) throw makeReadOnlyError(connection.location);
  const { records, problems } = await gatherRecords(lines);
  const found = [...problems];
  const dump = found.length > 0 ? undefined : checkTogether(records, (each) => found.push(each));
  if (dump === undefined) return { problems: found };
  await request.beforeWrite?.();
  await beginWrite(connection, wait);
  try {
    const before = startOperation(connection);
    apply(connection, dump, request);
    const last = readLastOperation(connection);
    finishOperation(connection, operation, before);
    const figures = readLastOperation(connection) === last ? [] : readLastFigures(connection);
    connection.exec(keep ? 'COMMIT' : 'ROLLBACK');
    return { problems: [], mode, figures };
  } finally {
    if (connection.isInTransaction) connection.exec('ROLLBACK');
  }
}

function apply(connection: Connection, dump: WholeDump, { mode, operation }: LoadRequest): void {
  if (mode === 'merge') {
    mergeRecords(connection, dump, operation);
    return;
  }
  if (mode === 'new' && !isEmpty(connection)) {
    throw new CiteError('library.not-empty', 'Your library is not empty.', {
      hint: '--merge adds what it lacks; --replace makes it what the dump says, after a backup.',
    });
  }
  applyRecords(connection, dump);
}

/** Whether a dump of the library would have no line but its header. */
function isEmpty(connection: Connection): boolean {
  const tables = ['outlet', 'article', 'former_key', 'post', 'saved_search'];
  const sql = tables.map((table) => `SELECT 1 FROM ${table}`).join(' UNION ALL ');
  return connection.row(`SELECT 1 FROM (${sql}) LIMIT 1`) === undefined;
}

function readLastOperation(connection: Connection): unknown {
  return connection.row('SELECT max(id) FROM operation')?.[0];
}
