import type { Post } from '../../domain/post.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { Dependencies } from '../dependencies.ts';
import { getPost } from '../filters.ts';
import { formatJson } from '../formatJson.ts';

/** A post as `--json` shows it. The names are held stable; new ones may come. */
export function toPostRecord(post: Post) {
  return {
    slug: post.slug,
    title: post.title ?? null,
    date: post.date?.edtf ?? null,
    url: post.url ?? null,
    sources: post.sources,
  };
}

/** Prints a post after a change: the verb and the post in one line, or its record. */
export async function printPost(
  slug: string,
  verb: string,
  options: { readonly json?: boolean },
  dependencies: Dependencies,
): Promise<void> {
  const post = await getPost(await dependencies.openLibrary('read'), slug);
  if (options.json) await dependencies.io.writeOut(formatJson(toPostRecord(post)));
  else await dependencies.io.writeOut(`${verb} the post ‘${toSafeText(post.slug)}’\n`);
}
