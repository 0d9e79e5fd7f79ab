import { foldText } from '../fold.ts';

/** A folded text to be found as a part of another, anywhere or where a word begins. */
export interface TextForm {
  readonly text: string;
  /** Letters that may not stand right before it; undefined where any may. */
  readonly notAfter: 'latin' | 'arabic' | undefined;
}

const innerHyphen = /(?<=[^ -])-(?=[^ -])/g;
const innerSpace = /(?<=[^ -]) (?=[^ -])/g;
const partedArticle = /^al[- ](?=[^ -]{2})/;
const joinedArticle = /^al(?=[a-z]{3})/;
const arabicArticle = /^ال(?=[ء-ي]{3})/;

/** The letters of folded text that words are made of. */
export const wordLetters = { latin: '0-9a-z', arabic: 'ء-ي' } as const;

/**
 * The forms of which one must be found for a word or phrase to be: folded, with the hyphens in it,
 * with spaces for them and without (`e-mail` finds `email`), spaces as hyphens; and with the
 * Arabic article in each of the ways it is written or not at all: `al-hurra`, `al hurra` and
 * `الحرة` find `Hurra` and `حرة` where a word begins; `alhurra` finds `Al-Hurra`. (`hurra` finds all
 * of them as it is.)
 *
 * @returns none for a text that folds to nothing
 */
export function toTextForms(text: string): readonly TextForm[] {
  const folded = foldText(text);
  if (folded === '') return [];
  const article = partedArticle.exec(folded)?.[0];
  if (article !== undefined) {
    const names = vary(folded.slice(article.length));
    return [
      ...names.map((name) => ({ text: name, notAfter: 'latin' }) as const),
      ...names.map((name) => ({ text: `al${name}`, notAfter: 'latin' }) as const),
    ];
  }
  if (arabicArticle.test(folded)) {
    const names = vary(folded.slice(2));
    return [
      ...names.map((name) => ({ text: name, notAfter: 'arabic' }) as const),
      ...names.flatMap((name) => [anywhere(`ال${name}`), anywhere(`لل${name}`)]),
    ];
  }
  const forms = vary(folded);
  if (!joinedArticle.test(folded)) return forms.map(anywhere);
  const rest = folded.slice(2);
  return [...new Set([...forms, `al-${rest}`, `al ${rest}`])].map(anywhere);
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

/** Whether a folded text has the form. */
export function hasForm(folded: string, { text, notAfter }: TextForm): boolean {
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
    if (notAfter === undefined || at === 0) return true;
    const isAfter = notAfter === 'latin' ? /[0-9a-z]/ : /[ء-ي]/;
    if (!isAfter.test(folded.charAt(at - 1))) return true;
  }
  return false;
}
