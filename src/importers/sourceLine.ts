import type { ArticleDraft } from '../domain/draft.ts';
import type { Result } from '../domain/problem.ts';
import { parsePrintedAuthors } from './sourceLine/authors.ts';
import { parseBookPeople } from './sourceLine/bookLine.ts';
import { isSourcesHeading } from './sourceLine/headingLine.ts';
import { type LineParts, readLine, tidyLine } from './sourceLine/readLine.ts';

/** One line of a section and what it says. */
export interface SourceLine {
  /** Counted from 1. */
  readonly line: number;
  /** As it stands in the input. */
  readonly text: string;
  readonly result: Result<ArticleDraft>;
}

/** What stands before the title, in this line or in the line it stands under. */
interface Heading {
  readonly text: string;
  readonly isMarked: boolean;
  isAuthors: boolean;
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
  const text = tidyLine(line);
  const parts = readLine(text, false);
  if (parts === undefined) return refuse(text);
  return toDraft(parts, toHeading(parts), text);
}

/**
 * Reads the lines of a section. A line that begins with `- ` and has no outlet or authors of its
 * own takes them from the line it stands under. Headings (`SOURCES`, `Sources:`, …) and empty lines
 * are passed over; each other line has its result.
 */
export function parseSourceLines(text: string): SourceLine[] {
  const read: { line: number; text: string; parts?: LineParts; heading?: Heading }[] = [];
  let above: Heading | undefined;
  let isAboveUnreadable = false;
  for (const [i, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const line = tidyLine(raw);
    if (line === '' || isSourcesHeading(line)) continue;
    const parts = readLine(line, above !== undefined && !above.isMarked);
    if (parts === undefined) {
      isAboveUnreadable = true;
      read.push({ line: i + 1, text: raw });
      continue;
    }
    const stands = parts.isMarked && toHeadingText(parts) === '';
    if (stands && isAboveUnreadable) {
      read.push({ line: i + 1, text: raw });
      continue;
    }
    if (!stands || above === undefined) above = toHeading(parts);
    isAboveUnreadable = false;
    if (parts.quoted?.outlet && above.text.includes(', ')) above.isAuthors = true;
    read.push({ line: i + 1, text: raw, parts, heading: above });
  }
  return read.map(({ line, text: raw, parts, heading }) => ({
    line,
    text: raw,
    result: parts && heading ? toDraft(parts, heading, raw) : refuse(raw),
  }));
}

function toHeading(parts: LineParts): Heading {
  const text = toHeadingText(parts);
  return { text, isMarked: parts.isMarked, isAuthors: parts.book !== undefined };
}

function toHeadingText(parts: LineParts): string {
  return parts.quoted?.heading ?? parts.book?.heading ?? '';
}

function toDraft(parts: LineParts, heading: Heading, line: string): Result<ArticleDraft> {
  const url = parts.url === '' ? {} : { url: parts.url };
  if (parts.book !== undefined) return toBookDraft(parts, heading, line);
  if (parts.quoted === undefined) return { ok: true, value: url };
  const { title, outlet, date } = parts.quoted;
  const draft = { title, ...(date !== '' && { date }), ...url };
  if (heading.text === '' || (outlet === '' && !heading.isAuthors)) {
    const name = heading.text || outlet;
    return { ok: true, value: name === '' ? draft : { outlet: name, ...draft } };
  }
  const authors = parsePrintedAuthors(heading.text);
  if (authors === undefined) return refuseAuthors(heading.text);
  return { ok: true, value: { ...(outlet !== '' && { outlet }), authors, ...draft } };
}

function toBookDraft(parts: LineParts, heading: Heading, line: string): Result<ArticleDraft> {
  const { book, url } = parts;
  if (book === undefined) return refuse(line);
  const people = parseBookPeople(heading.text);
  if (people === undefined) return refuseAuthors(heading.text);
  const extra = {
    ...(book.place !== '' && { 'publisher-place': book.place }),
    ...(people.areEditors && { editor: people.people.map((person) => ({ ...person })) }),
  };
  return {
    ok: true,
    value: {
      type: 'book',
      ...(book.publisher !== '' && { outlet: book.publisher }),
      ...(!people.areEditors && { authors: people.people }),
      title: book.title,
      date: book.year,
      ...(url !== '' && { url }),
      ...(Object.keys(extra).length > 0 && { extra }),
    },
  };
}

const longestQuote = 60;

function refuse(line: string): Result<never> {
  return unreadable(
    `can’t read ‘${shorten(line)}’ as a source: a line looks like Al Mada, “Title,” 12/4/24 or, with an author, Last, First, “Title,” Outlet, 12/4/24`,
  );
}

function refuseAuthors(names: string): Result<never> {
  return unreadable(
    `can’t tell the authors in ‘${shorten(names)}’ apart: before the title they look like Last, First, Last, First and Last, First`,
  );
}

function unreadable(message: string): Result<never> {
  return { ok: false, problem: { code: 'line.unreadable', message } };
}

function shorten(text: string): string {
  const line = tidyLine(text.slice(0, longestQuote * 2));
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1)}…`;
}
