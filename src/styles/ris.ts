import { formatRisRecord } from './ris/toRisRecord.ts';
import { sortByKey } from './sortByKey.ts';
import type { Style } from './style.ts';

/** RIS, as EndNote, Zotero and Mendeley read it, in the order of the keys. */
export const risStyle: Style = {
  name: 'ris',
  summary: 'RIS, for EndNote, Zotero and other programs',
  forms: ['text'],
  heading: undefined,
  format: async (articles) => sortByKey(articles).map(formatRisRecord).join('\n'),
};
