import type { NewPost } from '../../domain/article.ts';
import { cleanText } from '../../domain/cleanText.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { PostDraft } from '../../domain/draft.ts';
import { parseDate } from '../../domain/parseDate.ts';
import { toSlug } from '../../domain/slug.ts';
import { parseWebUrl } from '../../domain/url.ts';
import type { ImportRecord } from '../../importers/importer.ts';

/** What became of the sources of one post. */
export interface PostReport {
  slug: string;
  readonly title: string | undefined;
  /** How many of its sources were understood. */
  understood: number;
  rejected: number;
}

/** A post as it is stored, and its report. */
export interface TalliedPost {
  readonly post: NewPost;
  readonly report: PostReport;
}

/** The posts of one file. */
export interface PostTally {
  /** Those of the records that are met for the first time. */
  findNew(records: readonly ImportRecord[]): readonly TalliedPost[];
  /** The post of a record; undefined where it names none that can be one. */
  find(record: ImportRecord): TalliedPost | undefined;
}

/** Begins the tally of one file. @param order How the numbers of its dates are read. */
export function createPostTally(order: DateOrder | undefined): PostTally {
  const known = new Map<PostDraft, TalliedPost | undefined>();
  return {
    findNew: (records) => {
      // Of the batch before, only its last post may go on.
      for (const draft of [...known.keys()].slice(0, -1)) known.delete(draft);
      return records.flatMap(({ post: draft }) => {
        if (draft === undefined || known.has(draft)) return [];
        const post = toPost(draft, order);
        const report = post && { slug: post.slug, title: post.title, understood: 0, rejected: 0 };
        const tallied = post && report && { post, report };
        known.set(draft, tallied);
        return tallied === undefined ? [] : [tallied];
      });
    },
    find: ({ post }) => post && known.get(post),
  };
}

/** Counts one source of a post. */
export function countSource(post: TalliedPost | undefined, isUnderstood: boolean): void {
  if (post === undefined) return;
  if (isUnderstood) post.report.understood += 1;
  else post.report.rejected += 1;
}

const longestTitle = 500;

/** What cannot be read of a post is left out: its sources matter more. */
function toPost(draft: PostDraft, order: DateOrder | undefined): NewPost | undefined {
  const title = cleanText(draft.title ?? '').slice(0, longestTitle) || undefined;
  const slug = toSlug(draft.slug ?? title ?? '');
  if (slug === '') return undefined;
  const url = draft.url === undefined ? undefined : parseWebUrl(draft.url);
  const date = draft.date === undefined ? undefined : parseDate(draft.date, order && { order });
  return {
    slug,
    title,
    url: url?.ok ? url.value : undefined,
    date: date?.ok ? date.value : undefined,
  };
}
