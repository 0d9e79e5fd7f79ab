import type { Article } from '../domain/article.ts';

/** The articles in the order of their keys, as files of data have them. */
export function sortByKey(articles: readonly Article[]): Article[] {
  return articles.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
