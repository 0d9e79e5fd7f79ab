import type { Span } from './draft.ts';
import { findHeadings } from './findHeadings.ts';
import { closingMarker, isMarkerLine, openingMarker } from './markers.ts';
import type { Draft } from './parseDraft.ts';
import { findLineEnding } from './readLine.ts';

/** Where the section of a draft stands, or is to stand. */
export interface SectionPlan {
  /** What the section takes the place of; empty where it is new. */
  readonly span: Span;
  /** What has to be put around a new one. */
  readonly before: string;
  readonly after: string;
  /** The draft's own heading right above it, or undefined. */
  readonly heading: Span | undefined;
  readonly isNew: boolean;
  /** A new section stands at the end of the draft, not at a heading. */
  readonly isAtEnd: boolean;
}

/**
 * Finds the place of the section: between its markers; else under the last heading of sources; else
 * at the end.
 *
 * @param isHeading Says of a line whether it heads sources.
 */
export function planSection(draft: Draft, isHeading: (line: string) => boolean): SectionPlan {
  const { text, section } = draft;
  const headings = findHeadings(draft, isHeading);
  if (section !== undefined) {
    const above = headings.filter(({ end }) => end <= section.start).at(-1);
    const isRightAbove = above !== undefined && isBlank(text.slice(above.end, section.start));
    const heading = isRightAbove ? above : undefined;
    return { span: section, before: '', after: '', heading, isNew: false, isAtEnd: false };
  }
  const heading = headings.at(-1);
  const at = heading?.end ?? text.length;
  const around = heading === undefined ? surroundAtEnd(text) : surroundAt(text, at);
  const isAtEnd = heading === undefined;
  return { span: { start: at, end: at }, ...around, heading, isNew: true, isAtEnd };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function surroundAtEnd(text: string): { before: string; after: string } {
  const newline = findLineEnding(text);
  if (text === '' || text === '\ufeff') return { before: '', after: newline };
  const endings = /(?:\r\n?|\n){0,2}$/.exec(text.slice(-4))?.[0] ?? '';
  const count = endings.match(/\r\n?|\n/g)?.length ?? 0;
  return { before: newline.repeat(2 - count), after: newline };
}

/** At the end of a heading's line, before its line ending. */
function surroundAt(text: string, at: number): { before: string; after: string } {
  const newline = findLineEnding(text);
  const following = /^(?:\r\n?|\n)([^\r\n]*)/.exec(text.slice(at, at + 1000));
  const isFollowedByText = following !== null && (following[1] ?? '').trim() !== '';
  return { before: newline.repeat(2), after: isFollowedByText ? newline : '' };
}

/** The section with its markers, in the line endings of the draft. */
export function formatSection(list: string, { text, dialect }: Draft): string {
  const newline = findLineEnding(text);
  if (list.trim() === '') return openingMarker + newline + closingMarker;
  const around = dialect === 'markdown' ? newline + newline : newline;
  return openingMarker + around + toDraftLines(list, text) + around + closingMarker;
}

/** What cite printed, in the line endings of the draft; no line of it is a marker. */
export function toDraftLines(printed: string, text: string): string {
  const lines = printed.trimEnd().split('\n');
  return lines
    .map((line) => (isMarkerLine(line) ? line.replace('<!--', '<!‑‑') : line))
    .join(findLineEnding(text));
}
