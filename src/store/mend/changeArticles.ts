import type { Article, Extra } from '../../domain/article.ts';
import { checkExtra } from '../../domain/checkExtra.ts';
import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { ArticleChanges, ArticleEdit, ArticleEditOutcome } from '../libraryMending.ts';
import { readArticlesById } from '../readArticles.ts';
import { type Identity, toIdentity } from '../sameArticle.ts';
import type { ArticleContent } from '../save/articleColumns.ts';
import type { SaveContext } from '../save/saveContext.ts';
import { changeKey } from './changeKey.ts';
import { changeTags } from './changeTags.ts';
import { findClashes, toFresh } from './findClashes.ts';
import {
  getArticleIds,
  getItem,
  readStored,
  replaceAuthors,
  type StoredArticle,
  writeContent,
} from './storedArticle.ts';

/** An article that was changed, and by what it was and is known. */
interface Changed {
  readonly stored: StoredArticle;
  readonly identityBefore: Identity;
  readonly identity: Identity;
  readonly newOutlet: string | undefined;
  readonly otherName: string | undefined;
}

/** Changes articles; see `MendingWriter.changeArticles`. */
export function changeArticles(
  context: SaveContext,
  edits: readonly ArticleEdit[],
): readonly ArticleEditOutcome[] {
  const { connection } = context;
  const ids = getArticleIds(
    connection,
    edits.map(({ key }) => key),
  );
  const stored = readStored(connection, ids);
  edits.forEach((edit, at) => {
    refuseStale(edit, getItem(stored, ids[at] ?? 0).article);
  });
  const seen = new Set<number>();
  const changed = edits.map((edit, at) => {
    const id = ids[at] ?? 0;
    // An article that comes again goes on from what it has become.
    const known = seen.has(id) ? readStored(connection, [id]) : stored;
    seen.add(id);
    return changeArticle(context, getItem(known, id), edit.changes);
  });
  refuseSame(context, changed);
  const after = readArticlesById(connection, ids);
  return changed.map(({ stored: { id, article }, newOutlet, otherName }) => {
    return { before: article, after: getItem(after, id), newOutlet, otherName };
  });
}

function refuseStale({ expected }: ArticleEdit, article: Article): void {
  if (expected === undefined || JSON.stringify(expected) === JSON.stringify(article)) return;
  throw new CiteError(
    'article.changed',
    `${quoteText(article.key)} was changed by another command in the meantime.`,
    { hint: 'Nothing was changed now. Look at it with `cite show`, and do it again.' },
  );
}

function changeArticle(
  context: SaveContext,
  stored: StoredArticle,
  changes: ArticleChanges,
): Changed {
  const { id, article, outletId } = stored;
  const chosen = findOutlet(context, outletId, changes.outlet);
  const { outletId: newOutletId, newOutlet, otherName } = chosen;
  const content = toContent(stored, changes, newOutletId !== undefined);
  refuseNameless(article, content);
  const identityBefore = toIdentity(article, outletId);
  const identity = writeContent(context, id, content, newOutletId);
  if (JSON.stringify(content.authors) !== JSON.stringify(article.authors)) {
    replaceAuthors(context, id, content.authors);
  }
  changeTags(context, id, article.tags, changes);
  if (changes.key !== undefined) changeKey(context.connection, id, article.key, changes.key);
  return { stored, identityBefore, identity, newOutlet, otherName };
}

type ChosenOutlet = Pick<Changed, 'newOutlet' | 'otherName'> & {
  readonly outletId: number | undefined;
};

function findOutlet(
  { outlets }: SaveContext,
  own: number | undefined,
  name: string | null | undefined,
): ChosenOutlet {
  const nothing = { newOutlet: undefined, otherName: undefined };
  if (name === undefined) return { ...nothing, outletId: own };
  if (name === null) return { ...nothing, outletId: undefined };
  const found = outlets.findByName(name);
  if (found === undefined) return { ...nothing, outletId: outlets.make(name).id, newOutlet: name };
  return { ...nothing, outletId: found.id, otherName: found.name === name ? undefined : name };
}

function toContent(
  { article, typeGiven }: StoredArticle,
  changes: ArticleChanges,
  hasOutlet: boolean,
): ArticleContent {
  const title = choose(changes.title, article.title);
  const assumed = title === undefined && !hasOutlet ? 'webpage' : 'article-newspaper';
  return {
    type: changes.type === null ? assumed : (changes.type ?? article.type),
    typeGiven: changes.type === undefined ? typeGiven : changes.type !== null,
    title,
    authors: changes.authors ?? article.authors,
    issued: choose(changes.issued, article.issued),
    url: choose(changes.url, article.url),
    language: choose(changes.language, article.language),
    note: choose(changes.note, article.note),
    extra: changes.extra === undefined ? article.extra : changeExtra(article, changes.extra),
  };
}

function changeExtra({ key, extra }: Article, changes: Extra): Extra {
  const all = Object.entries({ ...extra, ...changes });
  const left = all.filter(([name, value]) => value !== null || !Object.hasOwn(changes, name));
  const checked = checkExtra(Object.fromEntries(left));
  if (checked !== undefined) return checked;
  throw new CiteError('article.invalid', `${quoteText(key)} would be too long.`, {
    hint: 'Nothing was changed. What is kept beyond its fields may have 1,000,000 characters.',
  });
}

function choose<T>(change: T | null | undefined, old: T | undefined): T | undefined {
  return change === undefined ? old : (change ?? undefined);
}

function refuseNameless(article: Article, content: ArticleContent): void {
  if (content.title !== undefined || content.url !== undefined) return;
  throw new CiteError(
    'article.invalid',
    `${quoteText(article.key)} would have neither a title nor a URL; one of them is needed.`,
    { hint: 'Nothing was changed.' },
  );
}

/** Only what a change made the same is refused: two articles may have been stored beside each other. */
function refuseSame({ connection }: SaveContext, changed: readonly Changed[]): void {
  const known = changed.map(({ stored, identityBefore, identity }) => ({
    id: stored.id,
    identity: toFresh(identityBefore, identity),
  }));
  const clashes = findClashes(connection, known).flatMap((same, at) => {
    const key = changed[at]?.stored.article.key;
    return same === undefined || key === undefined ? [] : [{ key, same: same.key }];
  });
  const [first, ...others] = clashes;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` So would ${others.length} more.`;
  throw new CiteError(
    'article.exists',
    `${quoteText(first.key)} would be the same article as ${quoteText(first.same)}, by its URL, or by outlet, date and title.${more}`,
    {
      hint: `Nothing was changed. To make one article of them: ${formatCommand(['merge', first.same, first.key])}`,
    },
  );
}
