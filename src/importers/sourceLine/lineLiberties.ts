import { formatDate } from '../../domain/formatDate.ts';
import { parseDate } from '../../domain/parseDate.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Liberty } from './liberty.ts';
import type { Tail } from './tail.ts';

/** A line with a quoted title, and where its parts stand. */
export interface QuotedShape {
  readonly text: string;
  readonly heading: string;
  /** What stands between the heading and the opening mark. */
  readonly separator: string;
  readonly open: number;
  readonly closing: number;
  /** What stands between the marks. */
  readonly raw: string;
  readonly tail: Tail;
  readonly isFinished: boolean;
}

const exactEnd = /[,?!؟？！‽⁇⁈⁉][’”»›]{0,6}$/;
const droppedEnd = /(?:[^.…\s]\.|[,،])\s?,?[’”»›]{0,6}$/;
const noHeading =
  /^(?:by|authors?|authors?['’]s?|interviews? (?:with|by)|personal communication|conversation with|see|cf\.?|according to) /i;
/** An issue, a volume or pages, or what stands in brackets. */
const noOutlet = /\bissue$|\b(?:vol|no|nr|pp?)\.? ?\d|^[([][^()[\]]*[)\]]$/i;
const twoSources =
  /[,?!.]["”] (?:[^"“”]{1,60}, )?\d{1,2}\/\d{1,2}\/\d{2,4}[;,.]? [^"“”]{1,60}, ?["“]/;
const mostHeadingWords = 10;
const mostOutletWords = 12;

/** What in a quoted line is not as the style prints it, or may have been meant otherwise. */
export function listLiberties(shape: QuotedShape): Liberty[] {
  return [...listMarks(shape), ...listTitleEnd(shape), ...listTail(shape), ...listNames(shape)];
}

function listMarks({ text, heading, separator, open, closing }: QuotedShape): Liberty[] {
  const liberties: Liberty[] = [];
  const isCurly = text.charAt(open) === '“' && text.charAt(closing) === '”';
  if (!isCurly || /["']/.test(text)) {
    liberties.push({ factor: 0.95, reason: 'its quotation marks are not “ and ”' });
  }
  if (separator === (heading === '' ? '' : ', ')) return liberties;
  if (/[,،;:.–—-]/.test(separator)) {
    liberties.push({ factor: 0.95, reason: 'there is no comma and space before the title' });
  } else if (isNameOnly(heading)) {
    liberties.push({ factor: 0.85, reason: 'there is no comma before the title' });
  } else {
    const reason = `there is no comma before ‘“’, so that ${quoteText(heading)} may be part of the title`;
    liberties.push({ factor: 0.4, reason });
  }
  return liberties;
}

/** A few words that each begin like a name. */
function isNameOnly(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 4 && words.every((word) => /^(?:\P{Ll}|of |and )/u.test(`${word} `));
}

function listTitleEnd({ heading, raw, tail, isFinished, separator }: QuotedShape): Liberty[] {
  const ends = tail.outlet !== '' || tail.date !== '';
  if (!ends) {
    return /[,،.]$/.test(raw) && !/[.…]{2}$|[.…] ?\.$/.test(raw)
      ? [{ factor: 0.95, reason: 'nothing follows the title' }]
      : [];
  }
  if (tail.date === '' && !heading.includes(', ') && /^\p{Ll}/u.test(tail.outlet)) {
    return [{ factor: 0.4, reason: `${quoteText(tail.outlet)} does not look like an outlet` }];
  }
  const isExact = exactEnd.test(raw) && !droppedEnd.test(raw.replace(/,(?=[’”»›]{0,6}$)/, ''));
  if (isExact) return [];
  const mayReadOn =
    tail.outlet !== '' && (/^\p{Ll}/u.test(tail.outlet) || !/[,.:]/.test(separator));
  if (!isFinished && mayReadOn && (separator !== '' || /^\p{Ll}/u.test(tail.outlet))) {
    const reason = `the title may go on with ${quoteText(tail.outlet)}`;
    return [{ factor: 0.4, reason }];
  }
  return [{ factor: 0.9, reason: 'the title does not end in a comma, ? or !' }];
}

function listTail({ text, closing, tail }: QuotedShape): Liberty[] {
  const liberties: Liberty[] = [];
  const parts = [tail.outlet, tail.date].filter((part) => part !== '').join(', ');
  if (text.slice(closing + 1) !== (parts === '' ? '' : ` ${parts}`)) {
    liberties.push({ factor: 0.95, reason: 'what follows the title has other marks' });
  }
  if (tail.date === '') return liberties;
  const date = parseDate(tail.date);
  if (!date.ok) liberties.push({ factor: 0.6, reason: date.problem.message });
  else if (formatDate(date.value.edtf, 'mdy') !== tail.date) {
    liberties.push({ factor: 0.95, reason: 'its date is written another way' });
  }
  return liberties;
}

function listNames({ heading, tail, raw }: QuotedShape): Liberty[] {
  if (holdsTwo(raw)) return [{ factor: 0.3, reason: 'there seem to be two sources in one line' }];
  const isLong = (text: string, most: number): boolean =>
    text.split(' ', most + 1).length > most && !text.includes(', ');
  const doubted = [
    ...(isLong(heading, mostHeadingWords) || isNoHeading(heading) ? [heading] : []),
    ...(isLong(tail.outlet, mostOutletWords) || isNoOutlet(tail.outlet) ? [tail.outlet] : []),
  ][0];
  return doubted === undefined
    ? []
    : [{ factor: 0.4, reason: `${quoteText(doubted)} does not look like the name of an outlet` }];
}

function isNoHeading(text: string): boolean {
  return hasLooseMark(text) || noHeading.test(text);
}

function isNoOutlet(text: string): boolean {
  return hasLooseMark(text) || noOutlet.test(text);
}

/** Whether a title ends, a date and a name follow, and the next title begins. */
function holdsTwo(raw: string): boolean {
  const at = raw.search(twoSources);
  if (at === -1) return false;
  const before = raw.slice(0, at);
  const isOpen = (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);
  return !isOpen && (before.match(/"/g)?.length ?? 0) % 2 === 0;
}

/** Whether quotation marks open or close that have no counterpart. */
function hasLooseMark(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return count(/[“„]/g) !== count(/”/g) || count(/«/g) !== count(/»/g) || count(/"/g) % 2 === 1;
}
