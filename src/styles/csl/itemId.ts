import type { Article } from '../../domain/article.ts';

/** No name that a JavaScript object has by itself: citeproc keeps items in plain objects. */
export function toId(article: Article): string {
  return `:${article.key}`;
}
