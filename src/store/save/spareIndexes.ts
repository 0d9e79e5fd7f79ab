import type { Connection } from '../connection.ts';
import { decodeText } from '../decodeValue.ts';

/** Indexes that saving reads only where it meets an article that may be there already. */
const forLooking = ['article_url', 'article_same'];

/** Indexes that saving does not read. */
const others = [
  'article_outlet',
  'article_issued',
  'article_type',
  'article_language',
  'article_author_person',
  'citation_post',
  'citation_texts',
];

/** From so many articles on it is quicker to make the indexes at the end than to keep them. */
const manyArticles = 2000;

/** The indexes that a large first import does without until its end. */
export interface SpareIndexes {
  /** So many more articles are about to be saved. */
  expect(count: number): void;
  /** To be called before an article is looked for. */
  prepareLook(): void;
  /** Makes what was set aside; to be called before the transaction ends. */
  restore(): void;
}

/**
 * Begins for one transaction. Only a library that has no articles yet does without: to index many
 * articles it has already would take longer than to add a few. What SQLite does to its schema is
 * part of the transaction, so a rollback or a crash leaves the indexes as they were.
 */
export function createSpareIndexes(connection: Connection): SpareIndexes {
  const isFirstImport = connection.row('SELECT 1 FROM article LIMIT 1') === undefined;
  let expected = 0;
  let isBegun = false;
  /** What was set aside, by its name. */
  const aside = new Map<string, string>();
  const restore = (names: Iterable<string>) => {
    for (const name of names) {
      const definition = aside.get(name);
      if (definition !== undefined) connection.exec(definition);
      aside.delete(name);
    }
  };
  return {
    expect(count) {
      expected += count;
      if (!isFirstImport || isBegun || expected < manyArticles) return;
      isBegun = true;
      const rows = connection.rows(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'index'
           AND name IN (SELECT value FROM json_each(?))`,
        [JSON.stringify([...forLooking, ...others])],
      );
      for (const row of rows) {
        const name = decodeText(row[0]);
        aside.set(name, decodeText(row[1]));
        connection.exec(`DROP INDEX ${name}`);
      }
    },
    prepareLook: () => restore(forLooking),
    restore: () => restore([...aside.keys()]),
  };
}
