import type { ArticleType } from '../article.ts';
import { parseArticleType } from '../articleType.ts';

/** What entry types say of themselves (the BibTeX and biblatex manuals; names seen in the wild). */
const types: Readonly<Record<string, ArticleType>> = {
  article: 'article-journal',
  audio: 'broadcast',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  conference: 'chapter',
  electronic: 'webpage',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'chapter',
  inreference: 'chapter',
  internet: 'webpage',
  magazine: 'article-magazine',
  magazinearticle: 'article-magazine',
  manual: 'report',
  mastersthesis: 'thesis',
  movie: 'motion_picture',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  news: 'article-newspaper',
  newsarticle: 'article-newspaper',
  newspaper: 'article-newspaper',
  newspaper_article: 'article-newspaper',
  online: 'webpage',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  video: 'motion_picture',
  webpage: 'webpage',
  website: 'webpage',
  www: 'webpage',
};

/** Entry types that each stand for one of ours alone, so that the type need not be kept beside it. */
const exact =
  /^(?:article|book|booklet|collection|incollection|magazine|movie|news|newsarticle|newspaper|newspaper_article|online|electronic|www|phdthesis|mastersthesis|thesis|report|techreport|misc)$/;

/**
 * The type of an article: what `entrysubtype` says, else the entry type. `@misc` with an address is
 * a web page.
 *
 * @param subtype The text of `entrysubtype`.
 */
export function toBibType(
  entryType: string,
  subtype: string | undefined,
  hasUrl: boolean,
): { readonly type: ArticleType; readonly isSubtypeRead: boolean; readonly isExact: boolean } {
  const said = subtype === undefined ? undefined : parseArticleType(subtype);
  const own = Object.hasOwn(types, entryType) ? types[entryType] : undefined;
  if (said !== undefined) {
    return { type: said, isSubtypeRead: true, isExact: exact.test(entryType) };
  }
  const other = entryType === 'misc' && hasUrl ? 'webpage' : parseArticleType(entryType);
  return {
    type: own ?? other ?? 'document',
    isSubtypeRead: false,
    isExact: exact.test(entryType),
  };
}

/** Entries that others take fields from, and that may stand before them. */
export function isParentType(entryType: string): boolean {
  return /^(?:mv|xdata$|book$|collection$|proceedings$|reference$|periodical$)/.test(entryType);
}
