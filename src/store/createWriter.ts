import type { Connection } from './connection.ts';
import type { LibraryWriter, Operation } from './library.ts';
import { createMendingWriter } from './mend/createMendingWriter.ts';
import { citeArticles, unciteArticles } from './save/citeArticles.ts';
import { saveArticles } from './save/saveArticles.ts';
import { createSaveContext } from './save/saveContext.ts';
import { savePosts } from './save/savePosts.ts';
import { addPost, changePost, removePost } from './save/writePost.ts';
import { createSearchWriter } from './searches/createSearches.ts';
import { isSqliteError, toStoreError } from './storeError.ts';

/** A writer, and what is left to be done when it has written. */
export interface OpenWriter {
  readonly writer: LibraryWriter;
  /** To be called before the transaction ends. */
  finish(): void;
}

/** What changes the library inside a transaction that was begun. */
export function createWriter(connection: Connection, operation: Operation): OpenWriter {
  const context = createSaveContext(connection, operation);
  const told = async <T>(work: () => T): Promise<T> => {
    try {
      return work();
    } catch (error) {
      throw isSqliteError(error) ? toStoreError(error, connection.location) : error;
    }
  };
  const writer: LibraryWriter = {
    saveArticles: (articles, policy, options) =>
      told(() => saveArticles(context, articles, policy, options)),
    savePosts: (posts, policy) => told(() => savePosts(context, posts, policy)),
    addPost: (post) => told(() => addPost(context, post)),
    changePost: (slug, changes) => told(() => changePost(context, slug, changes)),
    removePost: (slug, withCitations) => told(() => removePost(context, slug, withCitations)),
    cite: (keys, citation) => told(() => citeArticles(context, keys, citation)),
    uncite: (keys, post) => told(() => unciteArticles(context, keys, post)),
    ...createMendingWriter(context, told),
    ...createSearchWriter(connection, told),
  };
  return { writer, finish: () => context.indexes.restore() };
}
