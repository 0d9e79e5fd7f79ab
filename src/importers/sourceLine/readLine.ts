import { type BookLine, parseBookLine } from './bookLine.ts';
import { findQuotedTitle, isProse, type QuotedLine } from './quotedTitle.ts';
import { hasDate } from './tail.ts';

/** One line taken apart, before it is known what its heading names. */
export interface LineParts {
  /** Whether it began with a dash or bullet, as the later lines of a group do. */
  readonly isMarked: boolean;
  readonly quoted: QuotedLine | undefined;
  readonly book: BookLine | undefined;
  /** A web address at the end of the line; '' for none. */
  readonly url: string;
}

const dashMark = /^(?:[-–—−•·▪‣◦*+]\s+|[-–—−•·▪‣◦*](?=[“"]))/;
const numberMark = /^(?:\(?\d{1,3}[.)]|\[\d{1,3}\])\s+/;
const webAddress =
  /^(?:https?:\/\/[^\s“”"<>]+|<https?:\/\/[^\s<>]+>|[([]https?:\/\/[^\s]+[)\]])[.,;]?$/i;

/** White space of every kind as single spaces, byte order marks and zero-width spaces dropped. */
export function tidyLine(line: string): string {
  return line
    .replace(/[\u200b\ufeff\0]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Takes a tidied line apart; undefined where it is neither a quoted title, a book, nor a bare URL.
 *
 * @param standsUnder Whether a marked line without quotes may leave its authors to a line above.
 */
export function readLine(line: string, standsUnder: boolean): LineParts | undefined {
  const isMarked = dashMark.test(line);
  const unmarked = line.replace(isMarked ? dashMark : numberMark, '');
  const { text, url } = takeUrl(unmarked);
  if (text === '') {
    return url === '' ? undefined : { isMarked, quoted: undefined, book: undefined, url };
  }
  const quoted = findQuotedTitle(text);
  if (quoted !== undefined) {
    if (hasDate(quoted.outlet)) return undefined;
    if (quoted.date === '' && isProse(quoted.outlet)) return undefined;
    return { isMarked, quoted, book: undefined, url };
  }
  const book = parseBookLine(text, !(isMarked && standsUnder));
  return book && { isMarked, quoted, book, url };
}

function takeUrl(line: string): { text: string; url: string } {
  const space = line.lastIndexOf(' ');
  const word = line.slice(space + 1);
  if (!webAddress.test(word)) return { text: dropFinalStop(line), url: '' };
  const inside = word.replace(/[.,;]$/, '');
  const url = /^[(<[]/.test(inside) ? inside.slice(1, -1) : inside;
  return { text: dropFinalStop(line.slice(0, Math.max(0, space)).replace(/[\s,;:]+$/, '')), url };
}

/** Drops a final stop after a date or a title; one after a word may be the outlet's own. */
function dropFinalStop(text: string): string {
  return /[\d”"]\.$/.test(text) ? text.slice(0, -1) : text;
}
