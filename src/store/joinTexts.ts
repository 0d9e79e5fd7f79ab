/**
 * Two texts as one, each part that is between the joints once, the first one's before the other's.
 *
 * @returns undefined where there is neither.
 */
export function joinTexts(
  joint: string,
  one: string | undefined,
  two: string | undefined,
): string | undefined {
  if (one === undefined || two === undefined) return one ?? two;
  const known = new Set(one.split(joint));
  const fresh = two.split(joint).filter((part) => !known.has(part));
  return [one, ...fresh].join(joint);
}
