import type { Importer } from './importer.ts';
import { looksLikeUrls } from './urls/looksLikeUrls.ts';
import { readUrls } from './urls/readUrls.ts';

/** A plain list of web addresses, one a line, alone or with a title beside them. */
export const urls: Importer = {
  name: 'urls',
  summary: 'a plain list of web addresses, one a line; OneTab’s, Markdown’s lists of links',
  extensions: ['urls', 'lst'],
  looksLike: looksLikeUrls,
  read: readUrls,
};
