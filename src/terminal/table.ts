import { isolate, toCellText } from './cellText.ts';
import { fitColumns } from './fitColumns.ts';
import { formatLink } from './formatLink.ts';
import type { Paint } from './paint.ts';
import { cutToWidth, measureWidth, unitsPerCell } from './width.ts';

export interface TableColumn {
  readonly heading: string;
  /** The column's share where the window is too narrow; 0 or absent: it never shrinks. */
  readonly weight?: number;
  /** The least an elastic column shrinks to, in cells; 8 unless given. */
  readonly min?: number;
  /** The most it takes in the widest window, in cells. */
  readonly max?: number;
  readonly align?: 'left' | 'right';
  /** Where nothing else helps, columns are left out, lowest rank first; by default the last first. */
  readonly rank?: number;
  readonly paint?: (text: string) => string;
}

/** A text of any origin, with the address it leads to. */
export type TableCell = string | { readonly text: string; readonly link?: string | undefined };

export interface TableOptions {
  /** The window's width in cells. */
  readonly columns: number;
  readonly paint: Paint;
  /** Whether the terminal shows links. */
  readonly links: boolean;
}

/** A column's cells, safe and measured: two plain arrays, because there may be 100,000 cells. */
interface Measured {
  readonly texts: readonly string[];
  readonly widths: Uint32Array;
}

const gap = 2;

/**
 * A table with a line of headings that fits the window: no line is wider than `columns` cells.
 * Cells are made safe, cut with `…`, and isolated where their script runs from right to left.
 * Lines end in no space; '' for no rows.
 */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  options: TableOptions,
): string {
  if (rows.length === 0) return '';
  const longest = options.columns * unitsPerCell;
  const measured = columns.map((_, at) => measureColumn(rows, at, longest));
  const widths = fitColumns(
    columns.map((column, at) => toRoom(column, measured[at], columns.length - at)),
    options.columns,
    gap,
  );
  const shown = columns.flatMap((column, at) => {
    const cells = measured[at];
    const width = widths[at] ?? 0;
    return width > 0 && cells !== undefined ? [{ column, at, width, cells }] : [];
  });
  const lines = [formatHeading(shown, options.paint)];
  rows.forEach((row, at) => {
    lines.push(formatRow(shown, row, at, options.links));
  });
  return `${lines.join('\n')}\n`;
}

interface ShownColumn {
  readonly column: TableColumn;
  /** Its place among all columns, shown or not. */
  readonly at: number;
  readonly width: number;
  readonly cells: Measured;
}

function formatHeading(shown: readonly ShownColumn[], paint: Paint): string {
  const line = createLine();
  for (const { column, width } of shown) {
    const text = cutToWidth(column.heading, width);
    line.add(decorate(text, paint.heading, undefined), width, measureWidth(text), column.align);
  }
  return line.text();
}

function formatRow(
  shown: readonly ShownColumn[],
  row: readonly TableCell[],
  index: number,
  links: boolean,
): string {
  const line = createLine();
  for (const { column, at, width, cells } of shown) {
    const whole = cells.texts[index] ?? '';
    const needed = cells.widths[index] ?? 0;
    const text = needed <= width ? whole : cutToWidth(whole, width);
    const cell = row[at];
    const link = links && typeof cell === 'object' ? cell.link : undefined;
    const used = needed <= width ? needed : measureWidth(text);
    line.add(decorate(text, column.paint, link), width, used, column.align);
  }
  return line.text();
}

/** Sets parts side by side; no space is left at the end. */
function createLine() {
  let line = '';
  let owed = 0;
  return {
    add(part: string, width: number, used: number, align: TableColumn['align']): void {
      const before = align === 'right' ? width - used : 0;
      if (part !== '') line += ' '.repeat(owed + before) + part;
      owed = (part === '' ? owed + width : width - used - before) + gap;
    },
    text: () => line,
  };
}

function decorate(
  text: string,
  paint: ((text: string) => string) | undefined,
  link: string | undefined,
): string {
  if (text === '') return '';
  const isolated = isolate(text);
  const painted = paint === undefined ? isolated : paint(isolated);
  return link === undefined ? painted : formatLink(painted, link);
}

function measureColumn(
  rows: readonly (readonly TableCell[])[],
  at: number,
  longest: number,
): Measured {
  const widths = new Uint32Array(rows.length);
  const texts = rows.map((row, index) => {
    const cell = row[at] ?? '';
    const text = typeof cell === 'string' ? cell : cell.text;
    const safe = toCellText(text.length > longest ? text.slice(0, longest) : text);
    widths[index] = measureWidth(safe);
    return safe;
  });
  return { texts, widths };
}

function toRoom(column: TableColumn, cells: Measured | undefined, rank: number) {
  let widest = measureWidth(column.heading);
  for (const width of cells?.widths ?? []) if (width > widest) widest = width;
  const natural = Math.min(widest, column.max ?? widest);
  const weight = column.weight ?? 0;
  const min = weight > 0 ? Math.min(natural, column.min ?? 8) : natural;
  return { natural, min, weight, rank: column.rank ?? rank };
}
