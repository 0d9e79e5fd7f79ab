/** A letter more, less or other, or two swapped: where it is, and of which kind. */
export interface Slip {
  readonly kind: 'other' | 'more' | 'swapped';
  /** How many letters stand before it. */
  readonly at: number;
}

/** How one word differs from another where that is a single slip of the pen; undefined for any other two. */
export function findSlip(one: string, other: string): Slip | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length > short.length + 1 || short === long) return undefined;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) {
    return short.slice(at) === long.slice(at + 1) ? { kind: 'more', at } : undefined;
  }
  if (short.slice(at + 1) === long.slice(at + 1)) return { kind: 'other', at };
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isSwap && short.slice(at + 2) === long.slice(at + 2) ? { kind: 'swapped', at } : undefined;
}
