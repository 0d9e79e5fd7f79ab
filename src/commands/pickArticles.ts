import type { Article } from '../domain/article.ts';
import { CiteError } from '../domain/error.ts';
import { foldText } from '../domain/fold.ts';
import { toSafeText } from '../domain/safeText.ts';
import type { Library } from '../store/library.ts';
import type { Dependencies } from './dependencies.ts';
import { type FilterFlags, toQuery, valueFilters } from './filters.ts';
import { toNotFound } from './getArticle.ts';
import { formatOffers } from './tellNothingFound.ts';

/** Which articles a command means: by their keys, by the filters, or by both. */
export interface PickFlags extends FilterFlags {
  readonly keys: readonly string[];
  readonly search?: readonly string[];
}

/** Filters that leave some articles out; order and number alone pick none. */
const picking = [
  ...valueFilters,
  'uncited',
  'incomplete',
  'search',
] as const satisfies readonly (keyof PickFlags)[];

/** Whether a filter is given that may leave some articles out; a blank text leaves out none. */
export function hasFilter(
  flags: {
    readonly [N in (typeof picking)[number]]?: unknown;
  },
): boolean {
  return picking.some((name) => {
    const value = [flags[name]].flat();
    return value.some((each) => (typeof each === 'string' ? foldText(each) !== '' : each === true));
  });
}

/**
 * The articles that are meant, each once: those of the keys in their order, without those that the
 * filters leave out; without keys those that match. Where none does, what may have been meant is told.
 *
 * @param verb What is to be done with them, for the message.
 * @throws CiteError `usage.argument` where nothing says which; `article.not-found`; those of `toQuery`
 */
export async function pickArticles(
  library: Library,
  flags: PickFlags,
  verb: string,
  dependencies: Dependencies,
): Promise<readonly Article[]> {
  const { search, ...filters } = flags;
  const query = await toQuery(filters, library, dependencies, search);
  const isPicked = hasFilter(filters) || query.where !== undefined;
  if (flags.keys.length === 0 && !isPicked) {
    throw new CiteError('usage.argument', `Which articles are to be ${verb}?`, {
      hint: 'Name their keys, or pick them with --search, --outlet, --tag and other filters.',
    });
  }
  if (flags.keys.length === 0) {
    const matching = await library.readArticles(query);
    if (matching.length === 0 && !dependencies.quiet) {
      await dependencies.io.writeErr(toSafeText(await formatOffers(query, library)));
    }
    return matching;
  }
  const found = await Promise.all(flags.keys.map((key) => library.findArticle(key)));
  const missing = flags.keys.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) throw await toNotFound(library, missing, search);
  const keys = [...new Set(found.flatMap((article) => article?.key ?? []))];
  const articles = await library.readArticles({ ...query, keys });
  const byKey = new Map(articles.map((article) => [article.key, article]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
