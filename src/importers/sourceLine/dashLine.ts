import { quoteText } from '../../domain/quoteText.ts';
import type { QuotedLine } from './quotedTitle.ts';
import { isDateText, splitTail } from './tail.ts';

const dash = / [-–—|] /g;
const smallWord = /^(?:of|the|and|de|la|le|les|du|des|al|el|der|die|das|und|et|for|in|on|to|at)$/i;

/**
 * Reads `Title - Outlet, 12/4/24` and `Outlet - Title, 12/4/24`, of which nothing but the look of both
 * sides tells which is which: a name is short and each of its words begins like one, a headline is
 * longer and has words in lower case. Undefined where both or neither look so.
 */
export function readDashLine(text: string): QuotedLine | undefined {
  if (text.length > 400 || /[“”"«»]/.test(text)) return undefined;
  const dashes = [...text.matchAll(dash)];
  const tail = splitTail(text);
  const [only] = dashes.filter(({ index }) => index < tail.outlet.length);
  if (tail.date === '' || only === undefined || dashes.length > 2) return undefined;
  if (!/\d[/.-]\d|\d{4}/.test(tail.date) || isDateText(tail.outlet)) return undefined;
  const left = tail.outlet.slice(0, only.index).trim();
  const right = tail.outlet.slice(only.index + 3).trim();
  if (/ [-–—|] /.test(right)) return undefined;
  const isTitleFirst = isHeadline(left) && isName(right);
  if (isTitleFirst === (isHeadline(right) && isName(left))) return undefined;
  const [title, outlet] = isTitleFirst ? [left, right] : [right, left];
  const reason = `${quoteText(outlet)} is taken for the outlet, ${quoteText(title)} for the title`;
  return {
    heading: outlet,
    title,
    outlet: '',
    date: tail.date,
    liberties: [{ factor: 0.6, reason }],
  };
}

function isName(text: string): boolean {
  const words = text.split(' ');
  if (text === '' || words.length > 4 || /[?!:,;]/.test(text)) return false;
  return words.every((word) => smallWord.test(word) || /^[\p{Lu}\p{N}(]/u.test(word));
}

function isHeadline(text: string): boolean {
  const words = text.split(' ');
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && !smallWord.test(word));
  return words.length >= 5 && lower.length >= 2;
}
