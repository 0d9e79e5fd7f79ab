import type { Article } from '../domain/article.ts';
import { CiteError } from '../domain/error.ts';
import { quoteText } from '../domain/quoteText.ts';
import type { Library } from '../store/library.ts';

/**
 * The article of that key, in any case.
 *
 * @throws CiteError `article.not-found`, naming the nearest keys
 */
export async function getArticle(library: Library, key: string): Promise<Article> {
  const article = await library.findArticle(key);
  if (article !== undefined) return article;
  throw await toNotFound(library, [key]);
}

/**
 * The error for keys that the library does not have.
 *
 * @param search What was given with --search, of which the keys may have been meant to be more words.
 */
export async function toNotFound(
  library: Library,
  keys: readonly string[],
  search: readonly string[] = [],
): Promise<CiteError> {
  const near = await Promise.all(keys.map((key) => library.findNearKeys(key, 3)));
  const names = keys.map(quoteText).join(', ');
  const found = [...new Set(near.flat())].map((key) => `‘${key}’`);
  const hint =
    found.length > 0
      ? `Did you mean ${found.join(' or ')}?`
      : 'cite list WORDS finds an article’s key by words of its title or outlet.';
  const message = `There is no article ${names} in your library.`;
  const meant = search.length === 0 ? '' : await describeSearch([...search, ...keys]);
  return new CiteError('article.not-found', message, { hint: `${hint}${meant}` });
}

async function describeSearch(words: readonly string[]): Promise<string> {
  const { formatWords, toFlag } = await import('../domain/doctor/formatCommand.ts');
  const flag = formatWords(toFlag('--search', words.join(' ')));
  return `\nTo search for all the words, put quotation marks around them: ${flag}`;
}
