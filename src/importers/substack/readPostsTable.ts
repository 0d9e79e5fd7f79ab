import type { PostDraft } from '../../domain/draft.ts';
import { makePost } from '../feed/makePost.ts';
import { makeCsvScanner } from '../parseCsv.ts';

/** A row of the posts.csv in a Substack export. */
export interface SubstackPost extends PostDraft {
  readonly isPublished: boolean;
  readonly isPage?: boolean;
}

/**
 * Reads the posts.csv of a Substack export (`post_id,post_date,is_published,…,type,…,title,…`).
 * The day is the one of `post_date` as it stands there, which is in UTC. Substack does not say the
 * blog's address. Rows that can't be read are left out; their files then go by themselves.
 *
 * @returns By the name of the post's file without its ending, such as `140123456.the-axis`.
 */
export function readSubstackPosts(csvText: string): ReadonlyMap<string, SubstackPost> {
  const posts = new Map<string, SubstackPost>();
  const [header, ...rows] = makeCsvScanner(',')(csvText.replace(/^\ufeff/, ''), true);
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  for (const { cells } of rows) {
    const read = (name: string): string | undefined => cells[names.indexOf(name)]?.trim();
    const id = read('post_id');
    if (id === undefined || id === '') continue;
    const [, number, slug] = /^(\d+)\.(.*)$/s.exec(id) ?? [];
    const title = read('title');
    const post = makePost(
      { title, date: read('post_date'), names: [slug ?? id, title, number && `post-${number}`] },
      undefined,
    );
    const isPage = read('type') === 'page';
    posts.set(id, {
      ...post,
      isPublished: /^true$/i.test(read('is_published') ?? ''),
      ...(isPage && { isPage }),
    });
  }
  return posts;
}
