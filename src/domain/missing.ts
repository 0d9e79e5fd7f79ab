import type { ArticleType } from './article.ts';

/** What a line of a bibliography needs. */
export type NeededField = 'title' | 'outlet' | 'date';

/** Types that an author stands for in place of an outlet: a book without its publisher is cited all the same. */
export const authoredTypes: readonly ArticleType[] = [
  'book',
  'chapter',
  'document',
  'interview',
  'motion_picture',
  'pamphlet',
  'thesis',
];

/** As much of an article as tells what it lacks. */
interface Holding {
  readonly type: ArticleType;
  readonly title: string | undefined;
  readonly outlet: unknown;
  /** People, or their names as one text. */
  readonly authors: { readonly length: number };
  readonly issued: unknown;
}

/** What an article lacks to be cited, in the order of the flags; nothing where it is complete. */
export function findMissing(article: Holding): readonly NeededField[] {
  const { type, title, outlet, authors, issued } = article;
  const missing: NeededField[] = [];
  if (title === undefined) missing.push('title');
  const isAuthored = authors.length > 0 && authoredTypes.includes(type);
  if (outlet === undefined && !isAuthored) missing.push('outlet');
  if (issued === undefined) missing.push('date');
  return missing;
}
