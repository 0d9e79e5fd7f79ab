import { isolate, toCellText } from '../cellText.ts';
import { fitColumns } from '../fitColumns.ts';
import type { Paint } from '../paint.ts';
import { cutToWidth, measureWidth, unitsPerCell } from '../width.ts';
import type { PickRow } from './picker.ts';
import type { PickerState } from './state.ts';

/** In their order; the lowest rank is left out first where the window is narrow. */
const columns = [
  { name: 'key', weight: 3, min: 12, max: 40, rank: 4 },
  { name: 'date', weight: 0, min: 0, max: 24, rank: 1 },
  { name: 'outlet', weight: 2, min: 8, max: 24, rank: 2 },
  { name: 'title', weight: 6, min: 14, max: 1000, rank: 3 },
] as const;

const gap = 2;

/** Cells before the first column: the arrow, the mark, a space. */
const signs = 3;

/** The widths of the columns follow so many of the first rows, so that they keep still. */
const measuredRows = 100;

/** The rows that are seen, each a line. */
export function drawList(state: PickerState, lines: number, paint: Paint): readonly string[] {
  const { found, top, at, marked } = state;
  const seen = found.slice(top, top + lines);
  const widths = measureColumns(state, seen);
  const isMarked = new Set(marked);
  return seen.map((row, index) => {
    const isChosen = top + index === at;
    const sign = `${isChosen ? '❯' : ' '}${isMarked.has(row.key) ? '✓' : ' '} `;
    return paint.key(sign) + drawRow(row, widths, isChosen, paint);
  });
}

function drawRow(row: PickRow, widths: readonly number[], isChosen: boolean, paint: Paint): string {
  const paints = { key: paint.key, date: paint.dim, outlet: paint.outlet, title: paint.title };
  let line = '';
  let owed = 0;
  columns.forEach(({ name }, index) => {
    const width = widths[index] ?? 0;
    if (width === 0) return;
    const text = cutToWidth(toSafe(row[name], width), width);
    if (text !== '')
      line += ' '.repeat(owed) + toPaint(paints[name], isChosen, paint)(isolate(text));
    owed = (text === '' ? owed + width : width - measureWidth(text)) + gap;
  });
  return line;
}

function toPaint(own: (text: string) => string, isChosen: boolean, paint: Paint) {
  return isChosen ? (text: string) => paint.heading(own(text)) : own;
}

function measureColumns(state: PickerState, seen: readonly PickRow[]): readonly number[] {
  const rows = [...state.found.slice(0, measuredRows), ...seen];
  const rooms = columns.map(({ name, weight, min, max, rank }) => {
    const widest = rows.reduce((most, row) => Math.max(most, measure(row[name], max)), 0);
    const natural = Math.min(max, widest);
    return { natural, min: weight > 0 ? Math.min(natural, min) : natural, weight, rank };
  });
  return fitColumns(rooms, Math.max(1, state.columns - signs), gap);
}

function measure(text: string, max: number): number {
  return measureWidth(toSafe(text, max));
}

/** No more of a text than so many cells could hold. */
function toSafe(text: string, width: number): string {
  const longest = width * unitsPerCell;
  return toCellText(text.length > longest ? text.slice(0, longest) : text);
}
