import { dropLeadingArticle } from './order.ts';

/**
 * The words that stand for `the` and `a` at the start of a name or title, by language; those that end
 * in ’ are joined to the next word. Languages that write no such word of its own have none.
 */
const words: Readonly<Record<string, string>> = {
  ca: 'el la els les un una l’',
  da: 'den det de en et',
  de: 'der die das ein eine',
  el: 'ο η το οι τα ένας μια μία ένα',
  es: 'el la los las lo un una unos unas',
  fr: 'le la les un une des l’',
  hu: 'a az egy',
  it: 'il lo la i gli le un uno una l’ un’',
  nl: 'de het een ’t ’n',
  no: 'den det de en ei et',
  pt: 'o a os as um uma uns umas',
  sv: 'den det de en ett',
};

const withoutArticles = 'ckb fa he ja kmr ko ku ru tr uk zh';

/** By the rule of `dropLeadingArticle`, a part of it for each language. */
const defaultRules: Readonly<Record<string, RegExp>> = {
  ar: /^al[\s‐‑–-]+(?=[^\s‐‑–-])/i,
  en: /^(?:the|an?)[\s‐‑–-]+(?=[^\s‐‑–-])/i,
};

/** The languages whose articles can be dropped, by their ISO 639 codes. */
export function listArticleLanguages(): readonly string[] {
  return [...Object.keys(defaultRules), ...Object.keys(words)].sort();
}

/** Whether a language, by its code, is known to `makeArticleDropper`: also one that has no articles. */
export function isArticleLanguage(code: string): boolean {
  return listArticleLanguages().includes(code) || withoutArticles.split(' ').includes(code);
}

/** What is sorted: the name of a person, of an outlet, or a title in a language, if that is known. */
export type Sorted =
  | { readonly kind: 'person' | 'outlet' }
  | { readonly kind: 'title'; readonly language: string | undefined };

/** Takes a leading article off a text that is sorted. */
export type ArticleDropper = (text: string, sorted: Sorted) => string;

/**
 * Makes the rule by which leading articles are passed over in sorting.
 *
 * English and Arabic (`Al`, `Al-`) articles go wherever they stand. Those of other languages stay
 * in the names of people (Le Carré is an L), and in titles that are known to be in another language
 * (`Die Another Day`). One article goes, and never so that nothing remains.
 *
 * @param languages Codes; undefined for the rule of `dropLeadingArticle`, none to keep every article.
 */
export function makeArticleDropper(languages: readonly string[] | undefined): ArticleDropper {
  if (languages === undefined) return dropLeadingArticle;
  const own = Object.entries(defaultRules)
    .filter(([language]) => languages.includes(language))
    .map(([, rule]) => rule);
  const others = languages.flatMap((language) => {
    const listed = words[language];
    return listed === undefined ? [] : [{ language, rule: makeRule(listed) }];
  });
  return (text, sorted) => {
    const rules = [...own];
    for (const { language, rule } of others) if (mayDrop(language, sorted)) rules.push(rule);
    const found = rules.find((rule) => rule.test(text));
    return found === undefined ? text : text.replace(found, '');
  };
}

function mayDrop(language: string, sorted: Sorted): boolean {
  if (sorted.kind !== 'title') return sorted.kind === 'outlet';
  const known = sorted.language?.toLowerCase().split('-', 1)[0];
  return known === undefined || known === language;
}

function makeRule(listed: string): RegExp {
  const all = listed.split(' ').map((word) => word.replaceAll('’', "[’'‘ʼ]"));
  const isJoined = (word: string) => word.endsWith(']');
  const apart = all.filter((word) => !isJoined(word)).join('|');
  const joined = all.filter(isJoined).join('|');
  const start = joined === '' ? '' : `(?:${joined})\\s*|`;
  return new RegExp(`^(?:${start}(?:${apart})\\s+)(?=\\S)`, 'i');
}
