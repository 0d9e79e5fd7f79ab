/** How far a few names have most of it. */
export interface Concentration {
  /** What the largest one, five and ten have of all; shares from 0 to 1. */
  readonly top: readonly {
    readonly names: number;
    readonly count: number;
    readonly share: number;
  }[];
  /**
   * How many names of equal size would be as varied: 1 where one has all. The inverse of Simpson’s
   * index (Laakso and Taagepera 1979 for parties). Undefined where there is nothing.
   */
  readonly effective: number | undefined;
}

/** @param sizes What each name has, the largest first. */
export function measureConcentration(sizes: readonly number[]): Concentration {
  const all = sum(sizes);
  const squares = sum(sizes.map((size) => size * size));
  return {
    top: [1, 5, 10].map((names) => {
      const count = sum(sizes.slice(0, names));
      return { names, count, share: all === 0 ? 0 : count / all };
    }),
    effective: squares === 0 ? undefined : (all * all) / squares,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
