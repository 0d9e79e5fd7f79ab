import type { Entry } from './entry.ts';
import { endMark } from './titleEnd.ts';

/** A value of the article as it is printed. */
export interface PrintedValue {
  readonly text: string;
  /** Where it links to; '' for nowhere. */
  readonly url: string;
}

/** A part of a line: a value of the article, or the style's own punctuation. */
export type Piece = PrintedValue | string;

/**
 * One entry as the pieces of its line.
 *
 * @param follows Whether it is the second or a later line of its group, which begins with `- ` and
 *   leaves out what the group stands under.
 */
export function toLine(entry: Entry, follows: boolean): Piece[] {
  const pieces = toWords(entry, follows);
  if (entry.archive !== undefined) {
    const { before, text, url, after } = entry.archive;
    pieces.push(before, toValue(text, url), after);
  }
  return pieces;
}

function toWords(entry: Entry, follows: boolean): Piece[] {
  const pieces: Piece[] = [];
  if (follows) pieces.push('- ');
  else if (entry.heading !== '') pieces.push(toValue(entry.heading), ', ');
  const empty = pieces.length;
  if (entry.title.core === '') pushUntitled(pieces, entry);
  else if (entry.isBook) pushBook(pieces, entry);
  else pushQuoted(pieces, entry);
  if (pieces.length > empty) return pieces;
  // Never an empty line: what is left is the outlet or authors, else the URL, else the key.
  if (!follows && entry.heading !== '') return [toValue(entry.heading)];
  pieces.push(toValue(entry.url || entry.heading || entry.key, entry.url));
  return pieces;
}

/** `“Title,” Outlet, M/D/YY`, each part only where there is one. */
function pushQuoted(pieces: Piece[], entry: Entry): void {
  const { core, closers } = entry.title;
  const outlet = entry.under === 'author' ? entry.outlet : '';
  const continues = outlet !== '' || entry.date !== '';
  const comma = continues && !endMark.test(core) ? ',' : '';
  const end = continues ? '” ' : '”';
  if (closers === '') pieces.push('“', toValue(core, entry.url), comma + end);
  else pieces.push('“', toValue(core + comma + closers, entry.url), end);
  pushTail(pieces, outlet, entry.date);
}

/** `Title, Subtitle, Place: Publisher, Year`; no comma after `?` or `!`. */
function pushBook(pieces: Piece[], entry: Entry): void {
  const title = entry.title.core + entry.title.closers;
  const imprint = toImprint(entry);
  pieces.push(toValue(title, entry.url));
  if (imprint !== '' || entry.date !== '') pieces.push(endMark.test(title) ? ' ' : ', ');
  pushTail(pieces, imprint, entry.date);
}

/** What is left without a title; its last part is linked. */
function pushUntitled(pieces: Piece[], entry: Entry): void {
  const outlet = entry.isBook ? toImprint(entry) : entry.under === 'author' ? entry.outlet : '';
  if (entry.date === '' && outlet !== '') pieces.push(toValue(outlet, entry.url));
  else if (entry.date !== '') {
    if (outlet !== '') pieces.push(toValue(outlet), ', ');
    pieces.push(toValue(entry.date, entry.url));
  }
}

function toImprint(entry: Entry): string {
  if (entry.place === '') return entry.outlet;
  return entry.outlet === '' ? entry.place : `${entry.place}: ${entry.outlet}`;
}

function pushTail(pieces: Piece[], outlet: string, date: string): void {
  if (outlet !== '') pieces.push(toValue(outlet));
  if (date !== '') pieces.push(outlet === '' ? date : `, ${date}`);
}

function toValue(text: string, url = ''): PrintedValue {
  return { text, url };
}
