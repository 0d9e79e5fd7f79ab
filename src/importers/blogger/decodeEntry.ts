import type { PostDraft } from '../../domain/draft.ts';
import { findText, findTitle, getContent } from '../feed/elements.ts';
import type { FoundItem, PostBody } from '../feed/feedPost.ts';
import { getLastPart, makePost } from '../feed/makePost.ts';
import type { FeedElement } from '../feed/readElements.ts';
import type { DecodeItem, ReadItem } from '../feed/readFeed.ts';
import { toPlainTitle } from '../feed/toPlainTitle.ts';
import type { Aside, ReadOptions } from '../importer.ts';

const nothing: FoundItem = { post: undefined, leftOut: [] };

/** Makes a reader of entries that, where comments are wanted, remembers the posts they are on. */
export function makeEntryDecoder({ include, post: known }: ReadOptions): DecodeItem {
  const wants = (aside: Aside): boolean => include?.has(aside) === true;
  const posts = new Map<string, PostDraft>();
  return (item) => {
    const { elements } = item;
    const kind = findKind(elements);
    if (isTrashed(elements)) return nothing;
    if (kind === 'comment') {
      if (!wants('comments')) return leaveOut('comments');
      return { post: { post: findParent(elements, posts), ...toComment(item) }, leftOut: [] };
    }
    if (kind !== 'post' && kind !== 'page') return nothing;
    if (isDraft(elements) && !wants('drafts')) return leaveOut('drafts');
    if (kind === 'page' && !wants('pages')) return leaveOut('pages');
    const post = toPost(item, known);
    const id = findText(elements, 'id');
    if (wants('comments') && id !== undefined) posts.set(toNumber(id), post);
    return { post: { post, body: toBody(item), comments: [] }, leftOut: [] };
  };
}

function leaveOut(what: Aside): FoundItem {
  return { post: undefined, leftOut: [{ what, count: 1 }] };
}

/** `blogger:type` of Takeout, else the category of kind of the classic backup; a plain entry is a post. */
function findKind(elements: readonly FeedElement[]): string {
  const type = findText(elements, 'blogger:type');
  if (type !== undefined) return type.toLowerCase();
  for (const { name, attributes } of elements) {
    const term = name === 'category' ? attributes.get('term') : undefined;
    if (term !== undefined && /#kind$/.test(attributes.get('scheme') ?? ''))
      return term.replace(/^.*#/s, '').toLowerCase();
  }
  return elements.some(({ name }) => name === 'thr:in-reply-to') ? 'comment' : 'post';
}

function isTrashed(elements: readonly FeedElement[]): boolean {
  if (findText(elements, 'blogger:trashed') !== undefined) return true;
  return /TRASHED|DELETED|SPAM/i.test(findText(elements, 'blogger:status') ?? '');
}

function isDraft(elements: readonly FeedElement[]): boolean {
  const status = findText(elements, 'blogger:status');
  if (status !== undefined) return status.toUpperCase() !== 'LIVE';
  const control = elements.find(({ name }) => name === 'app:control');
  return control !== undefined && findText(control.children, 'app:draft')?.toLowerCase() === 'yes';
}

function toPost({ elements, text }: ReadItem, known: PostDraft | undefined): PostDraft {
  const url =
    findLink(elements, 'alternate') ?? findLink(elements, 'replies')?.replace(/#.*$/s, '');
  const title = toPlainTitle(findTitle(elements, text));
  const id = findText(elements, 'id');
  return makePost(
    {
      title,
      date: findText(elements, 'published') ?? findText(elements, 'blogger:created'),
      url: url === undefined || isService(url) ? undefined : url,
      names: [
        url === undefined || isService(url) ? undefined : getLastPart(url),
        getLastPart(findText(elements, 'blogger:filename')),
        title,
        id === undefined ? undefined : `post-${toNumber(id)}`,
      ],
    },
    known,
  );
}

/** Whether an address is Blogger's own rather than the blog's. */
function isService(url: string): boolean {
  return /^https?:\/\/(?:www\.|draft\.)?blogger\.com\/|\/feeds\/\d*\/?.*\/comments\//i.test(url);
}

function findLink(elements: readonly FeedElement[], rel: string): string | undefined {
  for (const { name, attributes } of elements) {
    if (name !== 'link' || attributes.get('rel') !== rel) continue;
    const type = attributes.get('type');
    if (type === undefined || type === 'text/html') return attributes.get('href');
  }
  return undefined;
}

/** The post that a comment is on: one that was read before, else what the comment tells of it. */
function findParent(
  elements: readonly FeedElement[],
  posts: ReadonlyMap<string, PostDraft>,
): PostDraft {
  const reply = elements.find(({ name }) => name === 'thr:in-reply-to')?.attributes;
  const id = reply?.get('ref') ?? findText(elements, 'blogger:parent');
  const post = id === undefined ? undefined : posts.get(toNumber(id));
  if (post !== undefined) return post;
  const url = reply?.get('href');
  return makePost({ url, names: [getLastPart(url)] }, undefined);
}

/** The number of a post in its Atom id, `tag:blogger.com,1999:blog-1.post-2`. */
function toNumber(id: string): string {
  return /(\d+)\s*$/.exec(id)?.[1] ?? id;
}

function toComment(item: ReadItem): { readonly body: undefined; readonly comments: PostBody[] } {
  return { body: undefined, comments: [toBody(item)] };
}

function toBody(item: ReadItem): PostBody {
  const content =
    item.elements.find(({ name }) => name === 'content') ??
    item.elements.find(({ name }) => name === 'summary');
  const line = item.lineAt(content?.start ?? 0);
  const text = content === undefined ? '' : getContent(content, item.text);
  return { text, form: 'html', line };
}
