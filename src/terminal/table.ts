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

interface Prepared {
  readonly text: string;
  readonly width: number;
  readonly link: string | undefined;
}

const gap = '  ';

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
  const grid = columns.map((_, at) => rows.map((row) => prepare(row[at] ?? '', longest)));
  const widths = fitColumns(
    columns.map((column, at) => toRoom(column, grid[at] ?? [], columns.length - at)),
    options.columns,
    gap.length,
  );
  const shown = columns.flatMap((column, at) => {
    const width = widths[at] ?? 0;
    return width > 0 ? [{ column, width, cells: grid[at] ?? [] }] : [];
  });
  const last = shown.length - 1;
  const heading = shown.map(({ column, width }, at) =>
    formatCell(prepare(column.heading, longest), width, {
      align: column.align,
      paint: options.paint.heading,
      isLast: at === last,
      links: false,
    }),
  );
  const lines = [heading.join(gap).trimEnd()];
  for (let row = 0; row < rows.length; row += 1) {
    let line = '';
    for (let at = 0; at <= last; at += 1) {
      const part = shown[at];
      const cell = part?.cells[row];
      if (part === undefined || cell === undefined) continue;
      if (at > 0) line += gap;
      line += formatCell(cell, part.width, {
        align: part.column.align,
        paint: part.column.paint,
        isLast: at === last,
        links: options.links,
      });
    }
    lines.push(line.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

function prepare(cell: TableCell, longest: number): Prepared {
  const { text, link } = typeof cell === 'string' ? { text: cell, link: undefined } : cell;
  const safe = toCellText(text.length > longest ? text.slice(0, longest) : text);
  return { text: safe, width: measureWidth(safe), link };
}

function toRoom(column: TableColumn, cells: readonly Prepared[], rank: number) {
  let widest = measureWidth(column.heading);
  for (const { width } of cells) if (width > widest) widest = width;
  const natural = Math.min(widest, column.max ?? widest);
  const weight = column.weight ?? 0;
  const min = weight > 0 ? Math.min(natural, column.min ?? 8) : natural;
  return { natural, min, weight, rank: column.rank ?? rank };
}

function formatCell(
  cell: Prepared,
  width: number,
  look: {
    readonly align: TableColumn['align'];
    readonly paint: ((text: string) => string) | undefined;
    readonly isLast: boolean;
    readonly links: boolean;
  },
): string {
  const fits = cell.width <= width;
  const text = fits ? cell.text : cutToWidth(cell.text, width);
  const space = ' '.repeat(Math.max(0, width - (fits ? cell.width : measureWidth(text))));
  let shown = isolate(text);
  if (look.paint !== undefined && text !== '') shown = look.paint(shown);
  if (look.links && cell.link !== undefined) shown = formatLink(shown, cell.link);
  if (look.align === 'right') return space + shown;
  return look.isLast ? shown : shown + space;
}
