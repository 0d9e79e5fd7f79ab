import type { ArticleDraft } from '../domain/draft.ts';
import type { Result } from '../domain/problem.ts';
import { readTextLines, tidyLine } from './html/readTextLines.ts';
import { readSources, toSingleLine } from './sourceLine/readSources.ts';
import { refuseLine } from './sourceLine/toSourceDraft.ts';

/** One line of a section and what it says. */
export interface SourceLine {
  /** Counted from 1. */
  readonly line: number;
  /** Its text; what it takes from the line above is put before it. */
  readonly text: string;
  /** How surely every part stands in its field, 0 to 1. */
  readonly confidence: number;
  readonly result: Result<ArticleDraft>;
}

/**
 * Reads one line as the `blog` style prints it: `Outlet, “Title,” M/D/YY`,
 * `Last, First, “Title,” Outlet, M/D/YY`, or a book without quotes. Straight quotation marks, a
 * list mark or number before it and a URL after it are taken too. What stands before the title is
 * the authors where an outlet stands after it, else the outlet. Dates stay as typed.
 *
 * Printing what was read gives the same line. What a line does not tell, or not surely:
 * - the URL, which quotes were straight, a title's final comma or single stop;
 * - that a heading names authors, where no outlet stands after the title (it is read as the outlet);
 * - institutions among three or more authors or with a comma in the name; particles set apart;
 * - an outlet whose name is a date, begins like a list mark or with a double quotation mark, or,
 *   after an author's title, ends with one; an outlet's sort name;
 * - of a book: commas that were colons or the other way round, month and day, the editors beside
 *   authors, the type where quotation marks stand after a comma.
 * Refused, as nothing tells their parts apart: lines without a title, books without authors or
 * editors, publisher or year.
 *
 * @returns `line.unreadable` where the line can't be told apart without guessing.
 */
export function parseSourceLine(line: string): Result<ArticleDraft> {
  const text = tidyLine(line).replace(/^- /, '');
  return readSources([toSingleLine(text)])[0]?.guess ?? refuseLine(text);
}

/**
 * Reads the lines of a section. A line that begins with `- ` and has no outlet or authors of its
 * own takes them from the line it stands under. Headings (`SOURCES`, `Sources:`, …) and empty lines
 * are passed over; each other line has its result, however unsure.
 */
export function parseSourceLines(text: string): SourceLine[] {
  return readSources(readTextLines(text)).map(({ line, text: shown, confidence, guess }) => ({
    line,
    text: shown,
    confidence,
    result: guess,
  }));
}
