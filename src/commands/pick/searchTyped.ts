import type { ArticleSummary } from '../../domain/article.ts';
import { CiteError } from '../../domain/error.ts';
import { findFieldName } from '../../domain/query/readField.ts';
import type { ArticleQuery, Library } from '../../store/library.ts';
import type { NearWord, PickFound, PickRow } from '../../terminal/picker/picker.ts';
import { type FilterFlags, type QueryDependencies, toQuery } from '../filters.ts';

/** A field at the end of the query, with nothing behind it yet. */
const bareField = /(?:^|[\s(])[-−]?([A-Za-z][A-Za-z-]*):$/;

/** So many are offered for a word. */
const mostOffers = 3;

/** What a query finds as it stands while it is typed; a hint where it is none yet. */
export async function searchTyped(
  typed: string,
  flags: FilterFlags,
  library: Library,
  dependencies: QueryDependencies,
): Promise<PickFound> {
  const [, field = ''] = bareField.exec(typed.trimEnd()) ?? [];
  if (findFieldName(field) !== undefined) {
    return { kind: 'hint', hint: `Type on: what is to be found in ‘${field}:’?` };
  }
  try {
    const query = await toTypedQuery(typed, flags, library, dependencies);
    const found = await library.listArticles(query);
    return { kind: 'rows', rows: found.map(toRow) };
  } catch (error) {
    if (!isUnfinished(error)) throw error;
    const [message = ''] = error.message.split('\n');
    return { kind: 'hint', hint: message };
  }
}

/** For a query that finds nothing: what is spelled nearly like the words that nothing has. */
export async function offerNear(
  typed: string,
  flags: FilterFlags,
  library: Library,
  dependencies: QueryDependencies,
): Promise<readonly NearWord[]> {
  try {
    const query = await toTypedQuery(typed, flags, library, dependencies);
    return await library.offerWords(query, mostOffers);
  } catch (error) {
    if (!isUnfinished(error)) throw error;
    return [];
  }
}

function toTypedQuery(
  typed: string,
  flags: FilterFlags,
  library: Library,
  dependencies: QueryDependencies,
): Promise<ArticleQuery> {
  // Each word alone, because an argument with spaces is a phrase.
  const words = typed.split(/\s+/).filter((word) => word !== '');
  return toQuery(flags, library, dependencies, words);
}

/** Saved searches and posts may be named by half. */
function isUnfinished(error: unknown): error is CiteError {
  return error instanceof CiteError && /^(?:query\.|search\.|post\.)/.test(error.code);
}

function toRow({ key, issued, outlet, title, url }: ArticleSummary): PickRow {
  return { key, date: issued ?? '', outlet: outlet ?? '', title: title ?? url ?? '' };
}
