import type { Lookups } from '../../terminal/picker/picker.ts';
import type { Dependencies } from '../dependencies.ts';
import type { FilterFlags } from '../filters.ts';
import { describeEntry } from './describeEntry.ts';
import { createPostOfferer } from './offerPosts.ts';
import { offerNear, searchTyped } from './searchTyped.ts';

/**
 * The library as the picker reads it. It is asked for each time, because an action that writes opens
 * it anew.
 *
 * @param filters What must hold besides what is typed.
 */
export function createLookups(
  filters: FilterFlags,
  dependencies: Pick<Dependencies, 'openLibrary' | 'settings' | 'today'>,
): Lookups {
  const open = () => dependencies.openLibrary('read');
  const offerPosts = createPostOfferer(open, dependencies.settings);
  return {
    search: async (query, limit) =>
      searchTyped(
        query,
        { ...filters, limit: Math.min(limit, filters.limit ?? limit) },
        await open(),
        dependencies,
      ),
    offerWords: async (query) => offerNear(query, filters, await open(), dependencies),
    async describe(key) {
      const article = await (await open()).findArticle(key);
      return article === undefined ? undefined : describeEntry(article);
    },
    offerPosts,
  };
}
