import type { ArticleSummary } from '../article.ts';
import { countDaysBetween, type DaySpan, toDaySpan } from './daySpan.ts';

/** Articles of one title that are further apart are not one. */
export const nearDays = 3;

/** A title that comes again on more days than these is a column’s, not one article’s. */
const mostDays = 3;

interface Dated {
  readonly summary: ArticleSummary;
  /** Its place among the articles given. */
  readonly at: number;
  readonly span: DaySpan | undefined;
}

/** Whether two articles may be of one day, give or take a few; one without a date may be of any. */
export function areNear(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [one && toDaySpan(one), other && toDaySpan(other)];
  if (!first || !second) return true;
  return countDaysBetween(first, second) <= nearDays;
}

/**
 * Parts articles of one title into groups of a few days each. One without a date goes with the
 * first group. A title of more than three days is a column’s (Morning Briefing): only articles of
 * one and the same date go together then.
 *
 * @returns groups of two or more, each in the order given
 */
export function groupNear(
  summaries: readonly ArticleSummary[],
): readonly (readonly ArticleSummary[])[] {
  if (summaries.length < 2) return [];
  const dates = new Set(summaries.map(({ issued }) => issued));
  if (dates.size > mostDays) return groupByDate(summaries);
  const dated = summaries
    .map((summary, at) => ({ summary, at, span: summary.issued && toDaySpan(summary.issued) }))
    .map(({ summary, at, span }): Dated => ({ summary, at, span: span || undefined }))
    .toSorted((a, b) => (a.span?.first ?? -Infinity) - (b.span?.first ?? -Infinity));
  const groups: Dated[][] = [];
  let last: DaySpan | undefined;
  for (const each of dated) {
    const group = groups.at(-1);
    const isNear = !last || !each.span || countDaysBetween(last, each.span) <= nearDays;
    if (group !== undefined && isNear) group.push(each);
    else groups.push([each]);
    last = each.span ?? last;
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((a, b) => a.at - b.at).map(({ summary }) => summary));
}

function groupByDate(summaries: readonly ArticleSummary[]): readonly (readonly ArticleSummary[])[] {
  const byDate = groupBy(summaries, ({ issued }) => issued);
  return [...byDate.values()].filter((group) => group.length > 1);
}

/** Parts items by a key, in the order given; those whose key is undefined are left out. */
export function groupBy<T>(
  items: Iterable<T>,
  toKey: (item: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = toKey(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
