import type { Liberty } from './liberty.ts';
import { listLiberties } from './lineLiberties.ts';
import { splitTail, type Tail } from './tail.ts';

/** A line taken apart at its quoted title. */
export interface QuotedLine extends Tail {
  /** What stands before the title, without its comma. */
  readonly heading: string;
  /** Without the comma that the style sets. */
  readonly title: string;
  readonly liberties: readonly Liberty[];
}

interface Marks {
  readonly open: string;
  readonly close: string;
  /** Whether the title may open after a space alone: `Al Mada “Title,” 12/4/24`. */
  readonly opensAnywhere: boolean;
}

const kinds: readonly Marks[] = [
  { open: '“"', close: '”"', opensAnywhere: true },
  { open: '„', close: '“”"', opensAnywhere: true },
  { open: '«', close: '»', opensAnywhere: true },
  { open: '»', close: '«', opensAnywhere: false },
  { open: '「『', close: '」』', opensAnywhere: false },
  { open: "‘'", close: "’'", opensAnywhere: false },
];

const anyCloser = '”"’\'»›“‘」』';
const endOfTitle = ',?!؟？！‽⁇⁈⁉،';
// More marks than this close in one place of no line that a person wrote.
const mostClosers = 6;
/** A line of more quotation marks is none that a person wrote, and would be looked at from each of them. */
const mostMarks = 100;

/**
 * Finds the quoted title of a line. It opens at the first quotation mark after a comma and ends at
 * the last one before the outlet and date, so that it may hold quotations of its own. Single
 * quotation marks count only in a line whose title has no others around it.
 */
export function findQuotedTitle(text: string): QuotedLine | undefined {
  for (const marks of kinds) {
    const open = findOpening(text, marks);
    if (open === -1) continue;
    const end = findEnd(text, open, marks);
    const raw = end && text.slice(open + 1, end.at);
    const heading = trimHeading(text.slice(0, open));
    const separator = text.slice(heading.length, open);
    const title = raw && dropStop(dropStyleComma(raw.trim()), separator);
    if (!end || !raw || !title) continue;
    const shape = { text, heading, separator, open, raw, closing: end.at, ...end };
    const named = heading.replace(/^\[([^[\]]*)\]$/, '$1');
    return { heading: named, title, ...end.tail, liberties: listLiberties(shape) };
  }
  return undefined;
}

/** Takes off the comma before the title, or what stands for it: a dash, a colon, a stop. */
function trimHeading(text: string): string {
  let end = text.length;
  while (/[\s,;:،]/.test(text.charAt(end - 1)) || / [-–—]$/.test(text.slice(end - 2, end))) {
    end -= 1;
  }
  const heading = text.slice(0, Math.max(0, end));
  const isClosedByStop = /^\.\s+$/.test(text.slice(end - 1)) && !/\b\p{Lu}\.$/u.test(heading);
  return isClosedByStop ? heading.slice(0, -1) : heading;
}

/** `Outlet. “Title.” 12/4/24`: who sets a stop after the outlet sets one after the title. */
function dropStop(title: string, separator: string): string {
  const isStop =
    separator.startsWith('.') && /[^.\s]\.$/.test(title) && !/\b\p{Lu}\.$/u.test(title);
  return isStop ? title.slice(0, -1) : title;
}

function findOpening(text: string, marks: Marks): number {
  let first = -1;
  for (let i = 0; i < text.length; i += 1) {
    if (!marks.open.includes(text.charAt(i))) continue;
    const before = text.slice(Math.max(0, i - 2), i);
    if (before === '' || /[,،] ?$/.test(before)) return i;
    const isSeparated = first === -1 && marks.opensAnywhere && before.endsWith(' ');
    if (isSeparated && /[.:]/.test(before)) return i;
    if (isSeparated) first = i;
  }
  return first;
}

interface End {
  readonly at: number;
  readonly tail: Tail;
  /** Whether the title ends as the style ends it, or the comma stands after it. */
  readonly isFinished: boolean;
}

function findEnd(text: string, open: number, marks: Marks): End | undefined {
  let isLast = true;
  let unfinished: End | undefined;
  let looked = 0;
  for (let at = text.length - 1; at > open && looked < mostMarks; at -= 1) {
    if (!marks.close.includes(text.charAt(at))) continue;
    looked += 1;
    const after = text.charAt(at + 1);
    const isGlued = /\d/.test(after) && /[”»]/.test(text.charAt(at));
    if (after !== '' && !' ,;.،'.includes(after) && !isGlued) continue;
    const isFinished = after === ',' || after === '،' || endsAsPrinted(text, at);
    if (!isLast && !isFinished) continue;
    const end = { at, tail: splitTail(text.slice(at + 1).replace(/^\. /, ' ')), isFinished };
    if (isFinished && (!isLast || isPlausible(end.tail))) return end;
    if (isLast && end.tail.outlet === '') return end;
    if (isLast && !/^(?:\d{4})?$/.test(end.tail.date)) unfinished = end;
    isLast = false;
  }
  return marks.opensAnywhere ? unfinished : undefined;
}

/** Whether the title ends as the style ends it: in a comma, `?` or `!`, also before inner marks. */
function endsAsPrinted(text: string, at: number): boolean {
  let i = at - 1;
  while (at - i < mostClosers && anyCloser.includes(text.charAt(i))) i -= 1;
  return endOfTitle.includes(text.charAt(i));
}

function isPlausible(tail: Tail): boolean {
  return tail.date !== '' || !isProse(tail.outlet);
}

/** Whether words after a title read on like a sentence rather than name an outlet. */
export function isProse(outlet: string): boolean {
  return /^\p{Ll}/u.test(outlet) && outlet.split(' ', 5).length === 5;
}

/** Takes off the one comma that the style sets at the end or before the marks that close there. */
function dropStyleComma(title: string): string {
  if (/[,،]$/.test(title)) return title.slice(0, -1).trimEnd();
  let i = title.length - 1;
  while (title.length - i < mostClosers && anyCloser.includes(title.charAt(i))) i -= 1;
  return title.charAt(i) === ',' ? title.slice(0, i) + title.slice(i + 1) : title;
}
