import type { Connection } from '../connection.ts';
import type { LogDetail, RecordChange, RecordKind } from '../libraryHistory.ts';
import { describeRecords, type WrittenRecord } from './describeRecords.ts';
import type { KindChanges } from './kindChanges.ts';
import { toLogEntry } from './listLog.ts';
import { readOperations } from './readOperations.ts';
import { createSummarizer, type OperationChanges, toFigures } from './summarizeOperations.ts';

/** An entry of the log and what it wrote; see `LibraryHistory.findLogEntry`. */
export function findLogEntry(
  connection: Connection,
  id: number,
  limit: number | undefined,
): LogDetail | undefined {
  const summarize = createSummarizer(connection);
  for (const operation of readOperations(connection)) {
    const changes = summarize(operation);
    if (operation.id > id) continue;
    if (operation.id < id) return undefined;
    const { written, left } = pickRecords(changes, limit ?? Number.POSITIVE_INFINITY);
    const records: RecordChange[] = [];
    for (const [kind, list] of written) {
      records.push(...describeRecords(connection, kind, list, operation));
    }
    return { entry: toLogEntry(operation, toFigures(changes)), records, left };
  }
  return undefined;
}

/** The first records of all that were written, by kind. */
function pickRecords(changes: OperationChanges, limit: number) {
  const written = new Map<RecordKind, readonly WrittenRecord[]>();
  let room = limit;
  let left = 0;
  for (const [kind, each] of changes) {
    const list: WrittenRecord[] = [];
    for (const record of listRecords(each)) {
      if (list.length < room) list.push(record);
      else left += 1;
    }
    room -= list.length;
    if (list.length > 0) written.set(kind, list);
  }
  return { written, left };
}

function* listRecords({ added, spans, changed, removed }: KindChanges): Iterable<WrittenRecord> {
  for (const [first, last] of spans) {
    for (let id = first; id <= last; id += 1) yield { id, change: 'added' };
  }
  for (const id of added) yield { id, change: 'added' };
  for (const id of changed) yield { id, change: 'changed' };
  for (const id of removed) yield { id, change: 'removed' };
}
