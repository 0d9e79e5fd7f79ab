import type { Article } from '../../domain/article.ts';
import { marks, toLiteral } from './marks.ts';

/** What citeproc prints for an item of which a style shows nothing. */
const message = '[CSL STYLE ERROR: reference with no printed form.]';

/** Whether a style shows nothing of an item, in what citeproc printed. */
export function hasNoPrintedForm(printed: string): boolean {
  return printed.includes(message);
}

/** Nothing but white space and the marks of settings. */
const nothing = /^[\s\ufdd1\ufdd2\ufdd5-\ufdd7\ufde3-\ufdea]*$/;

/** An entry of a list as citeproc printed it; what there is of the article where it is empty. */
export function fillEmptyEntry(printed: string, article: Article): string {
  return nothing.test(printed)
    ? fillNoPrintedForm(message, article)
    : fillNoPrintedForm(printed, article);
}

/** Puts in what there is of an article where a style shows nothing of it: its title, outlet, address or key. */
export function fillNoPrintedForm(printed: string, { title, outlet, url, key }: Article): string {
  if (!hasNoPrintedForm(printed)) return printed;
  const name = title ?? outlet?.name;
  const filling = name === undefined && url !== undefined ? marks.url : toLiteral(name ?? key);
  return printed.replace(message, () => filling);
}
