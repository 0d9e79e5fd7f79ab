import { foldText } from './fold.ts';

/** Shorter words are found only as a whole: they are part of almost anything. */
const shortestPart = 3;
const mostEdits = 3;

interface Near {
  readonly candidate: string;
  /** Whole 0, one or more edits their number, a beginning 1, a part 2. */
  readonly rank: number;
  readonly lengthGap: number;
}

/**
 * Finds the candidates that a mistyped word may have meant, case and accents folded: those it
 * begins or is a part of, and those that a few letters typed wrong, left out, added or swapped
 * (Damerau and Levenshtein's distance, adjacent swaps) make of it: one for up to four letters,
 * two for up to seven, else three. Fit for 100,000 candidates.
 *
 * @returns at most `limit`, the nearest first, each once; none rather than one far off.
 */
export function findNearest(word: string, candidates: Iterable<string>, limit: number): string[] {
  const wanted = foldText(word);
  if (wanted === '' || limit < 1) return [];
  const distance = makeDistance(wanted);
  let most = wanted.length < 2 ? 0 : Math.min(mostEdits, Math.floor((wanted.length + 1) / 3));
  const ranks = [0, 0, 0, 0];
  const found = new Map<string, Near>();
  for (const candidate of candidates) {
    if (candidate.length < wanted.length - mostEdits && isAscii(candidate)) continue;
    const folded = foldText(candidate);
    const rank = Math.min(rankPart(wanted, folded), distance(folded, most));
    if (rank === Number.POSITIVE_INFINITY || found.has(candidate)) continue;
    found.set(candidate, { candidate, rank, lengthGap: Math.abs(folded.length - wanted.length) });
    ranks[rank] = (ranks[rank] ?? 0) + 1;
    most = Math.min(most, findBound(ranks, limit));
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || a.lengthGap - b.lengthGap)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** The rank that the last of the `limit` nearest has so far: what is farther need not be measured. */
function findBound(ranks: readonly number[], limit: number): number {
  let count = 0;
  const rank = ranks.findIndex((number) => {
    count += number;
    return count >= limit;
  });
  return rank < 0 ? mostEdits : rank;
}

function isAscii(text: string): boolean {
  return !/[^\0-~]/.test(text);
}

function rankPart(wanted: string, folded: string): number {
  if (folded.length < wanted.length || wanted.length < shortestPart) {
    return folded === wanted ? 0 : Number.POSITIVE_INFINITY;
  }
  const at = folded.indexOf(wanted);
  if (at < 0) return Number.POSITIVE_INFINITY;
  if (at > 0) return 2;
  return folded.length === wanted.length ? 0 : 1;
}

/** One bit for a letter's code modulo 32: words an edit apart differ in two bits at most. */
function toLetterBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Makes a function that gives the distance of a text from `wanted`, or infinity where it is over `most`. */
function makeDistance(wanted: string): (text: string, most: number) => number {
  const wantedBits = toLetterBits(wanted);
  return (text, most) => {
    if (Math.abs(text.length - wanted.length) > most) return Number.POSITIVE_INFINITY;
    if (countBits(toLetterBits(text) ^ wantedBits) > 2 * most) return Number.POSITIVE_INFINITY;
    const shorter = Math.min(text.length, wanted.length);
    let start = 0;
    while (start < shorter && text.charCodeAt(start) === wanted.charCodeAt(start)) start += 1;
    let end = 0;
    while (
      end < shorter - start &&
      text.charCodeAt(text.length - 1 - end) === wanted.charCodeAt(wanted.length - 1 - end)
    ) {
      end += 1;
    }
    const distance = measure(
      wanted.slice(start, wanted.length - end),
      text.slice(start, text.length - end),
      most,
    );
    return distance > most ? Number.POSITIVE_INFINITY : distance;
  };
}

/** The distance, as far as it is at most `most`; only cells that near the diagonal are filled. */
function measure(wanted: string, text: string, most: number): number {
  const far = most + 1;
  const width = wanted.length;
  if (width === 0 || text.length === 0) return Math.max(width, text.length);
  let above = Array.from({ length: width + 1 }, (_, at) => at);
  let before = above.slice();
  let row = above.slice();
  for (let line = 1; line <= text.length; line += 1) {
    const first = Math.max(1, line - most);
    const last = Math.min(width, line + most);
    const letter = text.charCodeAt(line - 1);
    let left = first === 1 ? line : far;
    let least = left;
    row[first - 1] = left;
    for (let at = first; at <= last; at += 1) {
      const cost = wanted.charCodeAt(at - 1) === letter ? 0 : 1;
      const changed = (above[at - 1] ?? far) + cost;
      const added = (above[at] ?? far) + 1;
      left += 1;
      if (added < left) left = added;
      if (changed < left) left = changed;
      if (cost === 1 && isSwap(wanted, text, at, line)) {
        const swapped = (before[at - 2] ?? far) + 1;
        if (swapped < left) left = swapped;
      }
      row[at] = left;
      if (left < least) least = left;
    }
    if (least > most) return far;
    if (last < width) row[last + 1] = far;
    [before, above, row] = [above, row, before];
  }
  return above[width] ?? far;
}

function isSwap(wanted: string, text: string, at: number, line: number): boolean {
  return (
    at > 1 &&
    line > 1 &&
    wanted.charCodeAt(at - 1) === text.charCodeAt(line - 2) &&
    wanted.charCodeAt(at - 2) === text.charCodeAt(line - 1)
  );
}
