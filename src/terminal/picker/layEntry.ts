import { isolate, toCellText } from '../cellText.ts';
import { cutToWidth, measureWidth } from '../width.ts';
import { wrapText } from '../wrapText.ts';
import type { PickEntry } from './picker.ts';

/** A line of an article: the name of a field, if it begins one, and text. Both are safe. */
export interface EntryLine {
  readonly name: string;
  readonly text: string;
}

/** UTF-16 units of one value that are shown. */
const longest = 6000;

const gap = 2;

/** An article in lines of so many cells: as a post prints it, then its fields, their names in a column. */
export function layEntry({ line, fields }: PickEntry, columns: number): readonly EntryLine[] {
  const wide = Math.max(0, ...fields.map(([name]) => measureWidth(name))) + gap;
  const texts = wrap(line, columns).map((text) => ({ name: '', text }));
  const rows = fields.flatMap(([name, value]) =>
    wrap(value, columns - wide).map((text, at) => ({
      name: cutToWidth(at === 0 ? name.padEnd(wide) : ' '.repeat(wide), columns),
      text,
    })),
  );
  return [...texts, ...rows];
}

function wrap(text: string, columns: number): readonly string[] {
  const safe = toCellText(text.slice(0, longest));
  return wrapText(safe, columns)
    .split('\n')
    .flatMap((line) => breakLine(line, columns))
    .map(isolate);
}

/** Breaks a word that is wider than the line, such as an address. */
function breakLine(line: string, columns: number): readonly string[] {
  if (columns < 2) return [];
  if (measureWidth(line) <= columns) return [line];
  const pieces: string[] = [];
  let piece = '';
  for (const char of line) {
    if (piece !== '' && measureWidth(char) > 0 && measureWidth(piece + char) > columns) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece].map((one) => cutToWidth(one, columns));
}
