/** Something that was read otherwise than the style prints it, or that might be read otherwise. */
export interface Liberty {
  /** How sure the reading still is, 0 to 1. */
  readonly factor: number;
  /** What a writer is told where this makes the line too unsure. */
  readonly reason: string;
}

/** Below this a reading is a guess. */
export const sureEnough = 0.5;

/** The product of all liberties: 1 for none, in steps of a hundredth. */
export function toConfidence(liberties: readonly Liberty[]): number {
  const product = liberties.reduce((sofar, { factor }) => sofar * factor, 1);
  return Math.round(product * 100) / 100;
}

/** The reason that weighs most. */
export function findDoubt(liberties: readonly Liberty[]): string | undefined {
  return [...liberties].sort((a, b) => a.factor - b.factor)[0]?.reason;
}
