import { type Spelling, toSpelling } from './outletSpelling.ts';
import { findSlip } from './slip.ts';

/** Shorter words differ by a letter and mean another thing. */
const shortestMisspelt = 6;
const longestMisspelt = 60;
const shortestSound = 5;
/** How many names with a mark are compared with another that has it. */
const mostCompared = 8;

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
  const names = createAlikeNames<string>();
  for (const { name, aliases } of known) names.add(name, [name, ...aliases]);
  return (name) => names.find([name], () => true);
}

/** Things by their names, which are found by names that may be others of the same. */
export interface AlikeNames<T> {
  add(thing: T, names: readonly string[]): void;
  /** The first thing added that may have one of the names and is wanted; the surest likeness first. */
  find(names: readonly string[], isWanted: (thing: T) => boolean): T | undefined;
}

interface Entry<T> {
  readonly thing: T;
  readonly spelling: Spelling;
}

/** Makes an empty collection of things by their names. */
export function createAlikeNames<T>(): AlikeNames<T> {
  const byMark = new Map<string, Entry<T>[]>();
  return {
    add(thing, names) {
      for (const spelling of names.map(toSpelling)) {
        for (const mark of toMarks(spelling)) {
          const entries = byMark.get(mark);
          if (entries === undefined) byMark.set(mark, [{ thing, spelling }]);
          else if (entries.length < mostCompared) entries.push({ thing, spelling });
        }
      }
    },
    find(names, isWanted) {
      for (const spelling of names.map(toSpelling)) {
        for (const mark of toMarks(spelling)) {
          const found = byMark
            .get(mark)
            ?.find((entry) => isWanted(entry.thing) && areAlike(entry.spelling, spelling));
          if (found !== undefined) return found.thing;
        }
      }
      return undefined;
    },
  };
}

/** Texts of which two names that may be one have at least one in common, the surest first. */
function toMarks({ core, whole, sound, fullSound, skeleton }: Spelling): ReadonlySet<string> {
  const marks = new Set<string>();
  if (core === '') return marks;
  marks.add(`core ${core}`).add(`whole ${whole}`);
  if (fullSound !== '') marks.add(`full ${fullSound}`);
  if (sound.length >= shortestSound) marks.add(`sound ${sound}`);
  if (skeleton !== '') marks.add(`skeleton ${skeleton}`);
  if (core.length >= shortestMisspelt && core.length <= longestMisspelt) {
    marks.add(`missing ${core}`);
    for (let at = 0; at < core.length; at += 1) {
      marks.add(`missing ${core.slice(0, at)}${core.slice(at + 1)}`);
    }
  }
  return marks;
}

function areAlike(one: Spelling, other: Spelling): boolean {
  if (one.numbers !== other.numbers || !mayShareArticle(one.article, other.article)) return false;
  if (one.core === other.core || one.whole === other.whole) return true;
  if (one.sound === other.sound && one.sound.length >= shortestSound) return true;
  if (one.fullSound === other.fullSound && one.fullSound !== '' && one.isLatin !== other.isLatin) {
    return true;
  }
  return (one.skeleton === other.skeleton && one.skeleton !== '') || areMisspelt(one, other);
}

/** `Der Standard` is not `The Standard`, nor `El Mundo` `Il Mondo`. */
function mayShareArticle(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  const languages = other.split(' ');
  return one.split(' ').some((language) => languages.includes(language));
}

/** A slip in one word; in a short one only a letter too few or two swapped (`Radio Nawa` is not `Radio Sawa`). */
function areMisspelt(one: Spelling, other: Spelling): boolean {
  if (Math.min(one.core.length, other.core.length) < shortestMisspelt) return false;
  const isOfSameWords = one.words.length === other.words.length;
  const pairs = isOfSameWords
    ? one.words.map((word, at): readonly [string, string] => [word, other.words[at] ?? ''])
    : ([[one.core, other.core]] as const);
  const slips = pairs.filter(([word, twin]) => word !== twin);
  const [[word, twin] = ['', '']] = slips;
  const slip = slips.length === 1 ? findSlip(word, twin) : undefined;
  if (slip === undefined || /^\d+$/.test(word)) return false;
  if (slip.kind !== 'other') return true;
  return slip.at > 0 && word.length >= shortestMisspelt;
}
