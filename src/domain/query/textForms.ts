import { foldText } from '../fold.ts';

/** A folded text to be found as a part of another, anywhere or where a word begins. */
export interface TextForm {
  readonly text: string;
  /** Letters that may not stand right before it; undefined where any may. */
  readonly notAfter: 'latin' | 'arabic' | undefined;
}

const innerHyphen = /(?<=[^ -])-(?=[^ -])/g;
const innerSpace = /(?<=[^ -]) (?=[^ -])/g;

/**
 * The Arabic article before a name: `al-`, `el-`, and as it sounds before most letters made with the
 * tongue (`as-sabah`, `ash-sharq`, `en-nahda`). Parted by a space only where that is no English
 * (`as soon`, `an NGO`).
 */
const partedArticle =
  /^(?:[ae]l[- ]|[ae](sh|th|dh|[rz])[- ](?=\1)|[ae]([dnst])-(?=\2))(?=[^ -]{2})/;
/** The same without anything between: `alhurra`, `elbaradei`, `annahar`, `asharq`. */
const joinedArticle = /^[ae](?:l(?=[a-z]{3})|(?=sh[a-z]{2})|([dnrstz]|sh|th|dh)(?=\1[a-z]{2}))/;
/** The letters before which the article sounds otherwise; what follows is the name. */
const soundingLetter = /^(?:sh|th|dh|[dnrstz])/;
const arabicArticle = /^(?:ال|لل)(?=[ء-ي]{3})/;

/** A word that many write with a hyphen somewhere in it, as far as it is written in letters that take one. */
const hyphenable = /^[0-9a-z\u03b1-\u03c9\u0430-\u045f]{5,20}$/;
/** Where the hyphen may stand: behind two letters, or behind one of those that stand alone. */
const firstPart = /^(?:[egituxk]|.{2,})$/;

/** The letters of folded text that words are made of. */
export const wordLetters = { latin: '0-9a-z', arabic: 'ء-ي' } as const;

/**
 * The forms of which one must be found for a word or phrase to be: folded, with the hyphens in it,
 * with spaces for them and without (`e-mail` finds `email`, and the other way round), spaces as
 * hyphens; and with the Arabic article in each of the ways it is written or not at all: `al-hurra`,
 * `el hurra` and `الحرة` find `Hurra` and `حرة` where a word begins; `alhurra` finds `Al-Hurra`.
 * (`hurra` finds all of them as it is.)
 *
 * @returns none for a text that folds to nothing
 */
export function toTextForms(text: string): readonly TextForm[] {
  const folded = foldText(text);
  if (folded === '') return [];
  const article = partedArticle.exec(folded)?.[0];
  if (article !== undefined) {
    const names = vary(folded.slice(article.length));
    const joined = names.flatMap((name) => listArticles(name).map((before) => `${before}${name}`));
    return [...names, ...joined].map((name) => ({ text: name, notAfter: 'latin' }));
  }
  if (arabicArticle.test(folded)) {
    const names = vary(folded.slice(2));
    return [
      ...names.map((name) => ({ text: name, notAfter: 'arabic' }) as const),
      ...names.flatMap((name) => [anywhere(`ال${name}`), anywhere(`لل${name}`)]),
    ];
  }
  return [...new Set([...vary(folded), ...partArticle(folded), ...hyphenate(folded)])].map(
    anywhere,
  );
}

/** Whether a word that stands alone is the Arabic article of the word behind it. */
export function isLooseArticle(word: string, next: string): boolean {
  const article = foldText(word);
  return partedArticle.exec(`${article} ${foldText(next)}`)?.[0] === `${article} `;
}

function anywhere(text: string): TextForm {
  return { text, notAfter: undefined };
}

function vary(text: string): readonly string[] {
  return [
    ...new Set([
      text,
      text.replace(innerHyphen, ' '),
      text.replace(innerHyphen, ''),
      text.replace(innerSpace, '-'),
    ]),
  ];
}

/** The article in Latin letters as it is joined to a name: `al`, `el`, and `as`, `es` before `sabah`. */
function listArticles(name: string): readonly string[] {
  const letter = soundingLetter.exec(name)?.[0];
  if (letter === undefined) return ['al', 'el'];
  const doubled = ['al', 'el', `a${letter}`, `e${letter}`];
  return letter === 'sh' ? [...doubled, 'a', 'e'] : doubled;
}

/** Of a word with the article joined to it: the ways to write them apart, and joined otherwise. */
function partArticle(word: string): readonly string[] {
  const article = joinedArticle.exec(word)?.[0];
  if (article === undefined) return [];
  const name = word.slice(article.length);
  const letter = soundingLetter.exec(name)?.[0];
  const vowel = word.charAt(0);
  const sounding = letter === undefined ? [] : [`${vowel}${letter}-${name}`];
  const apart = ['al', 'el'].flatMap((before) => [`${before}-${name}`, `${before} ${name}`]);
  return [...apart, `al${name}`, ...sounding];
}

function hyphenate(word: string): readonly string[] {
  if (!hyphenable.test(word)) return [];
  return Array.from({ length: word.length - 2 }, (_, at) => at + 1)
    .filter((at) => firstPart.test(word.slice(0, at)))
    .map((at) => `${word.slice(0, at)}-${word.slice(at)}`);
}

/** Whether a folded text has the form. */
export function hasForm(folded: string, { text, notAfter }: TextForm): boolean {
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
    if (notAfter === undefined || at === 0) return true;
    const isAfter = notAfter === 'latin' ? /[0-9a-z]/ : /[ء-ي]/;
    if (!isAfter.test(folded.charAt(at - 1))) return true;
  }
  return false;
}
