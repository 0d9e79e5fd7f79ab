/** What later changes tell of the rows of one table as they were before them. */
export interface RowStates {
  /** Whether the row was there; undefined where no later change tells. */
  wasThere(row: number): boolean | undefined;
  /** The id of the record it was a part of, where a later change tells. */
  findParent(row: number): number | undefined;
  /** Every record that rows from `first` to `last` were parts of, as far as later changes tell. */
  listParents(first: number, last: number): Iterable<number>;
  /** A change older than those known: the row was there, a part of that record. */
  noteImage(row: number, parent: number | undefined): void;
  /** A change older than those known: rows from `first` to `last` were not there. */
  noteNew(first: number, last: number): void;
}

interface RowState {
  readonly isThere: boolean;
  readonly parent: number | undefined;
}

const absent: RowState = { isThere: false, parent: undefined };

/** Begins with no later changes; they are to be told newest first. */
export function createRowStates(): RowStates {
  const rows = new Map<number, RowState>();
  /** What stands in `rows` was told after the spans it lies in, and is older. */
  const spans: (readonly [first: number, last: number])[] = [];
  const isInSpan = (row: number) => spans.some(([first, last]) => row >= first && row <= last);
  const listWithin = (first: number, last: number): readonly number[] => {
    if (last - first > rows.size) {
      return [...rows.keys()].filter((row) => row >= first && row <= last);
    }
    const within: number[] = [];
    for (let row = first; row <= last; row += 1) if (rows.has(row)) within.push(row);
    return within;
  };
  return {
    wasThere(row) {
      return rows.get(row)?.isThere ?? (isInSpan(row) ? false : undefined);
    },
    findParent: (row) => rows.get(row)?.parent,
    listParents: (first, last) =>
      listWithin(first, last).flatMap((row) => rows.get(row)?.parent ?? []),
    noteImage(row, parent) {
      rows.set(row, { isThere: true, parent });
    },
    noteNew(first, last) {
      if (first === last) {
        rows.set(first, absent);
        return;
      }
      for (const row of listWithin(first, last)) rows.delete(row);
      spans.push([first, last]);
    },
  };
}
