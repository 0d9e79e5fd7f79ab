import type { ArticleCheck } from './check.ts';
import { decodeLegacy } from './decodeLegacy.ts';
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

/** What is left where the second and third sign were lost on the way, as they can’t be seen. */
const bareRemains: readonly RegExp[] = [
  /\p{L}{2}âs(?!\p{L})|(?<!\p{L})Iâ[mv]|nât(?!\p{L})|(?<!\S)â(?!\S)|(?<!\p{L})â\p{Lu}\p{Ll}/u,
  /Â[«»§°©®]|(?<=\p{Ll})[ÄÅ][\u00a1-\u00bf‚„…†‡‰Š‹›šœ™]|[ÄÅ][\u00a1-\u00bf](?=\p{Ll})/u,
];

const readWrong = /[ØÙÚÛÐÑ]/g;
const fewestReadWrong = 5;

/** Arabic, Kurdish or Cyrillic of which every second sign was lost. */
function isHalfLost(title: string): boolean {
  const signs = title.match(readWrong)?.length ?? 0;
  if (signs < fewestReadWrong) return false;
  return signs * 2 > (title.match(/\p{L}/gu)?.length ?? 0);
}

/** The title as it was before it was read in a wrong encoding; undefined where that can’t be told for sure. */
function recoverTitle(title: string): string | undefined {
  return decodeMojibake(title) ?? decodeLegacy(title);
}

const lostApostrophe = /\p{Ll}\?(?:s|t|re|ve|ll)(?!\p{L})/u;
const questionMarks = /\?{4}/;

export const mojibakeTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.mojibake',
  severity: 'error',
  heading: 'Titles with broken characters',
  explanation:
    'The title was read in the wrong encoding on its way to you: â€™ stands where an apostrophe was, Ã© for é, ÇáÚÑÇÞ for العراق, or � and ???? where letters are lost. --fix puts right what can be told for sure: where the whole title is the text of one encoding read in another, so that spoiling it again gives the very same signs. The rest has to be typed anew: cite open KEY shows the page.',
  find({ key, title }) {
    if (title === undefined || !/[^\0-~]|\?{4}|\?[a-z]/.test(title)) return undefined;
    const meant = recoverTitle(title);
    if (meant !== undefined) {
      const next = ['edit', key, '--title', meant];
      return { value: title, message: `it was ${meant}`, next };
    }
    const next = ['edit', key, '--title', 'TITLE'];
    if (title.includes('\ufffd')) return { value: title, message: 'letters are lost', next };
    if (questionMarks.test(title) && !/[\p{L}\p{N}]/u.test(title.replace(/\?/g, ''))) {
      return { value: title, message: 'letters are lost', next };
    }
    if (lostApostrophe.test(title)) return { value: title, message: 'letters are lost', next };
    if (
      ![...remains, ...bareRemains].some((pattern) => pattern.test(title)) &&
      !isHalfLost(title)
    ) {
      return undefined;
    }
    return { value: title, message: 'it was read in the wrong encoding', next };
  },
  mend({ title }) {
    const meant = title === undefined ? undefined : recoverTitle(title);
    return meant === undefined ? undefined : { title: meant };
  },
};
