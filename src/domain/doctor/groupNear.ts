import type { ArticleSummary } from '../article.ts';
import { countDaysBetween, type DaySpan, toDaySpan } from './daySpan.ts';
import { isColumn } from './isColumn.ts';

/** Articles of one title that are further apart are not one. */
const nearDays = 3;

interface Dated {
  readonly summary: ArticleSummary;
  /** Its place among the articles given. */
  readonly at: number;
  readonly span: DaySpan | undefined;
}

/** Whether two articles may be of one day, give or take a few; one without a date may be of any. */
export function areNear(one: DaySpan | undefined, other: DaySpan | undefined): boolean {
  return !one || !other || countDaysBetween(one, other) <= nearDays;
}

/**
 * Parts articles of one title into groups of a few days each. One without a date goes with the
 * first group. Of a column’s title (Morning Briefing) only articles of one and the same date go
 * together.
 *
 * @returns groups of two or more, each in the order given
 */
export function groupNear(
  summaries: readonly ArticleSummary[],
): readonly (readonly ArticleSummary[])[] {
  if (summaries.length < 2) return [];
  if (isColumn(summaries)) return groupByDate(summaries);
  const toDay = ({ span }: Dated) => span?.first ?? Number.NEGATIVE_INFINITY;
  const dated = summaries.map(toDated).toSorted((a, b) => toDay(a) - toDay(b) || 0);
  const groups: Dated[][] = [];
  let last: DaySpan | undefined;
  for (const each of dated) {
    const group = groups.at(-1);
    if (group !== undefined && areNear(last, each.span)) group.push(each);
    else groups.push([each]);
    last = each.span ?? last;
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((a, b) => a.at - b.at).map(({ summary }) => summary));
}

function toDated(summary: ArticleSummary, at: number): Dated {
  const { issued } = summary;
  return { summary, at, span: issued === undefined ? undefined : toDaySpan(issued) };
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

/** As `groupBy`, but only groups of two or more; the others cost next to nothing. */
export function groupSeveral<T>(
  items: Iterable<T>,
  toKey: (item: T) => string | undefined,
): Iterable<readonly T[]> {
  const firsts = new Map<string, T>();
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = toKey(item);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    else if (groups.get(key)?.push(item) === undefined) groups.set(key, [first, item]);
  }
  return groups.values();
}
