import type { NewArticle } from '../../domain/article.ts';
import type { Connection } from '../connection.ts';
import { decodeText } from '../decodeValue.ts';
import type { Operation } from '../library.ts';
import { findOutletByHost, findOutletId } from '../outlets.ts';
import { findPostId } from '../posts.ts';
import { addCitation } from '../save/addCitation.ts';
import { saveArticles } from '../save/saveArticles.ts';
import { createSaveContext, type SaveContext } from '../save/saveContext.ts';
import type { WholeDump } from './checkTogether.ts';
import type { ArticleRecord, OutletRecord } from './dumpRecord.ts';
import { writeOutlet } from './writeOutlet.ts';
import { writePostRecord, writeSearchRecord } from './writeSmall.ts';

/** So many articles are saved at once. */
const batchSize = 500;

/**
 * Adds what a dump has and the library has not, inside a write transaction that was begun: an
 * article that is there by address, or by outlet, date and title, gets its citations only. Nothing that
 * is there is changed.
 */
export function mergeRecords(connection: Connection, dump: WholeDump, operation: Operation): void {
  const context = createSaveContext(connection, operation);
  const names = new Map(
    dump.outlets.map((outlet) => [outlet.name, mergeOutlet(connection, outlet)]),
  );
  for (const post of dump.posts) {
    if (findPostId(connection, post.slug) === undefined)
      writePostRecord(connection, undefined, post);
  }
  for (const search of dump.searches) {
    const row = connection.row('SELECT 1 FROM saved_search WHERE name = ?', [search.name]);
    if (row === undefined) writeSearchRecord(connection, undefined, search);
  }
  const keys = mergeArticles(context, dump.articles, names);
  mergeCitations(context, dump, keys);
  for (const { key, article } of dump.formerKeys) {
    connection.run(
      `INSERT OR IGNORE INTO former_key (key, article_id)
       SELECT ?, (SELECT id FROM article WHERE key = ?)
       WHERE NOT EXISTS (SELECT 1 FROM article WHERE key = ?)`,
      [key, (article && keys.get(article)) ?? null, key],
    );
  }
  context.indexes.restore();
}

/** @returns the name that the library has for it. */
function mergeOutlet(connection: Connection, outlet: OutletRecord): string {
  const { name, aliases, formerNames, domains } = outlet;
  for (const each of [name, ...aliases, ...formerNames]) {
    const id = findOutletId(connection, each);
    if (id === undefined) continue;
    return decodeText(connection.row('SELECT name FROM outlet WHERE id = ?', [id])?.[0]);
  }
  const free = domains.filter((host) => findOutletByHost(connection, host) === undefined);
  writeOutlet(connection, undefined, { ...outlet, domains: free });
  return name;
}

/** @returns the keys in the library by those in the dump. */
function mergeArticles(
  context: SaveContext,
  articles: readonly ArticleRecord[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (let at = 0; at < articles.length; at += batchSize) {
    const batch = articles.slice(at, at + batchSize);
    const outcomes = saveArticles(
      context,
      batch.map((article): NewArticle => {
        const { added: _, kind: __, outlet, ...fields } = article;
        return { ...fields, outlet: outlet && names.get(outlet), citation: undefined };
      }),
      'skip',
    );
    for (const [index, { key }] of batch.entries()) keys.set(key, outcomes[index]?.key ?? key);
  }
  return keys;
}

function mergeCitations(
  context: SaveContext,
  { citations }: WholeDump,
  keys: ReadonlyMap<string, string>,
): void {
  const { connection, posts, today } = context;
  for (const { article, post: slug, ...citation } of citations) {
    const id = connection.row('SELECT id FROM article WHERE key = ?', [
      keys.get(article) ?? article,
    ])?.[0];
    if (typeof id !== 'number') throw new Error('The article of a citation is not there');
    const post = slug === undefined ? undefined : posts.get({ slug, title: undefined }).post;
    addCitation(connection, id, { ...citation, post: undefined }, post, today);
  }
}
