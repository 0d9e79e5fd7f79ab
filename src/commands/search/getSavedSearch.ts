import { CiteError } from '../../domain/error.ts';
import { findNearest } from '../../domain/nearest.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Library } from '../../store/library.ts';
import type { SavedSearch } from '../../store/librarySearches.ts';

/** The saved search of that name. @throws CiteError `search.not-found`, naming the nearest */
export async function getSavedSearch(library: Library, name: string): Promise<SavedSearch> {
  const all = await library.listSavedSearches();
  const found = all.find((search) => search.name === name);
  if (found !== undefined) return found;
  const names = all.map((search) => search.name);
  const near = findNearest(name, names, 3).map((one) => `‘${one}’`);
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'cite search list shows your saved searches; cite search save keeps one.';
  throw new CiteError('search.not-found', `There is no saved search ${quoteText(name)}.`, { hint });
}
