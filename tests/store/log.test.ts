import { join } from 'node:path';
import fc from 'fast-check';
import type { Connection } from '../../src/store/connection.ts';
import { finishOperation, startOperation } from '../../src/store/log.ts';
import { undoOperation } from '../../src/store/undoOperation.ts';
import { checkWhole, dumpRows, makeFolder, openForTest, operation } from './support.ts';

/** A write by hand, on an article or tag picked by a number. */
type Write = readonly [
  kind: 'insert' | 'put' | 'update' | 'delete' | 'deleteLast' | 'many',
  table: 'article' | 'tag',
  pick: number,
];

const write: fc.Arbitrary<Write> = fc.tuple(
  fc.constantFrom('insert', 'put', 'update', 'delete', 'deleteLast', 'many'),
  fc.constantFrom('article', 'tag'),
  fc.nat(12),
);
const writes = fc.array(write, { maxLength: 6 });

let serial = 0;

function insert(connection: Connection, table: string, id: number | null): void {
  serial += 1;
  const word = `word${serial}`;
  if (table === 'tag') {
    const sql = 'INSERT OR IGNORE INTO tag (id, name, folded) VALUES (?, ?, ?)';
    connection.run(sql, [id, word, word]);
    return;
  }
  connection.run(
    `INSERT OR IGNORE INTO article (id, key, type, type_given, added, authors, search_text)
     VALUES (?, ?, 'article', 0, 'now', '', ?)`,
    [id, word, `text of ${word}`],
  );
}

function apply(connection: Connection, [kind, table, pick]: Write): void {
  const column = table === 'tag' ? 'folded' : 'search_text';
  serial += 1;
  if (kind === 'insert') insert(connection, table, null);
  if (kind === 'many') for (let n = 0; n < 4; n += 1) insert(connection, table, null);
  if (kind === 'put') insert(connection, table, pick + 1);
  if (kind === 'update') {
    const values = [`changed ${serial}`, pick + 1];
    connection.run(`UPDATE OR FAIL ${table} SET ${column} = ? WHERE id = ?`, values);
  }
  if (kind === 'delete') connection.run(`DELETE FROM ${table} WHERE id = ?`, [pick + 1]);
  if (kind === 'deleteLast') {
    connection.run(`DELETE FROM ${table} WHERE id = (SELECT max(id) FROM ${table})`);
  }
}

function operate(connection: Connection, list: readonly Write[]): number | undefined {
  connection.exec('BEGIN IMMEDIATE');
  const before = startOperation(connection);
  for (const each of list) apply(connection, each);
  finishOperation(connection, operation, before);
  const last = findLastOperation(connection, before);
  connection.exec('COMMIT');
  return last;
}

function undo(connection: Connection, id: number): number | undefined {
  connection.exec('BEGIN IMMEDIATE');
  const outcome = undoOperation(connection, id, operation);
  connection.exec('COMMIT');
  expect(outcome).toEqual({ done: true });
  return findLastOperation(connection, -1);
}

function findLastOperation(connection: Connection, since: number): number | undefined {
  const sql = 'SELECT id FROM operation WHERE first_change > ? ORDER BY id DESC LIMIT 1';
  const id = connection.row(sql, [since])?.[0];
  return typeof id === 'number' ? id : undefined;
}

function withLibrary(work: (connection: Connection, file: string) => void): void {
  const file = join(makeFolder(), 'library.sqlite');
  const connection = openForTest(file);
  try {
    work(connection, file);
  } finally {
    connection.close();
  }
}

test('whatever is written is taken back in turn, and done again', () => {
  fc.assert(
    fc.property(fc.array(writes, { minLength: 1, maxLength: 5 }), (operations) => {
      withLibrary((connection, file) => {
        const done: { id: number; before: unknown; after: unknown }[] = [];
        for (const list of operations) {
          const before = dumpRows(file);
          const id = operate(connection, list);
          const after = dumpRows(file);
          if (id === undefined) expect(after).toEqual(before);
          else done.push({ id, before, after });
        }
        checkWhole(file);
        const undone: { id: number; after: unknown }[] = [];
        for (const { id, before, after } of done.reverse()) {
          const undoing = undo(connection, id);
          expect(dumpRows(file)).toEqual(before);
          if (undoing !== undefined) undone.push({ id: undoing, after });
        }
        checkWhole(file);
        for (const { id, after } of undone.reverse()) {
          undo(connection, id);
          expect(dumpRows(file)).toEqual(after);
        }
        checkWhole(file);
      });
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('what another program writes between is in the log, but in no operation of ours', () => {
  const rounds = fc.array(fc.tuple(writes, writes), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rounds, (list) => {
      withLibrary((connection, file) => {
        for (const [others, own] of list) {
          for (const each of others) apply(connection, each);
          const before = dumpRows(file);
          const id = operate(connection, own);
          if (id === undefined) continue;
          const after = dumpRows(file);
          checkWhole(file);
          const undoing = undo(connection, id);
          expect(dumpRows(file)).toEqual(before);
          checkWhole(file);
          if (undoing === undefined) continue;
          undo(connection, undoing);
          expect(dumpRows(file)).toEqual(after);
          checkWhole(file);
        }
      });
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('new rows are one change a table, however many they are', () => {
  withLibrary((connection) => {
    operate(connection, [
      ['many', 'article', 0],
      ['many', 'article', 0],
      ['update', 'article', 3],
      ['insert', 'tag', 0],
    ]);
    const changes = 'SELECT source, row_id, last_row, before FROM change ORDER BY id';
    expect(connection.rows(changes)).toEqual([
      ['article', 1, 8, null],
      ['tag', 1, 1, null],
    ]);
  });
});

test('operations that wrote to rows of one another stand in the way, new rows among many too', () => {
  withLibrary((connection) => {
    operate(connection, [['many', 'article', 0]]);
    operate(connection, [['update', 'article', 2]]);
    operate(connection, [['many', 'article', 0]]);
    operate(connection, [['update', 'tag', 2]]);
    operate(connection, [['delete', 'article', 6]]);
    const standing = (id: number) => {
      connection.exec('BEGIN IMMEDIATE');
      const outcome = undoOperation(connection, id, operation);
      connection.exec('ROLLBACK');
      return outcome.done ? [] : outcome.inTheWay;
    };
    expect(standing(1)).toEqual([2]);
    expect(standing(3)).toEqual([4]);
    expect(standing(2)).toEqual([]);
    expect(standing(4)).toEqual([]);
  });
});
