import { parseDate } from '../../domain/parseDate.ts';

/** What follows a title: `Outlet, M/D/YY`; '' for what is not there. */
export interface Tail {
  readonly outlet: string;
  readonly date: string;
}

const numericDate = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/;
const noDate = /^(?:n\. ?d\.?|no date|undated)$/i;
const longestDate = 60;
const mostParts = 4;

/** Whether a text is a date, or has the shape of one (`13/45/24`), so that it is no name. */
export function isDateText(text: string): boolean {
  if (text.length > longestDate || !/\d/.test(text)) return false;
  return numericDate.test(text) || parseDate(text).ok;
}

/** Takes the date off the end of `Outlet, Date`; it may have commas of its own. */
export function splitTail(text: string): Tail {
  const parts = text
    .replace(/^[\s,;]+/, '')
    .replace(/[\s,;]+$/, '')
    .split(', ');
  for (let i = Math.max(0, parts.length - mostParts); i < parts.length; i += 1) {
    const date = parts.slice(i).join(', ');
    const outlet = parts.slice(0, i).join(', ');
    if (noDate.test(date)) return { outlet, date: '' };
    if (isDateText(date)) return { outlet, date };
  }
  return { outlet: parts.join(', '), date: '' };
}
