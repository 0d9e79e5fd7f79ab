import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ArticleDraft } from '../../../src/domain/draft.ts';
import { CiteError } from '../../../src/domain/error.ts';
import { cslJson } from '../../../src/importers/cslJson.ts';
import { isSqliteFile } from '../../../src/store/zotero/isSqliteFile.ts';
import { readZoteroItems } from '../../../src/store/zotero/readZoteroItems.ts';
import { gather } from '../../importers/pieces.ts';
import { makeFolder, openTestLibrary } from '../support.ts';
import { makeZotero, type ZoteroTestItem } from './makeZotero.ts';

const salhy: ZoteroTestItem = {
  type: 'newspaperArticle',
  fields: {
    title: 'Inside the Shi‘i militias',
    publicationTitle: 'Middle East Eye',
    date: '2024-12-02 12/2/24',
    url: 'https://mee.example/1',
    accessDate: '2024-12-25 10:11:12',
    language: 'en',
    section: 'News',
    edition: 2,
  },
  creators: [['Suadad', 'Al-Salhy'], ['Reuters'], ['Ann', 'Roe', 'editor']],
  tags: ['iraq', 'Syria'],
  collections: ['Axis of resistance', 'Syria'],
};

function makeFile(items: readonly ZoteroTestItem[]): string {
  const path = join(makeFolder(), 'zotero.sqlite');
  makeZotero(path, items).close();
  return path;
}

/** What the importer makes of the items of a database. */
async function readDrafts(path: string): Promise<(ArticleDraft | undefined)[]> {
  const reader = cslJson.read(readZoteroItems(path), { file: path, map: new Map() });
  return (await gather(reader.batches)).map(({ draft }) => draft);
}

async function readError(path: string, name?: string): Promise<Partial<CiteError>> {
  try {
    for await (const _piece of readZoteroItems(path, name)) {
      // Nothing is expected to come.
    }
  } catch (error) {
    if (!(error instanceof CiteError)) throw error;
    const { code, message, hint, place } = error;
    return { code, message, hint, place };
  }
  throw new Error('no error');
}

describe('a Zotero database', () => {
  test('gives its items to the importer of Zotero’s JSON', async () => {
    expect(await readDrafts(makeFile([salhy]))).toEqual([
      {
        line: 1,
        key: undefined,
        type: 'article-newspaper',
        title: 'Inside the Shi‘i militias',
        outlet: 'Middle East Eye',
        authors: [{ family: 'Al-Salhy', given: 'Suadad' }, { literal: 'Reuters' }],
        date: '2024-12-02',
        url: 'https://mee.example/1',
        language: 'en',
        tags: ['iraq', 'Syria', 'Axis of resistance'],
        note: undefined,
        extra: {
          accessed: '2024-12-25',
          section: 'News',
          edition: '2',
          editor: [{ family: 'Roe', given: 'Ann' }],
        },
      },
    ]);
  });

  test('leaves out the bin, attachments, notes, annotations and feeds', async () => {
    const item = (type: string, title: string): ZoteroTestItem => ({ type, fields: { title } });
    const path = makeFile([
      item('webpage', 'kept'),
      { ...item('webpage', 'binned'), isDeleted: true },
      item('attachment', 'file.pdf'),
      item('note', 'a note'),
      item('annotation', 'marked'),
      { ...item('webpage', 'from a feed'), isFeed: true },
      item('blogPost', 'kept too'),
    ]);
    expect((await readDrafts(path)).map((draft) => draft?.title)).toEqual(['kept', 'kept too']);
  });

  test('leaves out collections in the bin', async () => {
    const path = makeFile([{ type: 'webpage', collections: ['a', 'b'] }]);
    const database = new Database(path);
    database.exec(`INSERT INTO deletedCollections (collectionID)
      SELECT collectionID FROM collections WHERE collectionName = 'a'`);
    database.close();
    expect((await readDrafts(path))[0]?.tags).toEqual(['b']);
  });

  test('reads more items than go in one batch, in their order', async () => {
    const items = Array.from({ length: 1203 }, (_, at) => ({
      type: 'webpage',
      fields: { title: `No. ${at}` },
    }));
    const titles = (await readDrafts(makeFile(items))).map((draft) => draft?.title);
    expect(titles).toEqual(items.map(({ fields }) => fields.title));
  });

  test('reads one of Zotero 5, with fewer tables', async () => {
    const path = makeFile([salhy]);
    const database = new Database(path);
    database.exec(`DROP TABLE deletedCollections; DROP TABLE feedItems;
      ALTER TABLE fieldsCombined RENAME TO fields; ALTER TABLE itemTypesCombined RENAME TO itemTypes`);
    database.close();
    expect((await readDrafts(path))[0]).toMatchObject({ title: 'Inside the Shi‘i militias' });
  });

  test.each(['DELETE', 'WAL'])('is read while Zotero holds it locked, journal %s', async (mode) => {
    const path = join(makeFolder(), 'zotero.sqlite');
    const database = makeZotero(path, [salhy]);
    database.pragma(`journal_mode = ${mode}`);
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec("UPDATE itemDataValues SET value = 'Changed' WHERE value LIKE 'Inside%'");
    const before = readFileSync(path);
    const files = readdirSync(join(path, '..'));
    expect((await readDrafts(path))[0]?.title).toBe('Changed');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(files);
    database.close();
  });

  test('is read as it was before a write that is not finished', async () => {
    const path = join(makeFolder(), 'zotero.sqlite');
    const database = makeZotero(path, [salhy]);
    database.pragma('cache_spill = 1');
    database.pragma('cache_size = 1');
    database.exec(
      "BEGIN EXCLUSIVE; UPDATE itemDataValues SET value = 'Half' WHERE value LIKE 'Ins%'",
    );
    database.exec('CREATE TABLE spill AS SELECT randomblob(100000) AS b');
    expect((await readDrafts(path))[0]?.title).toBe('Inside the Shi‘i militias');
    database.exec('ROLLBACK');
    database.close();
  });
});

