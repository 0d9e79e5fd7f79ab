import type { Extra, NewArticle } from '../../domain/article.ts';
import { decodeNumber, decodeOptionalNumber } from '../decodeValue.ts';
import { readArticlesById } from '../readArticles.ts';
import { toIdentity } from '../sameArticle.ts';
import { type ArticleContent, contentColumns, toArticleColumns } from './articleColumns.ts';
import type { KnownOutlet } from './outletBook.ts';
import type { SaveContext } from './saveContext.ts';

const updateSql = `UPDATE OR FAIL article
  SET ${contentColumns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

/**
 * Fills what a stored article lacks from another record of it, overwriting nothing; a type that was
 * only assumed gives way to one that was given.
 *
 * @param found The outlet of the new record, where the library has it.
 * @returns the names of the fields that were filled, and of the outlet that was made for it.
 */
export function fillArticle(
  context: SaveContext,
  id: number,
  article: NewArticle,
  found: KnownOutlet | undefined,
): { readonly filled: readonly string[]; readonly newOutlet: string | undefined } {
  const { connection, outlets, people, tags } = context;
  const stored = readArticlesById(connection, [id]).get(id);
  const row = connection.row('SELECT type_given, outlet_id FROM article WHERE id = ?', [id]);
  if (stored === undefined || row === undefined) throw new Error('A found article is gone');
  const filled: string[] = [];
  const content = mergeContent(stored, decodeNumber(row[0]) === 1, article, filled);
  const ownOutlet = decodeOptionalNumber(row[1]);
  const needsOutlet = ownOutlet === undefined && (article.outlet ?? found) !== undefined;
  const isNewOutlet = needsOutlet && found === undefined && article.outlet !== undefined;
  const outlet = isNewOutlet ? outlets.make(article.outlet) : found;
  if (needsOutlet) filled.push('outlet');
  if (filled.length > 0) {
    const outletId = ownOutlet ?? outlet?.id;
    const identity = toIdentity(content, outletId);
    const columns = toArticleColumns(content, outletId, identity);
    context.same.note(identity);
    connection.run(updateSql, [...columns, id]);
  }
  if (stored.authors.length === 0) people.addAuthors(id, article.authors);
  if (tags.addTags(id, article.tags)) filled.push('tag');
  return { filled, newOutlet: isNewOutlet ? article.outlet : undefined };
}

/** @param filled Takes the names of the fields that the new record fills. */
function mergeContent(
  stored: Omit<ArticleContent, 'typeGiven'>,
  isTypeGiven: boolean,
  article: NewArticle,
  filled: string[],
): ArticleContent {
  function fill<T>(name: string, old: T | undefined, value: T | undefined): T | undefined {
    if (old !== undefined || value === undefined) return old;
    filled.push(name);
    return value;
  }
  const takesType = !isTypeGiven && article.typeGiven;
  if (takesType && stored.type !== article.type) filled.push('type');
  const lacksAuthors = stored.authors.length === 0 && article.authors.length > 0;
  if (lacksAuthors) filled.push('author');
  return {
    type: takesType ? article.type : stored.type,
    typeGiven: isTypeGiven || takesType,
    title: fill('title', stored.title, article.title),
    authors: lacksAuthors ? article.authors : stored.authors,
    issued: fill('date', stored.issued, article.issued),
    url: fill('url', stored.url, article.url),
    language: fill('language', stored.language, article.language),
    note: fill('note', stored.note, article.note),
    extra: mergeExtra(stored.extra, article.extra, filled),
  };
}

function mergeExtra(stored: Extra, added: Extra, filled: string[]): Extra {
  const missing = Object.keys(added).filter((name) => !Object.hasOwn(stored, name));
  filled.push(...missing);
  return missing.length === 0 ? stored : { ...added, ...stored };
}
