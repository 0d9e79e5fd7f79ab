import type { Blocks } from './blocks.ts';
import { isolate, toCellText } from './cellText.ts';
import type { Paint } from './paint.ts';
import { cutToWidth, measureWidth, padToWidth, unitsPerCell } from './width.ts';

export interface BarRow {
  /** Of any origin. */
  readonly label: string;
  readonly count: number;
  /** What stands between the label and the bar, such as the count in figures; as many for each row. */
  readonly figures: readonly string[];
}

export interface BarOptions {
  /** The window’s width in cells; no line is wider. */
  readonly columns: number;
  readonly blocks: Blocks;
  readonly paint: Paint;
  /** What the longest bar stands for; the greatest count where left out. */
  readonly most?: number;
  /** How much of the window labels may take, 0 to 1; two fifths where left out. */
  readonly labelShare?: number;
}

const gap = 2;
/** In cells. */
const longestBar = 60;
const shortestBar = 4;

/**
 * A line for each row: label, figures, and a bar as long as its count. Labels are made safe, cut to
 * two fifths of the window, and isolated where their script runs from right to left; where there is
 * no room the bars are left out. Lines end in no space; '' for no rows.
 */
export function formatBars(rows: readonly BarRow[], options: BarOptions): string {
  const { columns, blocks, paint, labelShare = 0.4 } = options;
  const most = options.most ?? rows.reduce((highest, { count }) => Math.max(highest, count), 0);
  const figureWidths = (rows[0]?.figures ?? []).map((_, at) =>
    rows.reduce((widest, { figures }) => Math.max(widest, measureWidth(figures[at] ?? '')), 0),
  );
  const taken = figureWidths.reduce((total, width) => total + width + gap, 0);
  const labels = rows.map(({ label }) => toCellText(label.slice(0, columns * unitsPerCell)));
  const labelWidth = Math.min(
    labels.reduce((widest, label) => Math.max(widest, measureWidth(label)), 0),
    Math.max(1, Math.min(Math.max(12, Math.floor(columns * labelShare)), columns - taken)),
  );
  const room = Math.min(longestBar, columns - labelWidth - taken - gap);
  const lines = rows.map(({ count, figures }, at) => {
    const label = cutToWidth(labels[at] ?? '', labelWidth);
    const space = ' '.repeat(labelWidth - measureWidth(label));
    const shown = figures.map((figure, index) =>
      padToWidth(figure, figureWidths[index] ?? 0, 'right'),
    );
    const bar = room < shortestBar ? '' : formatBar(count / most, room, blocks);
    const end = bar === '' ? [] : [paint.outlet(bar)];
    return [isolate(label) + space, ...shown, ...end].join(' '.repeat(gap));
  });
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** A bar of a share, from 0 to 1, of the room; whatever there is shows at least a little. */
export function formatBar(share: number, room: number, { bar }: Blocks): string {
  if (!(share > 0)) return '';
  const parts = Math.min(room * bar.length, Math.max(1, Math.round(share * room * bar.length)));
  const whole = bar.at(-1) ?? '';
  const rest = parts % bar.length;
  return whole.repeat(Math.floor(parts / bar.length)) + (rest === 0 ? '' : (bar[rest - 1] ?? ''));
}
