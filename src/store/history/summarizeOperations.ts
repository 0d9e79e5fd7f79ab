import type { Connection } from '../connection.ts';
import { decodeNumber, decodeText } from '../decodeValue.ts';
import type { LogFigure, RecordKind } from '../libraryHistory.ts';
import { type ChangedRows, type KindChanges, toKindChanges } from './kindChanges.ts';
import { createRowStates, type RowStates } from './rowStates.ts';

/** What an operation did to the records of each kind. */
export type OperationChanges = ReadonlyMap<RecordKind, KindChanges>;

/** Where a row's record is named, in the tables whose rows are parts of records. */
const parentColumns: Readonly<Record<string, string>> = {
  article_author: 'article_id',
  article_tag: 'article_id',
  outlet_name: 'outlet_id',
  outlet_domain: 'outlet_id',
};

/**
 * What operations did, told from the log. To know whether a row that was written was there
 * afterwards, it must have seen every later operation: it is to be called newest first, with none
 * left out.
 */
export function createSummarizer(
  connection: Connection,
): (range: { readonly first: number; readonly last: number }) => OperationChanges {
  const states = new Map<string, RowStates>();
  const getStates = (source: string): RowStates => {
    const known = states.get(source) ?? createRowStates();
    states.set(source, known);
    return known;
  };
  return ({ first, last }) => {
    const changed = readChangedRows(connection, first, last);
    const changes = toKindChanges(connection, changed, getStates);
    for (const [source, { rows, spans }] of changed) {
      const known = getStates(source);
      for (const [row, { image, parent }] of rows) {
        if (image) known.noteImage(row, parent);
        else known.noteNew(row, row);
      }
      for (const span of spans) known.noteNew(span[0], span[1]);
    }
    return changes;
  };
}

const cases = Object.entries(parentColumns)
  .map(([table, column]) => `WHEN '${table}' THEN before ->> '${column}'`)
  .join(' ');

/** The first change of the range to each row, by table. */
function readChangedRows(connection: Connection, first: number, last: number) {
  const tables = new Map<string, ChangedRows>();
  const rows = connection.rows(
    `SELECT source, row_id, last_row, before IS NOT NULL, CASE source ${cases} END
     FROM change WHERE id BETWEEN ? AND ? ORDER BY id`,
    [first, last],
  );
  for (const row of rows) {
    const source = decodeText(row[0]);
    const table: ChangedRows = tables.get(source) ?? { rows: new Map(), spans: [] };
    tables.set(source, table);
    const start = decodeNumber(row[1]);
    const end = decodeNumber(row[2]);
    if (end > start) table.spans.push([start, end]);
    else if (!table.rows.has(start)) {
      const parent = typeof row[4] === 'number' ? row[4] : undefined;
      table.rows.set(start, { image: row[3] === 1, parent });
    }
  }
  return tables;
}

/** The figures of an operation, in the order of the kinds. */
export function toFigures(changes: OperationChanges): readonly LogFigure[] {
  return [...changes].flatMap(([kind, { added, spans, changed, removed }]) => {
    const inSpans = spans.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    const figure = {
      kind,
      added: added.length + inSpans,
      changed: changed.length,
      removed: removed.length,
    };
    return figure.added + figure.changed + figure.removed === 0 ? [] : [figure];
  });
}
