import { readLine } from './readLine.ts';

/** Where something stands: lines and columns count from 1, columns in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The places of indices, which are sorted. The text is passed once. */
export function findPlaces(text: string, indices: readonly number[]): readonly TextPlace[] {
  const places: TextPlace[] = [];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  let line = readLine(text, start);
  let number = 1;
  let counted = start;
  let column = 1;
  for (const index of indices) {
    while (index >= line.next && line.next > line.end) {
      line = readLine(text, line.next);
      number += 1;
      counted = line.start;
      column = 1;
    }
    for (; counted < index; counted += 1) {
      const unit = text.charCodeAt(counted);
      if (unit < 0xdc00 || unit > 0xdfff) column += 1;
    }
    places.push({ line: number, column });
  }
  return places;
}
