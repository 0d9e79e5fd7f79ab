import type { ArticleType } from './article.ts';

/** The CSL variables that may name an outlet. */
export type OutletVariable = 'container-title' | 'publisher';

/** Types whose outlet publishes them; with all others the outlet is what they appeared in. */
const wholes: ReadonlySet<string> = new Set<ArticleType>([
  'book',
  'chapter',
  'document',
  'motion_picture',
  'pamphlet',
  'report',
  'thesis',
]);

/** Wholes that stand in another whole: what contains these is no outlet. */
const bound: ReadonlySet<string> = new Set<ArticleType>(['book', 'chapter', 'thesis']);

/** The CSL variable that the outlet of an article of this type belongs in. */
export function toOutletVariable(type: ArticleType): OutletVariable {
  return wholes.has(type) ? 'publisher' : 'container-title';
}

/**
 * Which CSL variable of an item names the outlet: that of its type, else the other one where that
 * can be an outlet.
 *
 * @param type Undefined for a type that the item does not tell.
 * @param has Whether the item has a variable.
 */
export function findOutletVariable(
  type: ArticleType | undefined,
  has: (variable: OutletVariable) => boolean,
): OutletVariable | undefined {
  const own = type === undefined ? 'container-title' : toOutletVariable(type);
  if (has(own)) return own;
  const other = own === 'publisher' ? 'container-title' : 'publisher';
  return has(other) && !(type !== undefined && bound.has(type)) ? other : undefined;
}
