import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { NewArticle, NewCitation } from '../../src/domain/article.ts';
import { toDateValue } from '../../src/domain/dateParts.ts';
import { CiteError } from '../../src/domain/error.ts';
import type { Connection } from '../../src/store/connection.ts';
import type { DuplicatePolicy, Library, SaveOutcome } from '../../src/store/library.ts';
import type { Migration } from '../../src/store/migrations/migration.ts';
import { migrations as released } from '../../src/store/migrations/migrations.ts';
import { openConnection } from '../../src/store/openConnection.ts';
import { openLibrary } from '../../src/store/openLibrary.ts';

const folders: string[] = [];
const libraries: Library[] = [];

afterEach(async () => {
  for (const library of libraries.splice(0)) await library.close();
  for (const folder of folders.splice(0)) {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A folder that is removed after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cite-store-'));
  folders.push(folder);
  return folder;
}

/** A library that is closed after the test. */
export async function openTestLibrary(
  file: string = join(makeFolder(), 'library.sqlite'),
): Promise<Library> {
  const library = await openLibrary({ file, create: true });
  libraries.push(library);
  return library;
}

/** A connection as the store has it; to be closed. */
export function openForTest(file: string, migrations: readonly Migration[] = released): Connection {
  return openConnection({ file, busyTimeout: 1000, create: true, migrations });
}

export const operation = {
  command: 'test',
  at: '2026-01-02T03:04:05.678Z',
  today: '2026-01-02',
} as const;

/** An article with nothing but what is given. */
export function makeArticle(fields: Partial<NewArticle> = {}): NewArticle {
  return {
    type: 'article-newspaper',
    typeGiven: false,
    title: undefined,
    outlet: undefined,
    authors: [],
    issued: undefined,
    url: undefined,
    language: undefined,
    note: undefined,
    tags: [],
    key: undefined,
    extra: {},
    citation: undefined,
    ...fields,
  };
}

/** A citation with nothing but what is given; `post` is a slug. */
export function makeCitation(
  fields: Partial<Omit<NewCitation, 'post'>> & { post?: string } = {},
): NewCitation {
  const { post, ...others } = fields;
  return {
    post: post === undefined ? undefined : { slug: post, title: undefined },
    cited: undefined,
    locator: undefined,
    quotation: undefined,
    note: undefined,
    ...others,
  };
}

export const date = toDateValue;

/** Saves articles as one operation. */
export async function save(
  library: Library,
  articles: readonly Partial<NewArticle>[],
  policy: DuplicatePolicy = 'skip',
): Promise<readonly SaveOutcome[]> {
  return library.write(operation, (writer) =>
    writer.saveArticles(articles.map(makeArticle), policy),
  );
}

/** What a work throws. */
export async function catchError(work: () => Promise<unknown>): Promise<CiteError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CiteError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

/** Fails unless the file is sound, its rows have their own, and the search index fits the articles. */
export function checkWhole(file: string): void {
  const database = new Database(file);
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    database.exec(
      "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)",
    );
  } finally {
    database.close();
  }
}

/** Every row of every table that keeps the user's data, for comparing. */
export function dumpRows(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_search%' AND name <> 'article_trigram'
           AND name NOT LIKE 'sqlite%' AND name NOT IN ('operation', 'change', 'logged')`,
      )
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => [name, database.prepare(`SELECT * FROM ${name} ORDER BY id`).all()]),
    );
  } finally {
    database.close();
  }
}
