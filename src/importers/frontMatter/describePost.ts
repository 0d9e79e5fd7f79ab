import { getLastPart, type PostParts } from '../feed/makePost.ts';
import type { FrontMatter } from './parseFrontMatter.ts';

/** What front matter says of a post. */
export interface DescribedPost {
  readonly parts: PostParts;
  readonly isDraft: boolean;
  readonly isPage: boolean;
}

const titles = ['title'];
/** When it came out; when it was written or changed is another matter. */
const dates = ['date', 'published', 'publishdate', 'pubdate', 'published_at', 'date_published'];
const urls = ['canonical_url', 'canonicalurl', 'canonical', 'permalink', 'url', 'link'];
const no = /^(?:false|no|0|off)$/i;
const yes = /^(?:true|yes|1|on)$/i;

/** Reads the fields of Jekyll, Hugo and their like. */
export function describePost(fields: FrontMatter): DescribedPost {
  const find = (names: readonly string[], fits: (text: string) => boolean): string | undefined =>
    names.map((name) => fields.get(name)).find((text) => text !== undefined && fits(text));
  const path = find(['permalink', 'url'], (text) => !text.includes(':') || /^https?:/i.test(text));
  const parts: PostParts = {
    title: find(titles, () => true),
    date: find(dates, (text) => /\d/.test(text) && !/^[01]$/.test(text)),
    url: find(urls, (text) => /^https?:\/\//i.test(text)),
    names: [fields.get('slug'), getLastPart(path)],
  };
  return { parts, isDraft: isDraft(fields), isPage: isPage(fields) };
}

function isDraft(fields: FrontMatter): boolean {
  if (yes.test(fields.get('draft') ?? '') || no.test(fields.get('published') ?? '')) return true;
  return /^(?:draft|private|hidden|pending|scheduled)$/i.test(fields.get('status') ?? '');
}

function isPage(fields: FrontMatter): boolean {
  return ['layout', 'type', 'post_type'].some((name) => fields.get(name)?.toLowerCase() === 'page');
}
