import { compareText } from '../../domain/order.ts';
import type { Entry } from './entry.ts';
import type { BlogOptions } from './options.ts';

interface Group {
  readonly under: Entry['under'];
  readonly heading: string;
  /** The family name or outlet, up to its first comma, without a leading article. */
  primary: string;
  /** What follows that comma. */
  secondary: string;
  readonly entries: Entry[];
}

/**
 * Sets entries of one outlet and of one list of authors together and puts all in the order of the
 * section: one alphabet of outlets and family names; inside a group by title, date and key.
 * Depends on nothing but the entries: their order on the way in does not matter.
 *
 * By date the oldest comes first, what has none last, and those of one day in the order above. Each
 * then stands by itself; only where groups are asked for, neighbours of one outlet or author are one.
 */
export function groupEntries(
  entries: readonly Entry[],
  { order, group }: Pick<BlogOptions, 'order' | 'group'> = {},
): Entry[][] {
  const groups = groupAlike(entries);
  if (order === 'date') {
    const dated = groups.flat().sort((a, b) => compareCodeUnits(a.dateSort, b.dateSort));
    return group === true ? groupNeighbours(dated) : dated.map((entry) => [entry]);
  }
  return group === false ? groups.flat().map((entry) => [entry]) : groups;
}

function groupNeighbours(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const above = last?.[0];
    const isAlike =
      entry.under !== 'itself' && above?.under === entry.under && above.heading === entry.heading;
    if (last !== undefined && isAlike) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function groupAlike(entries: readonly Entry[]): Entry[][] {
  const byHeading = new Map<string, Group>();
  const groups: Group[] = [];
  for (const entry of entries) {
    const id = `${entry.under} ${entry.heading}`;
    let group = entry.under === 'itself' ? undefined : byHeading.get(id);
    if (group === undefined) {
      group = { under: entry.under, heading: entry.heading, ...toSortTexts(entry), entries: [] };
      groups.push(group);
      if (entry.under !== 'itself') byHeading.set(id, group);
    }
    group.entries.push(entry);
  }
  for (const group of groups) {
    group.entries.sort(compareEntries);
    if (group.under === 'outlet') useSortName(group);
  }
  return groups.sort(compareGroups).map((group) => group.entries);
}

function toSortTexts(entry: Entry): Pick<Group, 'primary' | 'secondary'> {
  if (entry.under === 'itself') {
    return { primary: entry.titleSort || entry.url || entry.date, secondary: '' };
  }
  return splitAtComma(entry.headingSort);
}

/** So that `Smith, Zoe` stands before `Smith Jones, Adam`, and an outlet `Smith` before both. */
function splitAtComma(text: string): Pick<Group, 'primary' | 'secondary'> {
  const comma = text.indexOf(', ');
  return comma === -1
    ? { primary: text, secondary: '' }
    : { primary: text.slice(0, comma), secondary: text.slice(comma + 2) };
}

function useSortName(group: Group): void {
  const names = group.entries.flatMap((entry) => entry.outletSortName || []);
  const sortName = names.sort(compareCodeUnits)[0];
  if (sortName !== undefined) Object.assign(group, splitAtComma(sortName));
}

function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.titleSort, b.titleSort) ||
    compareCodeUnits(a.dateSort, b.dateSort) ||
    compareCodeUnits(a.key, b.key)
  );
}

function compareGroups(a: Group, b: Group): number {
  const order =
    compareText(a.primary, b.primary) ||
    compareText(a.secondary, b.secondary) ||
    compareCodeUnits(a.heading, b.heading) ||
    compareCodeUnits(a.under, b.under);
  if (order !== 0) return order;
  const [first, second] = [a.entries[0], b.entries[0]];
  return first === undefined || second === undefined ? 0 : compareEntries(first, second);
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
