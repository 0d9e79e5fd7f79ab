import type { Article } from '../domain/article.ts';

/** An article as the blog style prints it alone: one line, without a line break. */
export async function formatOneLine(article: Article): Promise<string> {
  const { blog } = await import('../styles/blog.ts');
  const text = await blog.format([article], { form: 'text', heading: undefined });
  return text.trimEnd();
}
