import type { Article } from '../../domain/article.ts';
import type { Library } from '../../store/library.ts';
import { type QueryDependencies, toQuery } from '../filters.ts';
import { toNotFound } from '../getArticle.ts';
import type { ExportFlags } from './exportFlags.ts';
import { type Noted, toNoted } from './toNoted.ts';

/** What is to be printed. */
export interface Sources {
  /** Each once. */
  readonly articles: readonly Article[];
  /** The notes to print instead of a list; undefined where a list is wanted. */
  readonly noted: readonly Noted[] | undefined;
  /** The slug of the post they are of. */
  readonly post: string | undefined;
}

/**
 * The articles of the keys and filters.
 *
 * @throws CiteError `article.not-found`, `post.not-found`
 */
export async function readSources(
  flags: ExportFlags,
  library: Library,
  dependencies: QueryDependencies,
): Promise<Sources> {
  const filters = await toQuery(flags, library, dependencies, flags.search);
  const asGiven = flags.keys.length === 0 ? undefined : await findKeys(flags, library);
  const query = { ...filters, keys: asGiven };
  const { post } = query;
  if (!flags.notes) return { articles: await library.readArticles(query), noted: undefined, post };
  // Notes have an order of their own, so how many of them are wanted counts only after that.
  const isSorted = flags.sort !== undefined;
  const own = { ...query, sort: 'added', reverse: true, limit: undefined } as const;
  const articles = await library.readArticles(isSorted ? query : own);
  const noted = toNoted(articles, { asGiven, post, isSorted });
  const turned = flags.reverse && !isSorted ? noted.toReversed() : noted;
  const wanted = turned.slice(0, flags.limit);
  const keys = new Set(wanted.map(({ article }) => article.key));
  return { articles: articles.filter(({ key }) => keys.has(key)), noted: wanted, post };
}

/** The library’s own keys. @throws CiteError `article.not-found` */
async function findKeys(
  { keys: typed, search }: ExportFlags,
  library: Library,
): Promise<readonly string[]> {
  const found = await Promise.all(typed.map((key) => library.findArticle(key)));
  const missing = typed.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) throw await toNotFound(library, missing, search);
  return found.flatMap((article) => article?.key ?? []);
}
