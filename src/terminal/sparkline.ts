import type { Blocks } from './blocks.ts';

/** In cells: how wide one count is drawn at most. */
const widest = 3;

/**
 * Counts as a line of little bars, each as high as its share of the greatest; a space for none.
 *
 * @param room In cells; at least as many as there are counts, which are drawn wider where there is room.
 */
export function formatSparkline(counts: readonly number[], blocks: Blocks, room: number): string {
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const width = Math.max(1, Math.min(widest, Math.floor(room / Math.max(1, counts.length))));
  return counts
    .map((count) => {
      if (count <= 0) return ' '.repeat(width);
      const level = Math.ceil((count / most) * blocks.spark.length) - 1;
      return (blocks.spark[level] ?? '').repeat(width);
    })
    .join('');
}
