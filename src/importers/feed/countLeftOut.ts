/** Counts what was passed over. */
export function countLeftOut(leftOut: Map<string, number>, what: string, count: number): void {
  if (count > 0) leftOut.set(what, (leftOut.get(what) ?? 0) + count);
}
