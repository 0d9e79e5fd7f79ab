import type { Article, Citation } from '../../domain/article.ts';
import type { Post } from '../../domain/post.ts';

/** One citation, and where it stands. */
export interface Use {
  /** Undefined: in no post. */
  readonly post: Post | undefined;
  readonly key: string;
  readonly title: string | undefined;
  readonly citation: Citation;
}

/** Every citation of the articles: by post, the newest first, those in none at the end; in a post in the order of citing. */
export function listUses(articles: readonly Article[], posts: readonly Post[]): readonly Use[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  const order = new Map(posts.map(({ slug }, at) => [slug, at]));
  const toRank = ({ post }: Use) => (post && order.get(post.slug)) ?? posts.length;
  return articles
    .flatMap(({ key, title, citations }) =>
      citations.map((citation): Use => {
        const post = citation.post === undefined ? undefined : bySlug.get(citation.post);
        return { post, key, title, citation };
      }),
    )
    .sort((a, b) => toRank(a) - toRank(b) || compare(a.citation.cited.sort, b.citation.cited.sort));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
