import { type FeedFormat, readFeed } from './feed/readFeed.ts';
import type { Importer } from './importer.ts';
import { decodeItem } from './wordpress/decodeItem.ts';

/** WXR 1.0 to 1.2, as WordPress's exporter in PHP (`wp-admin/includes/export.php`) writes it. */
const format: FeedFormat = {
  itemName: 'item',
  hint: 'WordPress writes it under Tools, Export: an XML file that begins with <?xml and <rss.',
  namespaces: {
    'wp:': /^https?:\/\/(?:www\.)?wordpress\.org\/export\/\d+(?:\.\d+)*\/?$/i,
    'content:': /purl\.org\/rss\/1\.0\/modules\/content\/?$/i,
    'excerpt:': /wordpress\.org\/export\/\d+(?:\.\d+)*\/excerpt\/?$/i,
  },
  wanted: new Set([
    'title',
    'link',
    'pubDate',
    'content:encoded',
    'wp:post_id',
    'wp:post_date',
    'wp:post_name',
    'wp:post_type',
    'wp:status',
    'wp:comment',
  ]),
};

/** The export of a WordPress blog. */
export const wordpress: Importer = {
  name: 'wordpress',
  summary: 'the export of a WordPress blog (WXR), post by post',
  extensions: ['wxr'],
  looksLike: (head) => {
    if (!/^\s*</.test(head) || !/<rss[\s>]/i.test(head)) return 0;
    return /wordpress\.org\/export\/|<wp:\w/i.test(head) ? 0.98 : 0.4;
  },
  read: (text, options) => readFeed(text, options, format, (item) => decodeItem(item, options)),
};
