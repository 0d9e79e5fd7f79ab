import type { ArticleCheck } from './check.ts';
import { decodeMojibake } from './decodeMojibake.ts';

/** What is left of a quotation mark, a dash or letters, whatever stands around it. */
const remains: readonly RegExp[] = [
  /â€|‚Ä[ôúùìîÓ]/,
  /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ](?=$|[ a-zß-ÿ])/,
  // Cyrillic and Arabic letters, two signs each, by the signs that no word begins with.
  /(?:[ØÙ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ ]){3}/,
  /(?:[ÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]){3}/,
  /(?:[РС][\u0080-\u00bfЂ-ЏІіђ-џёґҐ№‚„…†‡€‰‹‘’“”•–—™›]){3}/,
  /(?:[طظ][\u0080-\u00bf‚„…†‡ˆ‰‹Œ‘’“”•–—™›œ]){3}/,
];

const questionMarks = /\?{4}/;

export const mojibakeTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.mojibake',
  severity: 'error',
  heading: 'Titles with broken characters',
  explanation:
    'The title was read in the wrong encoding on its way to you: â€™ stands where an apostrophe was, Ã© for é, or � and ???? where letters are lost. --fix puts right what can be told for sure: where the whole title is the text of one encoding read in another, so that spoiling it again gives the very same signs. The rest has to be typed anew: cite open KEY shows the page.',
  find({ key, title }) {
    if (title === undefined || !/[^\0-~]|\?{4}/.test(title)) return undefined;
    const meant = decodeMojibake(title);
    if (meant !== undefined) {
      const next = ['edit', key, '--title', meant];
      return { value: title, message: `it was ${meant}`, next };
    }
    const next = ['edit', key, '--title', 'TITLE'];
    if (title.includes('\ufffd')) return { value: title, message: 'letters are lost', next };
    if (questionMarks.test(title) && !/[\p{L}\p{N}]/u.test(title.replace(/\?/g, ''))) {
      return { value: title, message: 'letters are lost', next };
    }
    if (!remains.some((pattern) => pattern.test(title))) return undefined;
    return { value: title, message: 'it was read in the wrong encoding', next };
  },
  mend({ title }) {
    const meant = title === undefined ? undefined : decodeMojibake(title);
    return meant === undefined ? undefined : { title: meant };
  },
};
