import { rejectedMark } from './feed/postSource.ts';
import { splitFrontMatter } from './frontMatter/splitFrontMatter.ts';
import type { Importer } from './importer.ts';
import { readPosts } from './post/readPosts.ts';

/** One post of the writer's own in a file: Markdown or HTML, with front matter or without. */
export const post: Importer = {
  name: 'post',
  summary: 'a post of your own in Markdown or HTML, with front matter as Jekyll and Hugo have it',
  extensions: ['md', 'markdown', 'mdx', 'html', 'htm', 'xhtml'],
  looksLike,
  read: readPosts,
};

function looksLike(head: string): number {
  if (head.startsWith(`---\n${rejectedMark}`)) return 1;
  const { form, head: front, body } = splitFrontMatter(head);
  if (form === 'json') return isJsonFront(front, body) ? 0.97 : 0;
  if (form !== undefined)
    return /^["']?[A-Za-z][\w-]{0,60}["']?\s{0,20}[:=]/m.test(front) ? 0.96 : 0;
  return isPage(head) ? 0.7 : 0;
}

/** Whether an object at the top is front matter: text follows it, and no further record. */
function isJsonFront(front: string, body: string): boolean {
  if (!/"(?:title|date|slug)"\s*:/i.test(front)) return false;
  return /^\s*[^\s{}[\],]/.test(body);
}

/** Whether a text is a page that says when it came out or where it stands. */
function isPage(head: string): boolean {
  if (!/^\s*(?:<!doctype html|<html)[\s>]/i.test(head)) return false;
  return /<article[\s>]|["'](?:article:published_time|canonical)["']|<time\s/i.test(head);
}
