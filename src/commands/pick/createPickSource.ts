import type { PickSource } from '../../terminal/picker/picker.ts';
import type { Dependencies } from '../dependencies.ts';
import type { FilterFlags } from '../filters.ts';
import { actOn } from './actOn.ts';
import { describeEntry } from './describeEntry.ts';
import { offerPosts } from './offerPosts.ts';
import { searchTyped } from './searchTyped.ts';

/**
 * The library as the picker sees it. It is asked for each time, because an action that writes opens
 * it anew.
 *
 * @param filters What must hold besides what is typed.
 */
export function createPickSource(filters: FilterFlags, dependencies: Dependencies): PickSource {
  const open = () => dependencies.openLibrary('read');
  return {
    search: async (query, limit) =>
      searchTyped(
        query,
        { ...filters, limit: Math.min(limit, filters.limit ?? limit) },
        await open(),
        dependencies,
      ),
    async describe(key) {
      const article = await (await open()).findArticle(key);
      return article === undefined ? undefined : describeEntry(article);
    },
    offerPosts: async (typed, limit) => offerPosts(typed, limit, await open(), dependencies),
    act: (action) => actOn(action, dependencies),
  };
}
