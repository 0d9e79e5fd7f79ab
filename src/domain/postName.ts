import type { NewPost } from './article.ts';
import { isSlug, toSlug } from './slug.ts';

/**
 * Names a post by what an article's record calls it: a slug is kept, a title becomes the slug and
 * the title, of a URL its last part is the slug.
 *
 * @returns undefined where nothing in the text can be a slug.
 */
export function toNewPost(text: string): NewPost | undefined {
  if (isSlug(text)) return { slug: text, title: undefined };
  const isUrl = /^https?:\/\//i.test(text);
  const slug = toSlug(isUrl ? getLastPart(text) : text);
  return slug === '' ? undefined : { slug, title: isUrl ? undefined : text };
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
