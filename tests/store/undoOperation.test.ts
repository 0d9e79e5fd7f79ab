import type { Connection } from '../../src/store/connection.ts';
import { type UndoOutcome, undoOperation } from '../../src/store/undoOperation.ts';
import {
  checkWhole,
  date,
  dumpRows,
  makeArticle,
  makeCitation,
  openForTest,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

const siege = {
  outlet: 'Al-Hurra',
  title: 'Inside the “siege”',
  issued: date('2024-12-02'),
  url: 'https://alhurra.com/1',
  authors: [{ family: 'Salhy', given: 'Suadad' }],
  tags: ['war'],
  extra: { note: 'quote " and \\ and \0 and ‘كركوك’' },
  citation: makeCitation({ post: 'one', locator: 'p. 1' }),
} as const;

function inConnection<T>(file: string, work: (connection: Connection) => T): T {
  const connection = openForTest(file);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

/** Takes back the operation of that number, in a transaction of its own. */
function undo(file: string, id: number): UndoOutcome {
  return inConnection(file, (connection) => {
    connection.exec('BEGIN IMMEDIATE');
    const outcome = undoOperation(connection, id, { ...operation, command: `undo ${id}` });
    connection.exec('COMMIT');
    return outcome;
  });
}

test('every kind of write is taken back, one after the other, and done again', async () => {
  const library = await openTestLibrary();
  const file = library.location;
  const states = [dumpRows(file)];
  const steps: (() => Promise<unknown>)[] = [
    () => save(library, [siege, { title: 'Other', tags: ['war', 'oil'] }]),
    () => save(library, [{ ...siege, language: 'ar', note: 'a note', tags: ['x'] }], 'update'),
    () =>
      library.write(operation, (writer) => writer.changePost('one', { slug: 'uno', title: 'Uno' })),
    () =>
      library.write(operation, async (writer) => {
        await writer.cite(['other'], makeCitation({ post: 'uno' }));
        await writer.uncite(['salhy2024inside'], 'uno');
        await writer.saveArticles([makeArticle({ title: 'Third', outlet: 'Al Hurra' })], 'add');
      }),
    () => library.write(operation, (writer) => writer.removePost('uno', false)),
  ];
  for (const step of steps) {
    await step();
    states.push(dumpRows(file));
  }
  await library.close();
  for (let id = steps.length; id > 0; id -= 1) {
    expect(undo(file, id)).toEqual({ done: true });
    expect(dumpRows(file)).toEqual(states[id - 1]);
    checkWhole(file);
  }
  for (let id = 1; id <= steps.length; id += 1) {
    // The undo of operation `id` was the one that came `steps - id` after the first undo.
    expect(undo(file, 2 * steps.length + 1 - id)).toEqual({ done: true });
    expect(dumpRows(file)).toEqual(states[id]);
    checkWhole(file);
  }
  const again = await openTestLibrary(file);
  expect(await again.listArticles({ words: ['siege'] })).toHaveLength(1);
  expect(await again.listArticles({ words: ['note'] })).toHaveLength(1);
});

test('an import that was taken back comes in again with the same keys', async () => {
  const library = await openTestLibrary();
  const articles = Array.from({ length: 2000 }, (_, n) => ({
    ...siege,
    title: `${n} inside`,
    url: undefined,
  }));
  const before = dumpRows(library.location);
  const first = await save(library, articles);
  await library.close();
  undo(library.location, 1);
  expect(dumpRows(library.location)).toEqual(before);
  const reopened = await openTestLibrary(library.location);
  expect(await reopened.listArticles({ words: ['inside'] })).toEqual([]);
  expect((await save(reopened, articles)).map(({ key }) => key)).toEqual(
    first.map(({ key }) => key),
  );
  checkWhole(library.location);
});

test('later work on the same rows stands in the way until it is taken back itself', async () => {
  const library = await openTestLibrary();
  await save(library, [siege]);
  await save(library, [{ ...siege, note: 'later' }], 'update');
  await save(library, [{ title: 'not in the way' }]);
  await library.close();
  expect(undo(library.location, 1)).toEqual({ done: false, inTheWay: [2] });
  expect(undo(library.location, 2)).toEqual({ done: true });
  expect(undo(library.location, 1)).toEqual({ done: true });
  expect(undo(library.location, 1)).toEqual({ done: false, inTheWay: [5] });
  checkWhole(library.location);
});

test('rows that later rows lean on are not taken away', async () => {
  const library = await openTestLibrary();
  await save(library, [siege]);
  await save(library, [{ title: 'leans on the outlet', outlet: 'Al-Hurra' }]);
  await library.close();
  const before = dumpRows(library.location);
  expect(() => undo(library.location, 1)).toThrow(
    expect.objectContaining({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }),
  );
  expect(dumpRows(library.location)).toEqual(before);
});

test('no table of data escapes the log', async () => {
  const library = await openTestLibrary();
  inConnection(library.location, (connection) => {
    for (const table of Object.keys(dumpRows(library.location))) {
      const rows = connection.rows(
        `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'log_%'`,
        [table],
      );
      expect([table, rows.length]).toEqual([table, 3]);
    }
  });
});

test('a key that was changed or merged away still finds the article and is not given again', async () => {
  const library = await openTestLibrary();
  await save(library, [{ ...siege, key: 'old' }]);
  inConnection(library.location, (connection) => {
    connection.run("UPDATE article SET key = 'new' WHERE key = 'old'");
  });
  expect((await library.findArticle('OLD'))?.key).toBe('new');
  expect(await library.listArticles({ keys: ['old'] })).toHaveLength(1);
  const [outcome] = await save(library, [{ title: 'x', key: 'old' }]);
  expect(outcome).toMatchObject({ key: 'x', keyRefused: 'old' });
  checkWhole(library.location);
});
