import type { PostDraft } from '../domain/draft.ts';
import type { Problem } from '../domain/problem.ts';
import { quoteText } from '../domain/quoteText.ts';

/** The problem with the post's title in its message, by which the writer knows where to look. */
export function describeInPost(post: PostDraft, problem: Problem): Problem {
  const name = post.title ?? post.slug ?? post.url;
  if (name === undefined) return problem;
  return { ...problem, message: `in the post ${quoteText(name)}: ${problem.message}` };
}
