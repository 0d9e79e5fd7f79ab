/** How one column may be fitted; widths in cells. */
export interface ColumnRoom {
  /** What its widest cell takes. */
  readonly natural: number;
  /** What it may shrink to; its natural width where it is rigid. */
  readonly min: number;
  /** Its share of the room that is left; 0 for a rigid column. */
  readonly weight: number;
  /** The column of the lowest rank is left out first. */
  readonly rank: number;
}

/**
 * The widths of columns that stand side by side with `gap` cells between them in `room` cells; 0
 * for a column that is left out. First the elastic columns shrink, each down to its minimum, then
 * columns are left out by rank, and the last one that is left is cut to the room.
 */
export function fitColumns(columns: readonly ColumnRoom[], room: number, gap: number): number[] {
  const kept = columns.map((_, at) => at);
  const least = (at: number) => columns[at]?.min ?? 0;
  const total = () => sum(kept.map(least)) + gap * (kept.length - 1);
  while (kept.length > 1 && total() > room) kept.splice(findLowest(columns, kept), 1);
  const widths = columns.map((column, at) => (kept.includes(at) ? column.min : 0));
  const [only] = kept;
  if (kept.length === 1 && only !== undefined && least(only) > room) {
    widths[only] = room;
    return widths;
  }
  spread(columns, kept, widths, room - total());
  return widths;
}

/** Shares out the room that is left by weight; what a column does not need goes to the others. */
function spread(
  columns: readonly ColumnRoom[],
  kept: readonly number[],
  widths: number[],
  room: number,
): void {
  let left = room;
  while (left > 0) {
    const hungry = kept
      .map((at) => ({
        at,
        weight: columns[at]?.weight ?? 0,
        missing: missing(columns, widths, at),
      }))
      .filter((column) => column.missing > 0 && column.weight > 0);
    if (hungry.length === 0) return;
    const weights = sum(hungry.map((column) => column.weight));
    const round = left;
    for (const { at, weight, missing } of hungry) {
      const share = Math.min(missing, left, Math.max(1, Math.floor((round * weight) / weights)));
      widths[at] = (widths[at] ?? 0) + share;
      left -= share;
    }
  }
}

function missing(columns: readonly ColumnRoom[], widths: readonly number[], at: number): number {
  return (columns[at]?.natural ?? 0) - (widths[at] ?? 0);
}

function findLowest(columns: readonly ColumnRoom[], kept: readonly number[]): number {
  const ranks = kept.map((at) => columns[at]?.rank ?? 0);
  return ranks.indexOf(Math.min(...ranks));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
