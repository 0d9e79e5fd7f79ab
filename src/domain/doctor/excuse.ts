import type { Article } from '../article.ts';

/** What a tag begins with that excuses an article from a check. */
const excuse = 'ok:';

/** Whether a tag is a mark for `cite doctor`, and nothing to tell other readers. */
export function isExcuse(tag: string): boolean {
  return tag.startsWith(excuse);
}

/** The article without such marks among its tags. */
export function hideExcuses(article: Article): Article {
  if (!article.tags.some(isExcuse)) return article;
  return { ...article, tags: article.tags.filter((tag) => !isExcuse(tag)) };
}

/** Whether the tags of an article excuse it from a check: `ok:title.name`, or `ok:title` for all of them. */
export function isExcused(tags: readonly string[], code: string): boolean {
  return tags.some((tag) => isExcuse(tag) && matchesCode(code, tag.slice(excuse.length)));
}

/** Whether a check is meant by its code, or by the part before the dot with the dot or without. */
export function matchesCode(code: string, wanted: string): boolean {
  return code === wanted || `${code.slice(0, code.indexOf('.'))}` === wanted.replace(/\.$/, '');
}
