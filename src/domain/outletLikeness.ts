import { foldText } from './fold.ts';
import { transliterate } from './transliterate.ts';

/** Words that one writer puts to a name and another leaves out. */
const dropped = new Set(
  'news newspaper newspapers online agency tv television channel network website site com net org iq co uk info press'.split(
    ' ',
  ),
);

const articles = new Set('the a an al el le la les der die das il lo'.split(' '));

/** Shorter words differ by a letter and mean another thing. */
const shortestMisspelt = 6;
const shortestSkeleton = 4;

/** A name as others may have written it. */
interface Likeness {
  /** Without articles and words such as News; '' where nothing else is in it. */
  readonly core: string;
  /** As it sounds in Latin letters: `sumariyya` and `soumaria` are one. */
  readonly sound: string;
  /** Its consonants in Latin letters, '' where they are few. */
  readonly skeleton: string;
}

/**
 * Makes a function that finds, among outlets that are known, the one that a name may be another
 * spelling of: without its article or a word such as News, a letter typed wrong, or put into
 * Latin letters in another way (`Al Sumaria`, `Alsumariya`).
 *
 * @param known Each outlet by its name, with the other names it goes by.
 * @returns the function; it gives the outlet's name, or undefined.
 */
export function makeOutletMatcher(
  known: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): (name: string) => string | undefined {
  const byMark = new Map<string, string>();
  for (const { name, aliases } of known) {
    for (const one of [name, ...aliases]) {
      for (const mark of toOutletMarks(one)) if (!byMark.has(mark)) byMark.set(mark, name);
    }
  }
  return (name) => {
    for (const mark of toOutletMarks(name)) {
      const found = byMark.get(mark);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Texts of which two names that may be one have at least one in common, the surest first. */
export function toOutletMarks(name: string): readonly string[] {
  const { core, sound, skeleton } = toLikeness(name);
  if (core === '') return [];
  const marks = [`core ${core}`, `sound ${sound}`];
  if (skeleton !== '') marks.push(`skeleton ${skeleton}`);
  if (core.length >= shortestMisspelt && core.length <= 60) {
    for (let at = 0; at < core.length; at += 1) {
      marks.push(`missing ${core.slice(0, at)}${core.slice(at + 1)}`);
    }
    marks.push(`missing ${core}`);
  }
  return marks;
}

function toLikeness(name: string): Likeness {
  const words = foldText(name.slice(0, 200))
    .replace(/\bhttps?:\/\/(?:www\.)?/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  while (words.length > 1 && articles.has(words[0] ?? '')) words.shift();
  const telling = words.filter((word) => !dropped.has(word));
  const core = (telling.length === 0 ? words : telling).map(dropArticle).join('');
  const latin = transliterate(core).toLowerCase();
  const first = latin.charAt(0);
  const consonants = latin.slice(1).replace(/[^b-df-gj-np-tvxz0-9]/g, '');
  const skeleton = `${first}${consonants.replace(/(.)\1+/g, '$1')}`;
  return {
    core,
    sound: toSound(latin),
    skeleton: skeleton.length < shortestSkeleton ? '' : skeleton,
  };
}

function toSound(latin: string): string {
  return latin
    .replace(/(.)\1+/g, '$1')
    .replace(/ou|oo|o/g, 'u')
    .replace(/iy|ie|e|y/g, 'i')
    .replace(/q|g/g, 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
}

/** `ال` and `al` written to the word. */
function dropArticle(word: string): string {
  return word.length > 5 ? word.replace(/^(?:ال|al)/, '') : word;
}
