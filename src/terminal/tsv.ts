import { toCellText } from './cellText.ts';

const printableAscii = /^[\x20-\x7e]*$/;

/**
 * Tab-separated lines for pipes, each ended by a newline. Tabs and line breaks inside a cell become
 * spaces and control characters are defused, so that every row is one line of as many cells.
 */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${rows.map(formatLine).join('\n')}\n`;
}

/** Most rows need no care: they are joined as they are, without a copy of their cells. */
function formatLine(cells: readonly string[]): string {
  for (const cell of cells) {
    if (!printableAscii.test(cell)) return cells.map(toCellText).join('\t');
  }
  return cells.join('\t');
}
