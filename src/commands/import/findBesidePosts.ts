import type { PostDraft } from '../../domain/draft.ts';
import { decodeText } from '../../importers/decodeText.ts';
import type { Aside } from '../../importers/importer.ts';
import { getFileName } from './openSources.ts';
import type { Source } from './source.ts';

/** The files to read, and what a table beside them tells of the posts that some of them are. */
export interface BesidePosts {
  readonly sources: readonly Source[];
  readonly posts: ReadonlyMap<Source, PostDraft>;
}

/** A table of posts is small; one longer than this, in characters, is another file. */
const longestTable = 50_000_000;

/**
 * Finds Substack's `posts.csv` among the files of a folder or zip file. Where there is one, the posts
 * it names are read and nothing else: the other tables hold the readers' addresses.
 *
 * @param include Drafts and pages are left out unless they stand in it.
 * @param leave Told of each file that is left out, in words for the report.
 */
export async function findBesidePosts(
  sources: readonly Source[],
  include: ReadonlySet<Aside>,
  leave: (what: string) => void,
): Promise<BesidePosts> {
  const table = sources.find((source) => getFileName(source).toLowerCase() === 'posts.csv');
  const rows = table && (await readTable(table));
  if (rows === undefined || rows.size === 0) return { sources, posts: new Map() };
  const posts = new Map<Source, PostDraft>();
  for (const source of sources) {
    const row = rows.get(getFileName(source).replace(/\.html$/i, ''));
    if (row === undefined || !/\.html$/i.test(source.name)) continue;
    const { isPublished, isPage, ...post } = row;
    if (!isPublished && !include.has('drafts')) leave('drafts');
    else if (isPage && !include.has('pages')) leave('pages');
    else posts.set(source, post);
  }
  return { sources: [...posts.keys()], posts };
}

async function readTable(source: Source) {
  let text = '';
  for await (const piece of decodeText(source.read(), { onDamage: () => '\ufffd' })) {
    text += piece;
    if (text.length > longestTable) return undefined;
  }
  const { readSubstackPosts } = await import('../../importers/substack/readPostsTable.ts');
  return readSubstackPosts(text);
}
