import { makeEntryDecoder } from './blogger/decodeEntry.ts';
import { type FeedFormat, readFeed } from './feed/readFeed.ts';
import type { Importer } from './importer.ts';

/** Atom (RFC 4287) with Blogger's own names, in the classic dialect and in that of Takeout. */
const format: FeedFormat = {
  itemName: 'entry',
  hint: 'Blogger writes it under Settings, Back up content: an XML file, or feed.atom in a zip.',
  namespaces: {
    '': /^http:\/\/www\.w3\.org\/2005\/Atom$/i,
    'blogger:': /schemas\.google\.com\/blogger\/\d{4}$/i,
    'app:': /^https?:\/\/(?:www\.w3\.org\/2007\/app|purl\.org\/atom\/app#?)$/i,
    'thr:': /purl\.org\/syndication\/thread\//i,
  },
  wanted: new Set([
    'id',
    'title',
    'link',
    'published',
    'content',
    'summary',
    'category',
    'app:control',
    'thr:in-reply-to',
    'blogger:type',
    'blogger:status',
    'blogger:created',
    'blogger:filename',
    'blogger:parent',
    'blogger:trashed',
  ]),
};

/** The backup of a Blogger blog. */
export const blogger: Importer = {
  name: 'blogger',
  summary: 'the backup of a Blogger blog (Atom, also from Takeout), post by post',
  extensions: ['atom'],
  looksLike: (head) => {
    if (!/^\s*</.test(head) || !/<(?:\w{1,20}:)?feed[\s>]/i.test(head)) return 0;
    return /schemas\.google\.com\/blogger|blogger\.com/i.test(head) ? 0.98 : 0.6;
  },
  read: (text, options) => readFeed(text, options, format, makeEntryDecoder(options)),
};
