import type { NewPost } from './article.ts';
import { isSlug, toSlug } from './slug.ts';
import { parseWebUrl } from './url.ts';

/**
 * Names a post by what an article's record calls it: a slug is kept, a title becomes the slug and
 * the title, of a URL its last part is the slug and the URL is kept.
 *
 * @returns undefined where nothing in the text can be a slug.
 */
export function toNewPost(text: string): NewPost | undefined {
  if (isSlug(text)) return { slug: text, title: undefined, url: undefined };
  const isUrl = isWebAddress(text);
  const slug = toSlug(isUrl ? getLastPart(text) : text);
  if (slug === '') return undefined;
  if (!isUrl) return { slug, title: text, url: undefined };
  const url = parseWebUrl(text);
  return url.ok
    ? { slug, title: undefined, url: url.value }
    : { slug, title: text, url: undefined };
}

/** Whether a text names several posts, which no slug and no title can stand for. */
export function namesSeveralPosts(text: string): boolean {
  if (isWebAddress(text) && !/[;؛]\s/.test(text)) return false;
  return text.split(/[;؛]/).filter((part) => toSlug(part) !== '').length > 1;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function getLastPart(url: string): string {
  const path = url
    .replace(/[?#].*$/s, '')
    .split('/')
    .slice(2);
  const last = path.findLast((part) => part !== '') ?? '';
  const name = path.indexOf(last) > 0 ? last.replace(/\.[a-z]{3,5}$/i, '') : last;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
