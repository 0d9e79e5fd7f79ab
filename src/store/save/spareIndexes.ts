import type { Connection } from '../connection.ts';
import { decodeText } from '../decodeValue.ts';

/** Indexes that saving does not read. */
const spared = [
  'article_outlet',
  'article_issued',
  'article_type',
  'article_language',
  'article_author_person',
  'citation_post',
];

/** From so many articles on it is quicker to make the indexes at the end than to keep them. */
const manyArticles = 2000;

/** The indexes that a large first import does without until its end. */
export interface SpareIndexes {
  /** So many more articles are about to be saved. */
  expect(count: number): void;
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
  let aside: readonly string[] | undefined;
  return {
    expect(count) {
      expected += count;
      if (!isFirstImport || aside !== undefined || expected < manyArticles) return;
      const rows = connection.rows(
        `SELECT sql FROM sqlite_schema WHERE type = 'index'
           AND name IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(spared)],
      );
      aside = rows.map((row) => decodeText(row[0]));
      for (const index of spared) connection.exec(`DROP INDEX IF EXISTS ${index}`);
    },
    restore() {
      for (const definition of aside ?? []) connection.exec(definition);
      aside = undefined;
    },
  };
}
