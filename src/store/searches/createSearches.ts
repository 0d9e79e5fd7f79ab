import type { Connection } from '../connection.ts';
import type { LibrarySearches, SearchWriter } from '../librarySearches.ts';
import { listSavedSearches, removeSearch, saveSearch } from './savedSearches.ts';

type Told = <T>(work: () => T | Promise<T>) => Promise<T>;

/** The searches of a library behind an open connection. */
export function createSearches(connection: Connection, told: Told): LibrarySearches {
  return {
    listSavedSearches: () => told(() => listSavedSearches(connection)),
    offerWords: (query, limit) =>
      told(async () => (await import('./offerWords.ts')).offerWords(connection, query, limit)),
  };
}

/** What changes saved searches inside a transaction. */
export function createSearchWriter(
  connection: Connection,
  told: <T>(work: () => T) => Promise<T>,
): SearchWriter {
  return {
    saveSearch: (search, replace) => told(() => saveSearch(connection, search, replace)),
    removeSearch: (name) => told(() => removeSearch(connection, name)),
  };
}
