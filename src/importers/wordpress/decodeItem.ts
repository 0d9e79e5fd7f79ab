import type { PostDraft } from '../../domain/draft.ts';
import { findText, findTitle, getContent } from '../feed/elements.ts';
import type { FoundItem, LeftOut, PostBody } from '../feed/feedPost.ts';
import { getLastPart, makePost } from '../feed/makePost.ts';
import type { FeedElement } from '../feed/readElements.ts';
import type { ReadItem } from '../feed/readFeed.ts';
import { toPlainTitle } from '../feed/toPlainTitle.ts';
import type { Aside, ReadOptions } from '../importer.ts';
import { addLineBreaks } from './addLineBreaks.ts';

/** The statuses of posts that are not out. Those in the bin are passed over. */
const unpublished: ReadonlySet<string> = new Set([
  'draft',
  'pending',
  'future',
  'private',
  'auto-draft',
]);

const nothing: FoundItem = { post: undefined, leftOut: [] };

/**
 * A post or page of WordPress; nothing for attachments, menus, revisions and the like.
 * https://wordpress.org/documentation/article/post-status/ for the statuses.
 */
export function decodeItem(item: ReadItem, { include, post: known }: ReadOptions): FoundItem {
  const { elements } = item;
  const type = findText(elements, 'wp:post_type') ?? 'post';
  const status = findText(elements, 'wp:status') ?? 'publish';
  if (type !== 'post' && type !== 'page') return nothing;
  if (status === 'trash' || status === 'inherit') return nothing;
  const wants = (aside: Aside): boolean => include?.has(aside) === true;
  if (unpublished.has(status) && !wants('drafts')) return leaveOut('drafts');
  if (type === 'page' && !wants('pages')) return leaveOut('pages');
  const comments = elements.filter(isComment);
  const taken = wants('comments') ? comments.map((comment) => toComment(comment, item)) : [];
  return {
    post: { post: toPost(item, known), body: toBody(item), comments: taken },
    leftOut: wants('comments') ? [] : [{ what: 'comments', count: comments.length }],
  };
}

function leaveOut(what: Aside): FoundItem {
  const leftOut: readonly LeftOut[] = [{ what, count: 1 }];
  return { post: undefined, leftOut };
}

function toPost({ elements, text }: ReadItem, known: ReadOptions['post']): PostDraft {
  const link = findText(elements, 'link');
  const id = findText(elements, 'wp:post_id');
  const title = toPlainTitle(findTitle(elements, text));
  const names = [findText(elements, 'wp:post_name'), getLastPart(link), title];
  const date = findText(elements, 'wp:post_date');
  return makePost(
    {
      title,
      date: date === undefined || date.startsWith('0000') ? findText(elements, 'pubDate') : date,
      url: unpublished.has(findText(elements, 'wp:status') ?? '') ? undefined : link,
      names: [...names, id === undefined ? undefined : `post-${id}`],
    },
    known,
  );
}

/** A comment that was let through and is no notice of another site. */
function isComment({ name, children }: FeedElement): boolean {
  if (name !== 'wp:comment') return false;
  const type = findText(children, 'wp:comment_type') ?? 'comment';
  return type === 'comment' && (findText(children, 'wp:comment_approved') ?? '1') === '1';
}

function toComment({ children, start }: FeedElement, item: ReadItem): PostBody {
  const content = children.find(({ name }) => name === 'wp:comment_content');
  const line = item.lineAt(content?.start ?? start);
  const text = content === undefined ? '' : getContent(content, item.text);
  // An address that is no link stands in it as text.
  return text.includes('<')
    ? { text: addLineBreaks(text), form: 'html', line }
    : { text, form: 'text', line };
}

function toBody(item: ReadItem): PostBody {
  const content = item.elements.find(({ name }) => name === 'content:encoded');
  const line = item.lineAt(content?.start ?? 0);
  const text = content === undefined ? '' : getContent(content, item.text);
  return { text: addLineBreaks(text), form: 'html', line };
}
