import type { ArticleQuery } from './library.ts';

/** A search kept under a name. */
export interface SavedSearch {
  /** A slug. */
  readonly name: string;
  /** In the language of `parseQuery`, as it was typed. */
  readonly query: string;
}

/** A word or name of a query that is nowhere in the library, and what may have been meant. */
export interface WordOffer {
  /** The word or value, as it was typed. */
  readonly typed: string;
  /** As the library writes them, the nearest first. */
  readonly offers: readonly string[];
}

/** Searches as the commands see them. */
export interface LibrarySearches {
  /** All that are saved, A to Z. */
  listSavedSearches(): Promise<readonly SavedSearch[]>;
  /** For words of a query that found nothing: what is spelled nearly as those that are nowhere. */
  offerWords(query: ArticleQuery, limit: number): Promise<readonly WordOffer[]>;
}

export interface SearchWriter {
  /** @throws CiteError `search.exists`, unless it is to be replaced */
  saveSearch(search: SavedSearch, replace: boolean): Promise<void>;
  /** @throws CiteError `search.not-found` */
  removeSearch(name: string): Promise<void>;
}
