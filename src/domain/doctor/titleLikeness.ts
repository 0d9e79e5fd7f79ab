import { foldText } from '../fold.ts';
import { findSlip } from '../slip.ts';
import { isStopWord } from '../stopWords.ts';

/** In letters; shorter words differ by a letter and mean another thing. */
const shortestMisspelt = 6;
const mostWords = 60;
/** What the shorter title must have of the longer one, in percent. */
const leastShare = 60;
const fewestWords = 4;

/** Words that say little, but with which a title says another thing: it rises again, or does not. */
const turns =
  'not no again off out up down before after against without still nicht ohne nach gegen wieder ne ' +
  'pas sans contre apres не без после против снова опять لا لم لن بعد قبل ضد بدون مجددا نه';

let turning: ReadonlySet<string> | undefined;

/** A title as it is compared. */
export interface TitleWords {
  /** Its words, folded, without those that say nothing. */
  readonly words: readonly string[];
  /** Its numbers: titles that differ in one are of two days or two parts. */
  readonly numbers: string;
}

/** A title as its telling words, in order. */
export function toTitleWords(title: string): TitleWords {
  const all = foldText(title.slice(0, 600)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  turning ??= new Set(turns.split(' ').map(foldText));
  const turned = turning;
  const words = all.filter((word) => turned.has(word) || !isStopWord(word)).slice(0, mostWords);
  return { words, numbers: words.filter((word) => /\p{Nd}/u.test(word)).join(' ') };
}

/**
 * Whether two titles may be one: the same but for words that say nothing and slips in long words
 * (a letter more, less or other, or two swapped), or one of them the beginning or the end of the
 * other and most of it. Two with different numbers are two.
 */
export function areAlike(one: TitleWords, other: TitleWords): boolean {
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (short.length < fewestWords) {
    return short.length === long.length && short.length > 1 && areSlips(short, long);
  }
  if (one.numbers === other.numbers && short.length === long.length && areSlips(short, long)) {
    return true;
  }
  if (short.length * 100 < long.length * leastShare) return false;
  return isEdge(short, long) && one.numbers === other.numbers;
}

function isEdge(short: readonly string[], long: readonly string[]): boolean {
  const gap = long.length - short.length;
  const isAt = (start: number) =>
    short.every((word, at) => word === long[start + at]) &&
    !long.some((word, at) => (at < start || at >= start + short.length) && turning?.has(word));
  return isAt(0) || isAt(gap);
}

/** The same words in the same places, but for one in four that has a slip in it. */
function areSlips(one: readonly string[], other: readonly string[]): boolean {
  let slips = 0;
  for (const [at, word] of one.entries()) {
    const twin = other[at] ?? '';
    if (word === twin) continue;
    slips += 1;
    if (!isSlip(word, twin) || slips > Math.max(1, one.length / 4)) return false;
  }
  return true;
}

/** Whether two long words are one edit apart: a letter more, less or other, or two swapped. */
export function isSlip(one: string, other: string): boolean {
  return (
    Math.min(one.length, other.length) >= shortestMisspelt && findSlip(one, other) !== undefined
  );
}
