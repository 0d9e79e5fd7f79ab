import { readBookmarks } from './bookmarks/readBookmarks.ts';
import type { Importer } from './importer.ts';

/** Bookmarks as every browser writes them, Pinboard too, and Pocket's older export. */
export const bookmarks: Importer = {
  name: 'bookmarks',
  summary: 'bookmarks as HTML, from Chrome, Firefox, Safari, Edge, Pinboard, Pocket',
  extensions: [],
  looksLike: (head) => {
    if (/<!DOCTYPE NETSCAPE-Bookmark-file/i.test(head.slice(0, 1000))) return 0.98;
    if (/<title>\s{0,9}Pocket Export\s{0,9}<\/title>/i.test(head)) return 0.98;
    return /<DT>\s{0,99}<A\s[^>]{0,9000}\bADD_DATE=/i.test(head.slice(0, 20_000)) ? 0.9 : 0;
  },
  read: readBookmarks,
};
