import type { ArticleSummary } from '../../domain/article.ts';
import { CiteError } from '../../domain/error.ts';
import { findFieldName } from '../../domain/query/readField.ts';
import type { Library } from '../../store/library.ts';
import type { PickFound, PickRow } from '../../terminal/picker/picker.ts';
import { type FilterFlags, type QueryDependencies, toQuery } from '../filters.ts';

/** A field at the end of the query, with nothing behind it yet. */
const bareField = /(?:^|[\s(])[-−]?([A-Za-z][A-Za-z-]*):$/;

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
    // Each word alone, because an argument with spaces is a phrase.
    const words = typed.split(/\s+/).filter((word) => word !== '');
    const query = await toQuery(flags, library, dependencies, words);
    const found = await library.listArticles(query);
    return { kind: 'rows', rows: found.map(toRow) };
  } catch (error) {
    if (!isUnfinished(error)) throw error;
    const [message = ''] = error.message.split('\n');
    return { kind: 'hint', hint: message };
  }
}

/** Saved searches and posts may be named by half. */
function isUnfinished(error: unknown): error is CiteError {
  return error instanceof CiteError && /^(?:query\.|search\.|post\.)/.test(error.code);
}

function toRow({ key, issued, outlet, title, url }: ArticleSummary): PickRow {
  return { key, date: issued ?? '', outlet: outlet ?? '', title: title ?? url ?? '' };
}
