import { toCanonicalUrl } from '../domain/url.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeExtra } from './decodeArticle.ts';
import { decodeNumber, decodeOptionalText, decodeText } from './decodeValue.ts';
import { hashText } from './hashText.ts';
import { readLastIndexed } from './lastIndexed.ts';
import { toSearchText } from './searchText.ts';

/**
 * Makes anew what the store makes of the texts of articles, where the rules for it have changed: the hashes of
 * web addresses, and the search texts of those that others were merged into; in the log likewise, so
 * that an undo puts back what holds today. The triggers of the log must be away.
 */
export function refreshTexts(connection: Connection): void {
  refreshHashes(
    connection,
    'SELECT id, url, url_hash FROM article WHERE url IS NOT NULL',
    'UPDATE OR FAIL article SET url_hash = ? WHERE id = ?',
  );
  refreshHashes(
    connection,
    `SELECT id, before ->> 'url' AS url, before ->> 'url_hash' FROM change
     WHERE ${isImageSql} AND url IS NOT NULL`,
    "UPDATE OR FAIL change SET before = json_set(before, '$.url_hash', ?) WHERE id = ?",
  );
  refreshSearched(connection);
  refreshLogged(connection);
}

function refreshHashes(connection: Connection, select: string, update: string): void {
  for (const row of connection.rows(select)) {
    const hash = hashText(toCanonicalUrl(decodeText(row[1])));
    if (hash !== row[2]) connection.run(update, [hash, decodeNumber(row[0])]);
  }
}

/** What another program broke is told when it is read. */
const hasAlsoSql = `instr(extra, '"also-') > 0 AND json_valid(extra)`;
const isImageSql = `source = 'article' AND before IS NOT NULL AND json_valid(before)`;

/** What another program wrote is put into the index by the next command, from the log and the row. */
const isIndexedSql = `article.id <= (SELECT last_row FROM logged WHERE source = 'article')
  AND NOT EXISTS (SELECT 1 FROM change WHERE change.id > ? AND source = 'article'
    AND article.id BETWEEN row_id AND change.last_row)`;

function refreshSearched(connection: Connection): void {
  const rows = connection.rows(
    `SELECT id, title, authors, note, extra, search_text, ${isIndexedSql} FROM article
     WHERE ${hasAlsoSql}`,
    [readLastIndexed(connection)],
  );
  for (const row of rows) {
    const [id, old] = [decodeNumber(row[0]), decodeText(row[5])];
    const text = makeSearchText(row);
    if (text === old) continue;
    const isIndexed = row[6] === 1;
    if (isIndexed) {
      connection.run(
        "INSERT INTO article_search (article_search, rowid, search_text) VALUES ('delete', ?, ?)",
        [id, old],
      );
    }
    connection.run('UPDATE OR FAIL article SET search_text = ? WHERE id = ?', [text, id]);
    if (isIndexed) {
      connection.run('INSERT INTO article_search (rowid, search_text) VALUES (?, ?)', [id, text]);
    }
  }
}

/** The index has what was before the changes that it does not know of, to the letter. */
function refreshLogged(connection: Connection): void {
  const rows = connection.rows(
    `SELECT id, before ->> 'title', before ->> 'authors', before ->> 'note',
       before ->> 'extra' AS extra, before ->> 'search_text'
     FROM change WHERE id <= ? AND ${isImageSql} AND ${hasAlsoSql}`,
    [readLastIndexed(connection)],
  );
  for (const row of rows) {
    const text = makeSearchText(row);
    if (text === decodeText(row[5])) continue;
    connection.run(
      "UPDATE OR FAIL change SET before = json_set(before, '$.search_text', ?) WHERE id = ?",
      [text, decodeNumber(row[0])],
    );
  }
}

/** @param row With title, authors, note and extra from its second column on. */
function makeSearchText(row: SqlRow): string {
  return toSearchText({
    title: decodeOptionalText(row[1]),
    authors: decodeText(row[2]),
    note: decodeOptionalText(row[3]),
    extra: decodeExtra(row[4]),
  });
}
