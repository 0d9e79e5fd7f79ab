import { splitTail, type Tail } from './tail.ts';

/** A line taken apart at its quoted title. */
export interface QuotedLine extends Tail {
  /** What stands before the title, without its comma. */
  readonly heading: string;
  /** Without the comma that the style sets. */
  readonly title: string;
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
  { open: '«', close: '»', opensAnywhere: false },
  { open: "‘'", close: "’'", opensAnywhere: false },
];

const anyCloser = '”"’\'»›“‘」』';
const endOfTitle = ',?!؟？！‽⁇⁈⁉،';
// More marks than this close in one place of no line that a person wrote.
const mostClosers = 6;

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
    const title = end && dropStyleComma(text.slice(open + 1, end.at).trim());
    if (end && title) {
      const heading = trimHeading(text.slice(0, open));
      return { heading, title, outlet: end.tail.outlet, date: end.tail.date };
    }
  }
  return undefined;
}

/** Takes off the comma before the title, or the dash that stands for it. */
function trimHeading(text: string): string {
  let end = text.length;
  while (/[\s,;]/.test(text.charAt(end - 1)) || / [-–—]$/.test(text.slice(end - 2, end))) end -= 1;
  return text.slice(0, Math.max(0, end));
}

function findOpening(text: string, marks: Marks): number {
  let first = -1;
  for (let i = 0; i < text.length; i += 1) {
    if (!marks.open.includes(text.charAt(i))) continue;
    const before = text.slice(Math.max(0, i - 2), i);
    if (before === '' || before === ', ' || before.endsWith(',')) return i;
    if (first === -1 && marks.opensAnywhere && before.endsWith(' ')) first = i;
  }
  return first;
}

interface End {
  readonly at: number;
  readonly tail: Tail;
}

function findEnd(text: string, open: number, marks: Marks): End | undefined {
  let isLast = true;
  let unfinished: End | undefined;
  for (let at = text.length - 1; at > open; at -= 1) {
    if (!marks.close.includes(text.charAt(at))) continue;
    const after = text.charAt(at + 1);
    if (after !== '' && after !== ' ' && after !== ',' && after !== ';') continue;
    const finished = after === ',' || isFinished(text, at);
    if (!isLast && !finished) continue;
    const end = { at, tail: splitTail(text.slice(at + 1)) };
    if (finished && (!isLast || isPlausible(end.tail))) return end;
    if (isLast && end.tail.outlet === '') return end;
    if (isLast && !/^(?:\d{4})?$/.test(end.tail.date)) unfinished = end;
    isLast = false;
  }
  return marks.opensAnywhere ? unfinished : undefined;
}

/** Whether the title ends as the style ends it: in a comma, `?` or `!`, also before inner marks. */
function isFinished(text: string, at: number): boolean {
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
