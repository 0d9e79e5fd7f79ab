import { findUrlProblem } from '../../domain/findUrlProblem.ts';
import type { BodyLine, BodyLink } from '../html/bodyLine.ts';
import { isListingPage } from './isListingPage.ts';
import type { Liberty } from './liberty.ts';

/** The address of a line's source, and how surely it is that. */
export interface ChosenLink {
  /** '' for none. */
  readonly url: string;
  readonly liberties: readonly Liberty[];
}

const archive = /^https?:\/\/(?:web\.archive\.org|archive\.(?:org|ph|is|today|md|vn|li|fo))\//i;

/**
 * Chooses the address of a source among the links of its line: the one on the title, else the only
 * one; a copy in an archive gives way to the page itself, as do listings and the front page of the
 * outlet.
 *
 * @param typed An address in the text of the line; '' for none.
 */
export function chooseLink(line: BodyLine, title: string | undefined, typed: string): ChosenLink {
  const links = line.links.filter(
    ({ url }) =>
      /^https?:\/\//i.test(url) && findUrlProblem(url) === undefined && !isListingPage(url),
  );
  const at = title === undefined ? -1 : line.text.indexOf(title);
  const isOnTitle = ({ start, end }: BodyLink): boolean =>
    at !== -1 && start < at + (title ?? '').length && end > at;
  const onTitle = toUrls(links.filter(isOnTitle));
  if (onTitle.length === 1) return { url: onTitle[0] ?? '', liberties: [] };
  const others = toUrls(links.filter((link) => !isFrontPage(link, at)));
  const all = typed === '' || others.includes(typed) ? others : [...others, typed];
  const direct = all.length > 1 ? all.filter((url) => !archive.test(url)) : all;
  if (direct.length > 1) {
    const reason = 'it has several links, and none is on the title; leave the one of the article';
    return { url: '', liberties: [{ factor: 0.4, reason }] };
  }
  const url = direct[0] ?? all[0] ?? '';
  return {
    url,
    liberties:
      url === '' || url === typed ? [] : [{ factor: 0.95, reason: 'its link is not on the title' }],
  };
}

function toUrls(links: readonly BodyLink[]): string[] {
  return [...new Set(links.map(({ url }) => url))];
}

/** A link on what stands before the title to the beginning of a site. */
function isFrontPage({ url, end }: BodyLink, titleAt: number): boolean {
  return titleAt !== -1 && end <= titleAt && /^https?:\/\/[^/?#]+\/?$/i.test(url);
}
