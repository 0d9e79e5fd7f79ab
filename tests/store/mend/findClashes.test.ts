import type { Connection } from '../../../src/store/connection.ts';
import { findClashes } from '../../../src/store/mend/findClashes.ts';
import { toIdentity } from '../../../src/store/sameArticle.ts';
import { openForTest, openTestLibrary, operation, save } from '../support.ts';

/** A connection that counts the rows it gives. */
function countRows(connection: Connection): { connection: Connection; count: () => number } {
  let count = 0;
  const counting: Connection = {
    ...connection,
    rows(sql, values) {
      const rows = connection.rows(sql, values);
      count += rows.length;
      return rows;
    },
  };
  return { connection: counting, count: () => count };
}

async function findAll(count: number) {
  const library = await openTestLibrary();
  await save(
    library,
    Array.from({ length: count }, (_, at) => ({ key: `k${at}`, title: `T ${at}` })),
  );
  const connection = openForTest(library.location);
  const identity = toIdentity({ title: 'Same', url: undefined, issued: undefined }, undefined);
  connection.run('UPDATE article SET title = ?, same_hash = ?', ['Same', identity.sameHash]);
  const ids = connection.rows('SELECT id, key FROM article ORDER BY id');
  // As an edit finds them, not in the order of their rows.
  const known = ids.map((row) => ({ id: Number(row[0]), identity })).reverse();
  const counted = countRows(connection);
  const clashes = findClashes(counted.connection, known);
  connection.close();
  return { keys: clashes.map((found) => found?.key), rows: counted.count() };
}

test('articles that are all the same are compared with the oldest, not each with each', async () => {
  const { keys, rows } = await findAll(300);
  expect(new Set(keys.slice(0, -1))).toEqual(new Set(['k0']));
  expect(keys.at(-1)).toBe('k1');
  expect(rows).toBeLessThanOrEqual(300 * 3);
});

test('what was merged into others is read once for all that are changed', async () => {
  const library = await openTestLibrary();
  await save(
    library,
    Array.from({ length: 40 }, (_, at) => ({ key: `k${at}`, title: `T ${at}` })),
  );
  await library.write(operation, async (writer) => {
    for (let at = 0; at < 20; at += 2) await writer.mergeArticles(`k${at}`, [`k${at + 1}`]);
  });
  const connection = openForTest(library.location);
  const counted = countRows(connection);
  const known = Array.from({ length: 100 }, (_, at) => {
    const fields = { title: `New ${at}`, url: `https://a.net/${at}`, issued: undefined };
    return { id: 1000 + at, identity: toIdentity(fields, undefined) };
  });
  known.push({
    id: 2000,
    identity: toIdentity({ title: 'T 3', url: undefined, issued: undefined }, undefined),
  });
  expect(findClashes(counted.connection, known).filter(Boolean)).toEqual([
    { id: expect.any(Number), key: 'k2' },
  ]);
  connection.close();
  expect(counted.count()).toBeLessThan(50);
});
