import type { BodyLink } from '../html/bodyLine.ts';
import type { Liberty } from './liberty.ts';
import type { QuotedLine } from './quotedTitle.ts';
import { hasDate, isDateText, splitTail } from './tail.ts';

const noTitle =
  /^(?:here|this|link|source|read(?: more)?|see|full (?:text|story|article)|article|web|pdf|video|archived?|https?:\/\/.*|www\..*)[.:)]*$/i;
const longestName = 80;

/** Whether the text of a link is only a place to click at: `here`, `link`, an address. */
export function isBareAnchor(text: string): boolean {
  const plain = text.replace(/^[\s([“"‘']+|[\s)\].,:”"’']+$/g, '');
  return plain.length < 3 || noTitle.test(plain);
}

/** The line without the links at its end that only say `link`, `here` or `archived`. */
export function dropBareAnchors(text: string, links: readonly BodyLink[]): string {
  let kept = text;
  for (const { start, end } of [...links].reverse()) {
    const after = kept.slice(end);
    const isBare = start > 0 && isBareAnchor(kept.slice(start, end));
    if (!isBare || !/^[\s)\].,;|]*$/.test(after)) break;
    kept = kept.slice(0, start).replace(/[\s([,;|–—-]+$/, '');
  }
  return kept;
}

/**
 * Reads a line without quotation marks whose title is the text of its only link:
 * `Al Mada, <a href="…">Baghdad on the Borders</a>, 12/4/24`.
 */
export function readLinkedTitle(text: string, links: readonly BodyLink[]): QuotedLine | undefined {
  const [link, another] = links;
  if (link === undefined || another !== undefined) return undefined;
  const title = text.slice(link.start, link.end).replace(/^[\s,]+|[\s,]+$/g, '');
  const before = text.slice(0, link.start);
  const heading = before.replace(/[\s,;:.–—-]+$/, '');
  const tail = splitTail(text.slice(link.end));
  if (isBareAnchor(title) || isDateText(title) || hasDate(title) || hasDate(heading)) return;
  if (heading.length > longestName || tail.outlet.length > longestName) return undefined;
  if (hasDate(tail.outlet) || (before !== '' && !/[\s,;:.–—-]$/.test(before))) return undefined;
  const words = title.split(' ').length;
  if (words < 3 || (heading === '' && tail.outlet === '' && / [-–—|] /.test(title)))
    return undefined;
  return { heading, title, ...tail, liberties: listLinkLiberties(words, heading, tail) };
}

function listLinkLiberties(
  words: number,
  heading: string,
  { outlet, date }: { readonly outlet: string; readonly date: string },
): Liberty[] {
  const isAlone = heading === '' && outlet === '' && date === '';
  const reason = 'the title is what the link says';
  const isProse =
    /^\p{Ll}/u.test(outlet) || /[.!?]\s/.test(heading) || heading.split(' ').length > 8;
  if (isProse) return [{ factor: 0.3, reason: 'the link stands in a sentence' }];
  return [{ factor: isAlone || words < 4 ? 0.6 : 0.8, reason }];
}
