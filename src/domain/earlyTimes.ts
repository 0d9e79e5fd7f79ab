import type { TimeCount } from './timeBuckets.ts';

/** What is left out of a line of times is no more than this, in percent. */
const mostEarly = 5;
/** Shorter lines show all there is; in years. */
const shortest = 20;
/** By this the line gets shorter, else it is left as it is. */
const leastGain = 3;

/** Times parted in the few that came long before the rest, and the rest. */
export interface PartedTimes {
  /** The first year of the rest, and how many came before; undefined where none are set apart. */
  readonly early: { readonly year: string; readonly count: number } | undefined;
  readonly times: readonly TimeCount[];
}

/**
 * Sets apart the few times that stand so far before all others that a line of them would be flat: one
 * article of 1917 among hundreds of this year.
 *
 * @param times The oldest first.
 */
export function partEarlyTimes(times: readonly TimeCount[]): PartedTimes {
  const all = times.reduce((total, { count }) => total + count, 0);
  const last = toYear(times.at(-1));
  let seen = 0;
  const at = times.findIndex(({ count }) => {
    seen += count;
    return seen * 100 > all * mostEarly;
  });
  const year = toYear(times[at]);
  const whole = last - toYear(times[0]) + 1;
  if (at < 1 || whole < shortest || whole < (last - year + 1) * leastGain) {
    return { early: undefined, times };
  }
  const rest = times.filter((time) => toYear(time) >= year);
  const count = all - rest.reduce((total, one) => total + one.count, 0);
  return { early: { year: String(year).padStart(4, '0'), count }, times: rest };
}

function toYear(time: TimeCount | undefined): number {
  return Number(time?.time.slice(0, 4) ?? 0);
}
