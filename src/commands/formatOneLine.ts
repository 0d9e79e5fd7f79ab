import type { Article } from '../domain/article.ts';

/** An article as the blog style prints it alone: one line, without a line break. */
export async function formatOneLine(article: Article): Promise<string> {
  const { formatBlogLine } = await import('../styles/blog.ts');
  return formatBlogLine(article);
}
