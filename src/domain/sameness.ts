import { cleanText } from './cleanText.ts';
import { foldText, foldTight } from './fold.ts';

/**
 * The text that two names of one outlet share: `Al-Hurra`, `al hurra` and `AlHurra` are all
 * `alhurra`. A name without letters or digits is only folded. '' for a blank name.
 */
export function toOutletFold(name: string): string {
  return foldTightOrLess(name);
}

/**
 * The text that two records of one article share: outlet, date and title, with case, punctuation,
 * quotes and spacing of the title folded. A title made of nothing but signs keeps its signs. It
 * never changes for the same input, so it may be stored.
 *
 * @param outletFold From `toOutletFold`; '' for an article without an outlet, so that two such
 *   articles are the same where their dates and titles are.
 * @param edtf Undefined for an article without a date, which is the same only as another without.
 * @returns undefined where there is no title: nothing then tells two articles of a day apart.
 */
export function toSameKey(
  outletFold: string,
  edtf: string | undefined,
  title: string | undefined,
): string | undefined {
  if (title === undefined) return undefined;
  const titleFold = foldTightOrLess(title);
  return titleFold === '' ? undefined : `${outletFold}\n${edtf ?? ''}\n${titleFold}`;
}

function foldTightOrLess(text: string): string {
  return foldTight(text) || foldText(text) || cleanText(text);
}
