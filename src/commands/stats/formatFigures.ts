import type { Stats } from '../../store/libraryStats.ts';
import { formatNumber } from '../log/formatChanges.ts';

/** `1 post`, `1,200 posts` */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A share from 0 to 1 as `12.5%`; what is less than half a thousandth as `<0.1%`. */
export function formatShare(share: number | undefined): string {
  if (share === undefined) return '';
  if (share > 0 && share < 0.0005) return '<0.1%';
  return `${(share * 100).toFixed(1)}%`;
}

/** The figures of the whole, in sentences, a line each. */
export function describeOverview({ overview }: Stats): readonly string[] {
  const { articles, outlets, authors, posts, citations, uncited, undated } = overview;
  const { published, cited } = overview;
  const span = (what: string, days: typeof published) => {
    if (days === undefined) return [];
    const { first, last } = days;
    return [first === last ? `${what} ${first}` : `${what} ${first} to ${last}`];
  };
  return [
    `${formatCount(articles, 'article')} from ${formatCount(outlets, 'outlet')} by ${formatCount(authors, 'author')}; ${formatCount(citations, 'citation')} in ${formatCount(posts, 'post')}.`,
    [...span('Published', published), ...span('cited', cited)].join('; '),
    `${formatNumber(uncited)} uncited, ${formatNumber(undated)} undated.`,
  ].filter((line) => line !== '');
}
