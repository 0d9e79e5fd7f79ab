import type { Entry } from './entry.ts';
import { endMark } from './titleEnd.ts';

/** A part of a line: a value of the article, perhaps linked, or the style's own punctuation. */
export interface Piece {
  readonly text: string;
  readonly isValue: boolean;
  /** Where the piece links to; '' for nowhere. */
  readonly url: string;
}

/**
 * One entry as the pieces of its line.
 *
 * @param follows Whether it is the second or a later line of its group, which begins with `- ` and
 *   leaves out what the group stands under.
 */
export function toLine(entry: Entry, follows: boolean): Piece[] {
  const body = toBody(entry);
  const heading = entry.heading === '' ? [] : [value(entry.heading)];
  if (body.length === 0) {
    if (follows) return [mark('- '), value(entry.url || entry.heading, entry.url)];
    return heading.length === 0 ? [value(entry.url || entry.key, entry.url)] : heading;
  }
  if (follows) return [mark('- '), ...body];
  return heading.length === 0 ? body : [...heading, mark(', '), ...body];
}

/** What follows the heading: `“Title,” Outlet, M/D/YY`, each part only where there is one. */
function toBody(entry: Entry): Piece[] {
  const tail = entry.isBook ? toImprint(entry) : toTail(entry);
  if (entry.title.core === '') {
    return tail.map((piece, i) => (i === tail.length - 1 ? { ...piece, url: entry.url } : piece));
  }
  const title = entry.isBook ? toBookTitle(entry) : toQuotedTitle(entry, tail.length > 0);
  return [...title, ...tail];
}

function toQuotedTitle(entry: Entry, continues: boolean): Piece[] {
  const { core, closers } = entry.title;
  const comma = continues && !endMark.test(core) ? ',' : '';
  const end = continues ? '” ' : '”';
  return closers === ''
    ? [mark('“'), value(core, entry.url), mark(`${comma}${end}`)]
    : [mark('“'), value(`${core}${comma}${closers}`, entry.url), mark(end)];
}

function toTail(entry: Entry): Piece[] {
  const outlet = entry.under === 'author' ? entry.outlet : '';
  return joinPieces([value(outlet), mark(entry.date)]);
}

/** A book's title without quotes; no comma after `?` or `!`. */
function toBookTitle(entry: Entry): Piece[] {
  const title = `${entry.title.core}${entry.title.closers}`;
  const end = entry.outlet === '' && entry.place === '' && entry.date === '' ? '' : ', ';
  return [value(title, entry.url), mark(end !== '' && endMark.test(title) ? ' ' : end)];
}

function toImprint(entry: Entry): Piece[] {
  const publisher = [entry.place, entry.outlet].filter(Boolean).join(': ');
  return joinPieces([value(publisher), mark(entry.date)]);
}

function joinPieces(pieces: readonly Piece[]): Piece[] {
  const full = pieces.filter((piece) => piece.text !== '');
  return full.flatMap((piece, i) => (i === 0 ? [piece] : [mark(', '), piece]));
}

function value(text: string, url = ''): Piece {
  return { text, isValue: true, url };
}

function mark(text: string): Piece {
  return { text, isValue: false, url: '' };
}
