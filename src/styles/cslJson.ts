import { toSafeJson } from '../domain/toSafeJson.ts';
import { toDataItem } from './cslJson/toDataItem.ts';
import { sortByKey } from './sortByKey.ts';
import type { Style } from './style.ts';

/** CSL-JSON 1.0.2, as Zotero, pandoc and citeproc read it: one array, in the order of the keys. */
export const cslJsonStyle: Style = {
  name: 'csl-json',
  summary: 'CSL-JSON, for Zotero, pandoc and other programs',
  forms: ['text'],
  heading: undefined,
  format: async (articles) => {
    if (articles.length === 0) return '';
    const items = sortByKey(articles).map(toDataItem);
    return `${toSafeJson(JSON.stringify(items, undefined, 2))}\n`;
  },
};
