import type { Checkup } from '../../domain/doctor/check.ts';
import { createCheckup } from '../../domain/doctor/createCheckup.ts';
import type { Skip } from '../../domain/doctor/skip.ts';
import type { Dependencies } from '../dependencies.ts';
import { type FilterFlags, toQuery } from '../filters.ts';
import { hasFilter } from '../pickArticles.ts';

const oldestFirst = { sort: 'added', reverse: true } as const;

/**
 * Reads what is to be looked at: the articles that words and filters leave, and of the others as much
 * as tells whether they are the same.
 */
export async function readCheckup(
  flags: FilterFlags & { readonly words: readonly string[] },
  skips: readonly Skip[],
  dependencies: Dependencies,
): Promise<Checkup> {
  const library = await dependencies.openLibrary('read');
  const query = await toQuery(flags, library, dependencies, flags.words);
  const isWhole = !hasFilter(flags) && query.where === undefined;
  return createCheckup({
    today: dependencies.today(),
    articles: await library.readArticles({ ...query, ...oldestFirst }),
    summaries: isWhole ? undefined : await library.listArticles(oldestFirst),
    outlets: await library.listOutlets(),
    posts: await library.listPosts(),
    skips,
  });
}
