import type { BodyLine } from './bodyLine.ts';

/** Reads plain text as its lines; addresses in it are part of the text. */
export function readTextLines(text: string): readonly BodyLine[] {
  const lines: BodyLine[] = [];
  let block = 0;
  for (const [i, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const line = tidyLine(raw);
    if (line === '') block += 1;
    else lines.push({ line: i + 1, text: line, links: [], block, level: 0, isItem: false });
  }
  return lines;
}

/** White space of every kind as single spaces, byte order marks and zero-width spaces dropped. */
export function tidyLine(line: string): string {
  return line
    .replace(/[\u200b\ufeff\0]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
