import type { Importer } from './importer.ts';
import { makeRisReader } from './ris/makeRisReader.ts';

/** RIS as EndNote, Zotero, Mendeley and news databases write it. */
export const ris: Importer = {
  name: 'ris',
  summary: 'RIS, from EndNote, Zotero, Factiva, ProQuest and the rest',
  extensions: ['ris'],
  looksLike: (head) => {
    if (/^[ \t]{0,10}TY {1,3}- ?[A-Za-z]{2,10}[ \t]*$/im.test(head)) return 0.97;
    return /^(?:AU|TI|T1|A1) {2}- /im.test(head) && !/^\s*[@<[{]/.test(head) ? 0.6 : 0;
  },
  read: makeRisReader,
};
