/** How many line breaks a stretch of text has. */
export function countLineBreaks(text: string, from: number, to: number): number {
  // Cut first, so that looking for one never goes on behind the stretch.
  const stretch = text.slice(from, to);
  let count = 0;
  for (let at = stretch.indexOf('\n'); at >= 0; at = stretch.indexOf('\n', at + 1)) count += 1;
  return count;
}
