import { foldLetters } from './foldLetters.ts';

/** Any character but the ASCII that folding only lower-cases, or white space that it folds. */
const beyondPlain = /[^ !#-&(-_a-~]| {2}|^ | $/;

/** Any character but ASCII and the quotes and dashes that turn up in English headlines. */
const beyondEnglish = /[^ -~‘’“”–—]/;

/**
 * Dropped: the marks of Latin, Greek, Cyrillic, Arabic, Hebrew and Syriac, and variation selectors.
 * The breve of й and ў and the dots of ї stay, as these are letters of their own; so do the vowel
 * signs of Indic scripts and the voicing marks of kana, after kana.
 */
const marks =
  /([ИиУу]\u0306|[Іі]\u0308)|[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe00-\ufe2f]|(?<![\u3041-\u3096\u309d-\u30ff])[\u3099\u309a]/g;

const englishMarks = /['`‘’"“”–—]/g;
const whiteSpace = /[\s\u0085]+/g;
const looseWhiteSpace = /[^\S ]|\u0085| {2}|^ | $/;
const asciiPunctuation = /[\s!-/:-@[-`{-~]+/g;

/** Letters and digits of the usual scripts as folding leaves them. */
const beyondUsualLetters =
  /[^0-9a-z\u03b1-\u03c9\u0430-\u044f\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06af\u4e00-\u9fff\uac00-\ud7a3]/;

/**
 * Folds text for searching and comparing: lower case whatever the language, accents and vowel marks
 * off, one form for the variants of Arabic, Persian and Kurdish letters, for digits, dashes and
 * white space; apostrophes dropped (`Iraq’s` is `iraqs`, `Shi‘a` is `shia`), other quotation marks
 * taken as spaces. Folded text stays as it is.
 */
export function foldText(text: string): string {
  if (!beyondPlain.test(text)) return text.toLowerCase();
  const folded = beyondEnglish.test(text) ? foldFully(text) : foldEnglish(text);
  return looseWhiteSpace.test(folded) ? folded.replace(whiteSpace, ' ').trim() : folded;
}

/** `foldText` with everything but letters, digits and their marks dropped: `Al-Hurra` is `alhurra`. */
export function foldTight(text: string): string {
  const folded = foldText(text).replace(asciiPunctuation, '');
  if (!beyondUsualLetters.test(folded)) return folded;
  // Marks that come together only now may be put in another order, so fold once more.
  return foldText(folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''));
}

function foldEnglish(text: string): string {
  return text.replace(englishMarks, foldEnglishMark).toLowerCase();
}

function foldEnglishMark(mark: string): string {
  if (mark === '–' || mark === '—') return '-';
  return mark === '"' || mark === '“' || mark === '”' ? ' ' : '';
}

function foldFully(text: string): string {
  // Controls, formatting characters (joiners, marks of direction, soft hyphens), lone surrogates.
  const unseen = /[^\P{Cc}\t\n\v\f\r\u0085]|[\p{Cf}\p{Cs}]/gu;
  // An acute accent that stands alone is typed for an apostrophe; NFKD would make it a space.
  const bare = text
    .replaceAll('\u00b4', "'")
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(marks, '$1')
    .toLowerCase();
  return foldLetters(bare).normalize('NFC');
}
