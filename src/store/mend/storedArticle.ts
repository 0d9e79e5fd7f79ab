import type { Article } from '../../domain/article.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { findArticleRow } from '../articleRow.ts';
import type { Connection } from '../connection.ts';
import { decodeNumber, decodeOptionalNumber } from '../decodeValue.ts';
import { readArticlesById } from '../readArticles.ts';
import { type Identity, toIdentity } from '../sameArticle.ts';
import { type ArticleContent, contentColumns, toArticleColumns } from '../save/articleColumns.ts';
import type { SaveContext } from '../save/saveContext.ts';

/** An article with what of its row the record does not tell. */
export interface StoredArticle {
  readonly id: number;
  readonly article: Article;
  readonly typeGiven: boolean;
  readonly outletId: number | undefined;
}

/** The rows of articles by their keys, in order. @throws CiteError `article.not-found` */
export function getArticleIds(connection: Connection, keys: readonly string[]): readonly number[] {
  return keys.map((key) => {
    const row = findArticleRow(connection, key);
    if (row !== undefined) return row.id;
    throw new CiteError('article.not-found', `No article has the key ${quoteText(key)}.`, {
      hint: 'Find it with `cite list` and a word of its title.',
    });
  });
}

/** Articles by the ids of their rows. */
export function readStored(
  connection: Connection,
  ids: readonly number[],
): ReadonlyMap<number, StoredArticle> {
  const articles = readArticlesById(connection, ids);
  const rows = connection.rows(
    `SELECT id, type_given, outlet_id FROM article
     WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  const stored = new Map<number, StoredArticle>();
  for (const row of rows) {
    const id = decodeNumber(row[0]);
    const typeGiven = decodeNumber(row[1]) === 1;
    const outletId = decodeOptionalNumber(row[2]);
    stored.set(id, { id, article: getItem(articles, id), typeGiven, outletId });
  }
  return stored;
}

/** What must be in a map. */
export function getItem<T>(items: ReadonlyMap<number, T>, id: number): T {
  const item = items.get(id);
  if (item === undefined) throw new Error('An article that was found is gone');
  return item;
}

const readSql = `SELECT ${contentColumns.join(', ')} FROM article WHERE id = ?`;
const updateSql = `UPDATE OR FAIL article
  SET ${contentColumns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

/** Writes the content of an article's row, unless it is so already. @returns by what it is known now. */
export function writeContent(
  { connection, same }: SaveContext,
  id: number,
  content: ArticleContent,
  outletId: number | undefined,
): Identity {
  const identity = toIdentity(content, outletId);
  const columns = toArticleColumns(content, outletId, identity);
  const row = connection.row(readSql, [id]);
  if (columns.some((value, at) => value !== row?.[at])) {
    connection.run(updateSql, [...columns, id]);
    same.note(identity);
  }
  return identity;
}

/** Makes these the authors of an article, in the place of those it has. */
export function replaceAuthors(
  { connection, people }: SaveContext,
  id: number,
  authors: Article['authors'],
): void {
  connection.run('DELETE FROM article_author WHERE article_id = ?', [id]);
  people.addAuthors(id, authors);
  people.flush();
}
