import { toCellText } from './cellText.ts';

const printableAscii = /^[\x20-\x7e]*$/;

/**
 * Tab-separated lines for pipes, each ended by a newline. Tabs and line breaks inside a cell become
 * spaces and control characters are defused, so that every row is one line of as many cells.
 */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const clean = printableAscii.test(rows.map((cells) => cells.join('')).join(''));
  const lines = clean ? rows.map((cells) => cells.join('\t')) : rows.map(formatLine);
  return `${lines.join('\n')}\n`;
}

function formatLine(cells: readonly string[]): string {
  return cells.map(toCellText).join('\t');
}
