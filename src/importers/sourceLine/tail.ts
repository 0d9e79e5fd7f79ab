import { parseDate } from '../../domain/parseDate.ts';

/** What follows a title: `Outlet, M/D/YY`; '' for what is not there. */
export interface Tail {
  readonly outlet: string;
  readonly date: string;
}

const anyDigit = /[\d٠-٩۰-۹]/;
const numericDate = /^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?$/;
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th)?';
const fullDate =
  /(?:^|[ ,([])[\d٠-٩۰-۹]{1,4}[/.-][\d٠-٩۰-۹]{1,2}[/.-][\d٠-٩۰-۹]{1,4}(?:$|[ ,:)\]])/;
const openYear = /^(?:\d{4}[–-]|–\d{4})$/;
const dashAtStart = /^[-–—−‒―]+(?: |(?=\d{1,2}[/.-]))/;
const dashAtEnd = / [-–—−‒―]+$/;
const dashBetween = / [-–—−‒―]+ ?(?=[^-–—−‒― ])/g;
const bracketed = /^(.*?) ?[([]([^()[\]]{5,60})[)\]]$/;
const noDate = /^(?:n\. ?d\.?|no date|undated)$/i;
const longestDate = 60;
const mostParts = 4;

/** Whether a text is a date, or has the shape of one (`13/45/24`, `December 5`), so that it is no name. */
export function isDateText(text: string): boolean {
  if (text.length > longestDate || !anyDigit.test(text)) return false;
  return (
    numericDate.test(text) || openYear.test(text) || isDayWithoutYear(text) || parseDate(text).ok
  );
}

let dayWithoutYear: RegExp | undefined;

function isDayWithoutYear(text: string): boolean {
  dayWithoutYear ??= new RegExp(`^(?:${month} ${dayOfMonth}|${dayOfMonth} ${month})$`, 'i');
  return dayWithoutYear.test(text);
}

/** Whether a text that should name an outlet has a date in it: `12/3/24 [in Arabic]`. */
export function hasDate(text: string): boolean {
  return fullDate.test(text);
}

/**
 * Takes the date off the end of `Outlet, Date`; it may have commas of its own. A dash before either
 * or after the date is punctuation, so are brackets around the date.
 */
export function splitTail(text: string): Tail {
  const whole = trimDashes(text.replace(/^[\s,;،]+/, '').replace(/[\s,;،]+$/, ''));
  for (const at of listParts(whole)) {
    const date = trimDashes(whole.slice(at)).replace(/^[([]([^()[\]]*)[)\]]$/, '$1');
    const outlet = whole.slice(0, Math.max(0, at - 2));
    if (noDate.test(date)) return { outlet, date: '' };
    if (isDateText(date)) return { outlet, date };
  }
  return splitAtDash(whole) ?? splitAtBracket(whole) ?? { outlet: whole, date: '' };
}

/** Where the last parts between commas begin, the longest stretch first. */
function listParts(whole: string): number[] {
  const starts: number[] = [];
  let at = whole.length;
  while (starts.length < mostParts && at > 0) {
    at = Math.max(whole.lastIndexOf(', ', at - 1), whole.lastIndexOf('، ', at - 1));
    starts.unshift(at === -1 ? 0 : at + 2);
  }
  return starts;
}

function trimDashes(text: string): string {
  return text.replace(dashAtStart, '').replace(dashAtEnd, '');
}

/** `Outlet - 12/4/24`; a year alone may be of the outlet’s name. */
function splitAtDash(text: string): Tail | undefined {
  for (const { index, 0: dash } of text.slice(-longestDate).matchAll(dashBetween)) {
    const at = Math.max(0, text.length - longestDate) + index;
    const date = text.slice(at + dash.length);
    if (isDateText(date) && !/^\d{4}$/.test(date)) return { outlet: text.slice(0, at), date };
  }
  return undefined;
}

/** `Outlet (12/4/24)`. */
function splitAtBracket(text: string): Tail | undefined {
  if (text.length > 300) return undefined;
  const [, before = '', date = ''] = bracketed.exec(text) ?? [];
  return isDateText(date) ? { outlet: before.replace(/,$/, ''), date } : undefined;
}
