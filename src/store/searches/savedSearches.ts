import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Connection } from '../connection.ts';
import { decodeText } from '../decodeValue.ts';
import type { SavedSearch } from '../librarySearches.ts';

/** Every saved search, A to Z. */
export function listSavedSearches(connection: Connection): readonly SavedSearch[] {
  const rows = connection.rows('SELECT name, query FROM saved_search ORDER BY name');
  return rows.map((row) => ({ name: decodeText(row[0]), query: decodeText(row[1]) }));
}

/** Keeps a search under its name. @throws CiteError `search.exists`, unless it is to be replaced */
export function saveSearch(
  connection: Connection,
  { name, query }: SavedSearch,
  replace: boolean,
): void {
  const known = connection.row('SELECT query FROM saved_search WHERE name = ?', [name]);
  if (known === undefined) {
    connection.insert('INSERT OR FAIL INTO saved_search (name, query) VALUES (?, ?)', [
      name,
      query,
    ]);
    return;
  }
  if (!replace) {
    throw new CiteError('search.exists', `There is a saved search ${quoteText(name)} already.`, {
      hint: `It is: ${decodeText(known[0])}\nSay --replace to save this one in its place.`,
    });
  }
  if (decodeText(known[0]) === query) return;
  connection.run('UPDATE OR FAIL saved_search SET query = ? WHERE name = ?', [query, name]);
}

/** Drops a saved search. @throws CiteError `search.not-found` */
export function removeSearch(connection: Connection, name: string): void {
  if (connection.run('DELETE FROM saved_search WHERE name = ?', [name]) > 0) return;
  throw new CiteError('search.not-found', `There is no saved search ${quoteText(name)}.`, {
    hint: 'cite search list shows your saved searches.',
  });
}
