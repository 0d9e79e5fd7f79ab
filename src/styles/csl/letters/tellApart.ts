/** How far a given name is written out where names alone look the same: not at all, by initials, in full. */
const inFull = 2;

/**
 * Tells apart works of one year by people of one family name as citeproc does, which does so by given
 * names first, and by letters what they leave alike. It looks at the first of those left, and at which
 * look like it: once names are written in full and some still do, whoever else is left goes by
 * letters too if the first two of them are alike, and by nothing if not.
 *
 * @param works In the order of their ids.
 * @param isAlike Whether two look the same with names written out so far.
 * @returns Runs of works that have letters, each run from a.
 */
export function tellApart<T>(
  works: readonly T[],
  isAlike: (a: T, b: T, level: number) => boolean,
): T[][] {
  const runs: T[][] = [];
  const waiting: (readonly T[])[] = [works];
  let level = 0;
  let goesByLetters = false;
  let isNew = true;
  // What waits grows as others are parted from it.
  for (const next of waiting) {
    let left: readonly T[] = next;
    let isDone = false;
    let clashes = 0;
    while (left.length > 0) {
      const [first, ...others] = left;
      if (first === undefined) break;
      if (!goesByLetters && !isNew) {
        if (level < inFull) level += 1;
        else isDone = true;
      }
      isNew = false;
      const alike: readonly T[] = others.filter((other) => isAlike(first, other, level));
      if (goesByLetters) {
        if (alike.length > 0) runs.push([...left]);
        break;
      }
      const rest: readonly T[] = others.filter((other) => !alike.includes(other));
      const before = clashes;
      clashes = alike.length;
      if (clashes === 0) {
        isNew = rest.length > 1;
        left = rest.length > 1 ? rest : [];
      } else if (rest.length === 1) left = [first, ...alike];
      else if (clashes < before) {
        waiting.push(rest);
        left = [first, ...alike];
      } else if (isDone) {
        waiting.push([first, ...alike]);
        left = rest;
      }
      if (isDone) goesByLetters = true;
    }
  }
  return runs;
}
