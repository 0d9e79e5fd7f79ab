import type { NewArticle } from '../../domain/article.ts';
import { decodePeople } from '../../domain/decodeJson.ts';
import { makeKey } from '../../domain/key.ts';
import type { Person } from '../../domain/person.ts';
import type { DuplicatePolicy, SaveOptions, SaveOutcome } from '../library.ts';
import { type Identity, toIdentity } from '../sameArticle.ts';
import { addCitation, toCitationRow } from './addCitation.ts';
import { contentColumns, toArticleColumns } from './articleColumns.ts';
import { fillArticle } from './fillArticle.ts';
import type { KnownOutlet } from './outletBook.ts';
import type { SameBook } from './sameBook.ts';
import type { SaveContext } from './saveContext.ts';

/** What became of the article itself. */
interface SavedRecord {
  readonly id: number;
  readonly key: string;
  readonly status: SaveOutcome['status'];
  readonly filled: readonly string[];
  readonly newOutlet: string | undefined;
  readonly keyRefused: string | undefined;
}

const nothing: readonly string[] = [];

const insertSql = `INSERT OR IGNORE INTO article (${contentColumns.join(', ')}, added, key)
  VALUES (${contentColumns.map(() => '?').join(', ')}, ?, ?)`;

/** Stores articles, or finds them already there, and their citations; one outcome for each. */
export function saveArticles(
  context: SaveContext,
  articles: readonly NewArticle[],
  policy: DuplicatePolicy,
  options: SaveOptions = {},
): readonly SaveOutcome[] {
  context.same.expect(articles.length);
  context.indexes.expect(articles.length);
  const outcomes = articles.map((article) => saveArticle(context, article, policy, options));
  context.flush();
  return outcomes;
}

function saveArticle(
  context: SaveContext,
  article: NewArticle,
  policy: DuplicatePolicy,
  options: SaveOptions,
): SaveOutcome {
  const saved = saveRecord(context, article, policy, options);
  const { citation, newPost } = saveCitation(context, saved, article);
  return {
    status: saved.status,
    key: saved.key,
    citation,
    filled: saved.filled,
    newOutlet: saved.newOutlet,
    newPost,
    keyRefused: saved.keyRefused,
  };
}

function saveRecord(
  context: SaveContext,
  article: NewArticle,
  policy: DuplicatePolicy,
  { isFromFile }: SaveOptions,
): SavedRecord {
  const outlet = context.outlets.find(article);
  const isOutletUnknown = outlet === undefined && article.outlet !== undefined;
  const identity = toIdentity(article, isOutletUnknown ? null : outlet?.id);
  const same = policy === 'add' ? undefined : findSame(context.same, identity, isFromFile);
  if (same === undefined) return insertNew(context, article, outlet, identity);
  const { id, key } = same;
  context.flush();
  const isFilled = policy === 'update';
  const { filled, newOutlet } = isFilled
    ? fillArticle(context, id, article, outlet)
    : { filled: nothing, newOutlet: undefined };
  const status = filled.length > 0 ? 'updated' : 'present';
  return { id, key, status, filled, newOutlet, keyRefused: undefined };
}

function findSame(same: SameBook, identity: Identity, isFromFile: boolean | undefined) {
  return same.find(identity) ?? (isFromFile ? same.findFormer(identity) : undefined);
}

function insertNew(
  context: SaveContext,
  article: NewArticle,
  found: KnownOutlet | undefined,
  identityFound: Identity,
): SavedRecord {
  const { connection, outlets, people, tags, keys, operation } = context;
  const isNewOutlet = found === undefined && article.outlet !== undefined;
  const outlet = isNewOutlet ? outlets.make(article.outlet) : found;
  if (outlet !== undefined && article.url !== undefined) outlets.learnDomain(outlet, article.url);
  const identity = isNewOutlet ? toIdentity(article, outlet?.id) : identityFound;
  const columns = toArticleColumns(article, outlet?.id, identity);
  let id: number | undefined;
  const { key, refused } = keys.give(
    article.key,
    () =>
      makeKey({
        authors: findNamesakes(article),
        outlet: article.outlet ?? outlet?.name,
        issued: article.issued,
        title: article.title,
        url: article.url,
      }),
    (wanted) => {
      columns[contentColumns.length] = operation.at;
      columns[contentColumns.length + 1] = wanted;
      id = connection.insert(insertSql, columns);
      return id !== undefined;
    },
  );
  if (id === undefined) throw new Error('An article was not inserted');
  context.same.note(identity);
  people.addAuthors(id, article.authors);
  tags.addTags(id, article.tags);
  const newOutlet = isNewOutlet ? article.outlet : undefined;
  return { id, status: 'added', key, filled: nothing, newOutlet, keyRefused: refused };
}

function saveCitation(
  context: SaveContext,
  { id, status }: SavedRecord,
  { citation }: NewArticle,
): Pick<SaveOutcome, 'citation' | 'newPost'> {
  if (citation === undefined) return { citation: 'none', newPost: undefined };
  const named = citation.post && context.posts.get(citation.post);
  const { connection, newCitations, today } = context;
  const isNew = status === 'added';
  if (isNew) newCitations.add(toCitationRow(id, citation, named?.post, today));
  const isAdded = isNew || addCitation(connection, id, citation, named?.post, today);
  return {
    citation: isAdded ? 'added' : 'present',
    newPost: named?.isNew ? named.post.slug : undefined,
  };
}

/** Whom a key is called after: a book without an author goes under its editors. */
function findNamesakes({ authors, type, extra }: NewArticle): readonly Person[] {
  if (authors.length > 0 || type !== 'book') return authors;
  return decodePeople(extra['editor']) ?? [];
}
