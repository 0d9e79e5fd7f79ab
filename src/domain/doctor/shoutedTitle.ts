import type { ArticleCheck } from './check.ts';

const word = /[\p{L}\p{M}’']+/gu;
/** In percent. */
const mostLower = 10;
const fewestWords = 3;
/** So many words with nothing but spaces between them are a sentence; acronyms are parted by commas and the like. */
const sentence = /[\p{Lu}\p{M}’']{2,}(?: +[\p{Lu}\p{M}’']{2,}){3}/u;
const longWord = 5;
/** Few acronyms are longer. */
const longestAcronym = 6;
const lookedAt = 500;

/**
 * Whether a title is in capitals: three words or more, hardly a small letter, and words that are too
 * long for acronyms, or four that stand side by side. Scripts without capitals (Arabic, Hebrew,
 * Chinese, Georgian) are never shouted.
 */
export function isShouted(title: string): boolean {
  const head = title.slice(0, lookedAt);
  const small = head.match(/\p{Ll}/gu)?.length ?? 0;
  const capital = head.match(/\p{Lu}/gu)?.length ?? 0;
  if (small * 100 > capital * mostLower) return false;
  const words = (head.match(word) ?? []).filter((each) => /\p{Lu}{2}/u.test(each));
  if (words.length < fewestWords) return false;
  if (words.some((each) => each.length > longestAcronym)) return true;
  return sentence.test(head) && words.filter((each) => each.length >= longWord).length > 1;
}

export const shoutedTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.shouted',
  severity: 'note',
  heading: 'Titles in capitals',
  explanation:
    'The title is in capitals throughout, as some newspapers print their headlines; in a list of sources it cries out among the others. Only you can tell the names in it from the other words, so it is not mended for you: cite edit KEY opens it in your editor. Acronyms and scripts without capitals are not meant.',
  find({ key, title }) {
    if (title === undefined || !isShouted(title)) return undefined;
    return { value: title, message: 'all in capitals', next: ['edit', key, '--title', 'TITLE'] };
  },
};