describe('what is no Zotero database', () => {
  test('nothing', async () => {
    const path = join(makeFolder(), 'zotero.sqlite');
    expect(await readError(path)).toEqual({
      code: 'input.not-found',
      message: 'There is no such file.',
      hint: undefined,
      place: { file: path },
    });
  });

  test('a library of cite', async () => {
    const path = join(makeFolder(), 'library.sqlite');
    await openTestLibrary(path);
    const error = await readError(path, 'my.sqlite');
    expect(error.code).toBe('input.format');
    expect(error.message).toBe('This is a library of cite, not a file to import.');
    expect(error.hint).toContain('--library');
    expect(error.place).toEqual({ file: 'my.sqlite' });
  });

  test('another program’s database', async () => {
    const path = join(makeFolder(), 'places.sqlite');
    new Database(path).exec('CREATE TABLE moz_places (id)').close();
    const error = await readError(path);
    expect(error.code).toBe('input.format');
    expect(error.message).toBe('This is an SQLite database, but not one of Zotero’s.');
  });

  test('one of Zotero 4', async () => {
    const path = makeFile([salhy]);
    const database = new Database(path);
    database.exec('DROP TABLE creators; CREATE TABLE creators (creatorID, creatorDataID)');
    database.close();
    expect((await readError(path)).message).toBe('This was written by a Zotero older than 5.');
  });

  test('an encrypted one', async () => {
    const path = join(makeFolder(), 'zotero.sqlite');
    writeFileSync(path, Buffer.alloc(8192, 0xa7));
    const error = await readError(path);
    expect(error.code).toBe('input.format');
    expect(error.message).toBe('This is no SQLite database, or an encrypted one.');
  });

  test.each([0.2, 0.4, 0.6, 0.8])('one that is cut off after %d of it', async (part) => {
    const path = makeFile(Array.from({ length: 200 }, () => salhy));
    truncateSync(path, Math.floor(readFileSync(path).length * part));
    const error = await readError(path);
    expect(error.code).toBe('input.unreadable');
    expect(error.message).toContain(
      'The database is damaged: SQLite cannot read it (SQLITE_CORRUPT',
    );
    expect(error.place).toEqual({ file: path });
  });

  test('one with broken bytes ends in an error of ours or is read', async () => {
    const path = makeFile(Array.from({ length: 50 }, () => salhy));
    const whole = readFileSync(path);
    for (let at = 16; at < whole.length; at += 7919) {
      const bytes = Buffer.from(whole);
      bytes.fill(0xff, at, at + 8);
      writeFileSync(path, bytes);
      const error = await readDrafts(path).catch((thrown: unknown) => thrown);
      if (!Array.isArray(error)) expect(error).toBeInstanceOf(CiteError);
    }
  });
});

test('an SQLite file is known by its first bytes', () => {
  expect(isSqliteFile(Buffer.from('SQLite format 3\0\u0010\0'))).toBe(true);
  expect(isSqliteFile(Buffer.from('SQLite format 3'))).toBe(false);
  expect(isSqliteFile(new Uint8Array())).toBe(false);
});
