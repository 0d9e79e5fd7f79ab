import { quoteText } from '../../domain/quoteText.ts';
import type { BodyLink } from '../html/bodyLine.ts';
import { takeAccessNote } from './accessNote.ts';
import { type BookLine, parseBookLine, parseLinkedBook } from './bookLine.ts';
import { readDashLine } from './dashLine.ts';
import { takeLeadingDate } from './leadingDate.ts';
import type { Liberty } from './liberty.ts';
import { dropBareAnchors, readLinkedTitle } from './linkedTitle.ts';
import { findQuotedTitle, isProse, type QuotedLine } from './quotedTitle.ts';
import { hasDate } from './tail.ts';
import { takeUrl } from './takeUrl.ts';

/** One line taken apart, before it is known what its heading names. */
export interface LineParts {
  /** Whether it began with a dash or bullet, as the later lines of a group do. */
  readonly isMarked: boolean;
  readonly quoted: QuotedLine | undefined;
  readonly book: BookLine | undefined;
  /** A web address at the end of the line; '' for none. */
  readonly url: string;
  /** The day it was looked at, as typed; '' for none. */
  readonly accessed: string;
  readonly liberties: readonly Liberty[];
}

/** What is known of a line beside its text. */
export interface LineContext {
  /** Whether a marked line without quotes may leave its authors to a line above. */
  readonly standsUnder: boolean;
  /** Whether it is an item of a list, its mark taken off. */
  readonly isItem: boolean;
  readonly links: readonly BodyLink[];
}

const dashMark = /^(?:[-–—−•·▪‣◦*+]\s+|[-–—−•·▪‣◦*](?=[“"«]))/;
const numberMark = /^(?:\(?[\d٠-٩۰-۹]{1,3}[.)]|\[\^?\d{1,3}\]:?)\s+/;
/** `Reuters. (2024, December 6)`, as styles of the sciences have it. */
const yearInBrackets = /\([^()]{0,20}\b\d{4}\b[^()]{0,20}\)/;
const publisher = /\b(?:press(?:es)?|publish\w*|books|verlag|university|éditions)\b/i;
/** What a source has at least one of: a figure, a quotation mark, an address. */
const sign = /[\d٠-٩۰-۹"“”„«»‘’'「『]|:\/\//;
/** Titles have at most 2,000 characters, addresses 8,192. */
const longest = 12_000;

/** Takes a tidied line apart; undefined where it is neither a titled source, a book, nor a bare URL. */
export function readLine(line: string, context: LineContext): LineParts | undefined {
  if (line.length > longest || (context.links.length === 0 && !sign.test(line))) return undefined;
  const mark = (dashMark.exec(line) ?? numberMark.exec(line))?.[0] ?? '';
  const isMarked = context.isItem || dashMark.test(line);
  const { text, url, isExact } = takeUrl(dropBareAnchors(line, context.links).slice(mark.length));
  const liberties: Liberty[] = [];
  if (mark !== '' && mark !== '- ') add(liberties, 0.98, 'it begins with a mark or number');
  if (text === '') {
    if (url === '') return undefined;
    return { isMarked, quoted: undefined, book: undefined, url, accessed: '', liberties };
  }
  if (!isExact) add(liberties, 0.98, 'something follows it');
  const { text: noted, accessed } = takeAccessNote(text);
  if (accessed !== '') add(liberties, 0.95, 'a date of access follows it');
  // Offsets of links hold only where nothing before the line was taken off.
  const links = mark === '' ? context.links : shiftLinks(context.links, mark.length);
  const mayLackAuthors = isMarked && context.standsUnder;
  const linkedBook = /[“”"«»]/.test(noted)
    ? undefined
    : parseLinkedBook(noted, links, !mayLackAuthors);
  const found = linkedBook === undefined ? readTitle(noted, links) : undefined;
  if (found !== undefined) {
    const { quoted, more } = found;
    return { isMarked, quoted, book: undefined, url, accessed, liberties: [...liberties, ...more] };
  }
  const book = linkedBook ?? parseBookLine(noted, !mayLackAuthors);
  if (book === undefined) return readUnquoted(noted, { isMarked, url, accessed, liberties });
  liberties.push(...listBookLiberties(book));
  return { isMarked, quoted: undefined, book, url, accessed, liberties };
}

function shiftLinks(links: readonly BodyLink[], by: number): readonly BodyLink[] {
  return links.map(({ url, start, end }) => ({
    url,
    start: Math.max(0, start - by),
    end: Math.max(0, end - by),
  }));
}

interface Titled {
  readonly quoted: QuotedLine;
  readonly more: readonly Liberty[];
}

function readTitle(text: string, links: readonly BodyLink[]): Titled | undefined {
  const quoted = findQuotedTitle(text);
  if (quoted === undefined) {
    const linked = readLinkedTitle(text, links);
    return linked && { quoted: linked, more: linked.liberties };
  }
  if (hasDate(quoted.outlet)) return undefined;
  if (quoted.date === '' && isProse(quoted.outlet)) return undefined;
  const first = takeLeadingDate(text);
  if (first.date !== '') return readAfterDate(first);
  if (hasDate(quoted.heading) || yearInBrackets.test(quoted.heading)) return undefined;
  return { quoted, more: quoted.liberties };
}

/** A line whose date comes first must have no other. */
function readAfterDate(first: {
  readonly text: string;
  readonly date: string;
}): Titled | undefined {
  const quoted = findQuotedTitle(first.text);
  if (quoted === undefined || quoted.date !== '' || hasDate(quoted.heading)) return undefined;
  const more = [{ factor: 0.9, reason: 'its date comes first' }, ...quoted.liberties];
  return { quoted: { ...quoted, date: first.date }, more };
}

function readUnquoted(
  text: string,
  line: Pick<LineParts, 'isMarked' | 'url' | 'accessed' | 'liberties'>,
): LineParts | undefined {
  const quoted = readDashLine(text);
  if (quoted === undefined) return undefined;
  return { ...line, quoted, book: undefined, liberties: [...line.liberties, ...quoted.liberties] };
}

function listBookLiberties(book: BookLine): Liberty[] {
  const hasComma = /[,:] /.test(book.title) && book.place === '';
  const reason = 'nothing but its commas tells the title of the book from the publisher';
  const [, rest = ''] = book.title.split(/[,:] (?=[^,:]*$)/);
  if (book.place === '' && publisher.test(rest) && !publisher.test(book.publisher)) {
    return [{ factor: 0.4, reason: `${quoteText(rest)} may be the publisher` }];
  }
  return [{ factor: hasComma ? 0.8 : 0.95, reason }];
}

function add(liberties: Liberty[], factor: number, reason: string): void {
  liberties.push({ factor, reason });
}
