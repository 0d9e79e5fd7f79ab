import { foldText } from './fold.ts';
import { findArticleLanguages, getOutletWords } from './outletWords.ts';
import { transliterate } from './transliterate.ts';

const shortestSkeleton = 4;

/** A name as others may have written it. */
export interface Spelling {
  /** Its telling words: without articles and words such as News; none where nothing is in it. */
  readonly words: readonly string[];
  /** Those as one. */
  readonly core: string;
  /** All of its words as one, but for articles. */
  readonly whole: string;
  /** As it sounds in Latin letters: `sumariyya` and `soumaria` are one; '' where it has no reading. */
  readonly sound: string;
  /** The same with an h at its end. */
  readonly fullSound: string;
  /** Its consonants in Latin letters, '' where they are few. */
  readonly skeleton: string;
  /** The languages of its leading article, parted by spaces; '' for none. */
  readonly article: string;
  readonly numbers: string;
  readonly isLatin: boolean;
}

/** Takes the name of an outlet apart. */
export function toSpelling(name: string): Spelling {
  const all = splitWords(name);
  const article = all.length > 1 ? findArticleLanguages(all[0] ?? '') : undefined;
  const words = (article === undefined ? all : all.slice(1)).filter((word, at, { length }) => {
    return at === length - 1 || (word !== 'al' && word !== 'el');
  });
  const bare = words.map((word) => dropArticle(word, words.length));
  const telling = findTelling(bare);
  const core = telling.join('');
  const latin = transliterate(core).toLowerCase();
  const fullSound = toSound(latin);
  const isJoined = words[0] !== bare[0];
  return {
    words: telling,
    core,
    whole: bare.join(''),
    sound: fullSound.replace(/h$/, ''),
    fullSound,
    skeleton: toSkeleton(latin),
    article: article ?? (isJoined ? 'ar' : ''),
    numbers: (foldText(name.slice(0, 200)).match(/\p{Nd}+/gu) ?? []).join(' '),
    isLatin: /^[\p{Script=Latin}\p{N}]*$/u.test(core),
  };
}

/** Articles stand by themselves: `L’Orient` is `l orient`, `An-Nahar` is `al nahar`. */
function splitWords(name: string): readonly string[] {
  const text = name.slice(0, 200).replace(/(?<![\p{L}\p{N}])l['’](?=\p{L})/giu, 'l ');
  const words = foldText(text)
    .replace(/\bhttps?:\/\//g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.map((word, at) => {
    const letters = /^[ae]([dnrstz]h?)$/.exec(word)?.[1];
    return letters !== undefined && words[at + 1]?.startsWith(letters) ? 'al' : word;
  });
}

function findTelling(words: readonly string[]): readonly string[] {
  const { labels, additions, places } = getOutletWords();
  const named = words.filter((word) => !labels.has(word));
  const telling = named.filter((word) => !additions.has(word));
  if (telling.length > 0 && !telling.every((word) => places.has(word))) return telling;
  return named.length > 0 ? named : words;
}

/** `ال` and `al` written to the word; in a name of one word also `Annahar`, as it is spoken. */
function dropArticle(word: string, words: number): string {
  const { labels, additions, places } = getOutletWords();
  const short = word.replace(/^(?:ال|al)/, '');
  const isKnown = labels.has(short) || additions.has(short) || places.has(short);
  if (word.length > 5 || (isKnown && short !== '')) {
    if (short !== word) return short;
    if (words === 1) return word.replace(/^a([dnrstz])(?=\1..)/, '');
  }
  return word;
}

function toSkeleton(latin: string): string {
  const consonants = latin.slice(1).replace(/[^b-df-gj-np-tvxz0-9]/g, '');
  const skeleton = `${latin.charAt(0)}${consonants.replace(/(.)\1+/g, '$1')}`;
  return skeleton.length < shortestSkeleton ? '' : skeleton;
}

function toSound(latin: string): string {
  return latin
    .replace(/(.)\1+/g, '$1')
    .replace(/ou|oo|o/g, 'u')
    .replace(/iy|ie|e|y/g, 'i')
    .replace(/x/g, 'ks')
    .replace(/q|g/g, 'k')
    .replace(/(.)\1+/g, '$1');
}
