import { foldText } from '../../../src/domain/fold.ts';
import { toListSortKey } from '../../../src/domain/order.ts';
import type { Library, LibraryWriter } from '../../../src/store/library.ts';
import { readStored } from '../../../src/store/mend/storedArticle.ts';
import { foldOutletName } from '../../../src/store/outlets.ts';
import { toIdentity } from '../../../src/store/sameArticle.ts';
import { contentColumns, toArticleColumns } from '../../../src/store/save/articleColumns.ts';
import { type UndoOutcome, undoOperation } from '../../../src/store/undoOperation.ts';
import { checkWhole, dumpRows, openForTest, operation } from '../support.ts';

/** Takes back the operation of that number. */
export function undo(file: string, id: number): UndoOutcome {
  const connection = openForTest(file);
  try {
    connection.exec('BEGIN IMMEDIATE');
    const outcome = undoOperation(connection, id, { ...operation, command: `undo ${id}` });
    connection.exec('COMMIT');
    return outcome;
  } finally {
    connection.close();
  }
}

/** The number of the last operation; 0 where there is none. */
export function countOperations(file: string): number {
  const connection = openForTest(file);
  try {
    return Number(connection.row('SELECT coalesce(max(id), 0) FROM operation')?.[0]);
  } finally {
    connection.close();
  }
}

/**
 * Does a work as one operation; then takes it back, which must restore every table byte for byte,
 * and does it again, which must bring back all it did.
 */
export async function doUndoRedo<T>(
  library: Library,
  work: (writer: LibraryWriter) => Promise<T>,
): Promise<T> {
  const file = library.location;
  const before = dumpRows(file);
  const result = await library.write(operation, work);
  const after = dumpRows(file);
  checkWhole(file);
  const id = countOperations(file);
  for (const [index, state] of [before, after].entries()) {
    expect(undo(file, id + index)).toEqual({ done: true });
    expect(dumpRows(file)).toEqual(state);
    checkWhole(file);
  }
  checkDerived(file);
  return result;
}

/** Fails unless all that is worked out from the rows is as if each record were stored anew. */
export function checkDerived(file: string): void {
  const connection = openForTest(file);
  try {
    const ids = connection.rows('SELECT id FROM article').map((row) => Number(row[0]));
    const columns = contentColumns.join(', ');
    for (const { id, article, typeGiven, outletId } of readStored(connection, ids).values()) {
      const identity = toIdentity(article, outletId);
      expect(connection.row(`SELECT ${columns} FROM article WHERE id = ?`, [id])).toEqual(
        toArticleColumns({ ...article, typeGiven }, outletId, identity),
      );
    }
    for (const [id, name, sortName, sortKey, text] of connection.rows(
      'SELECT id, name, sort_name, sort_key, search_text FROM outlet',
    )) {
      const names = connection
        .rows('SELECT name, folded FROM outlet_name WHERE outlet_id = ? ORDER BY id', [Number(id)])
        .map((row) => row.map(String));
      expect(names.map((row) => row[0])).toContain(name);
      expect(names.map((row) => row[1])).toEqual(names.map((row) => foldOutletName(row[0] ?? '')));
      expect(text).toBe(names.map((row) => foldText(row[0] ?? '')).join('\n'));
      expect(sortKey).toBe(toListSortKey(String(sortName ?? name)));
    }
  } finally {
    connection.close();
  }
}
