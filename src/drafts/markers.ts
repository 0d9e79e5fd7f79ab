import type { Span } from './draft.ts';

export const openingMarker = '<!-- cite:sources -->';
export const closingMarker = '<!-- /cite:sources -->';

const markerSource = '<!--[ \\t]*(\\/?)cite:sources[ \\t]*-->';

const markerLine = new RegExp(`^ {0,3}${markerSource}[ \\t]*$`);
const markerAnywhere = new RegExp(
  `(?<![^\\r\\n\\ufeff])( {0,3})${markerSource}(?=[ \\t]*(?:[\\r\\n]|$))`,
  'g',
);

/** Whether a line, without its ending, is one of the section's markers. */
export function isMarkerLine(line: string): boolean {
  return line.includes('cite:sources') && markerLine.test(line);
}

/** A line that is a marker. */
export interface Marker extends Span {
  readonly isOpening: boolean;
}

/** The first marker that stands on a line of its own from an index on, whatever is around it. */
export function findMarker(text: string, from: number): Marker | undefined {
  markerAnywhere.lastIndex = from;
  const found = markerAnywhere.exec(text);
  if (found === null) return undefined;
  const start = found.index + (found[1]?.length ?? 0);
  return { start, end: found.index + found[0].length, isOpening: found[2] === '' };
}
