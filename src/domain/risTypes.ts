import type { ArticleType } from './article.ts';

/** The RIS type of each of ours; where two share one, reading takes the first. */
export const risTypes: Readonly<Record<ArticleType, string>> = {
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  article: 'UNPB',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  post: 'ICOMM',
  report: 'RPRT',
  pamphlet: 'PAMP',
  motion_picture: 'MPCT',
  broadcast: 'MPCT',
  interview: 'PCOMM',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  document: 'GEN',
};

/** Types that only other programs write (RIS, 2001 and 2011; EndNote; Zotero). */
const otherTypes: Readonly<Record<string, ArticleType>> = {
  ABST: 'article-journal',
  ADVS: 'broadcast',
  ANCIENT: 'book',
  CONF: 'chapter',
  CPAPER: 'chapter',
  DBASE: 'webpage',
  DICT: 'chapter',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  EJOU: 'article-journal',
  ENCYC: 'chapter',
  GOVDOC: 'report',
  INPR: 'article-journal',
  JFULL: 'article-journal',
  MANSCPT: 'document',
  MULTI: 'webpage',
  NEWSPAPER: 'article-newspaper',
  SER: 'book',
  SOUND: 'broadcast',
  STAND: 'report',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** The type of ours for one of RIS; undefined for a word that RIS does not have. */
export function findRisType(word: string): ArticleType | undefined {
  const upper = word.toUpperCase();
  for (const [type, code] of Object.entries(risTypes)) {
    if (code === upper) return type as ArticleType;
  }
  return Object.hasOwn(otherTypes, upper) ? otherTypes[upper] : undefined;
}
