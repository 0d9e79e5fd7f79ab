import { cslNameVariables } from '../../../domain/cslNameVariables.ts';
import { toSampleFamily, toSampleGiven } from '../template/sampleText.ts';
import type { CslItem } from '../toCslItem.ts';
import { tellApart } from './tellApart.ts';

export interface YearLetters {
  /** Items with letters: 0 is a. */
  readonly letters: ReadonlyMap<string, number>;
  /** Those that only citeproc tells apart. */
  readonly unclear: ReadonlySet<string>;
}

/**
 * Gives letters to the years of works that citations would not tell apart: by their ids.
 *
 * @param items In the order of the list.
 * @param cites How each is cited, by its id.
 */
export function toYearLetters(
  items: readonly CslItem[],
  cites: ReadonlyMap<string, string>,
): YearLetters {
  const groups = new Map<string | undefined, CslItem[]>();
  for (const item of items) {
    const cite = cites.get(item.id);
    const group = groups.get(cite);
    if (group === undefined) groups.set(cite, [item]);
    else group.push(item);
  }
  const letters = new Map<string, number>();
  const unclear = new Set<string>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const runs = toRuns(group);
    if (runs === undefined) for (const { id } of group) unclear.add(id);
    else for (const run of runs) for (const [at, { id }] of run.entries()) letters.set(id, at);
  }
  return { letters, unclear };
}

/** Runs of items that have letters, in the order of the list; undefined where citeproc must say. */
function toRuns(group: readonly CslItem[]): readonly (readonly CslItem[])[] | undefined {
  const [first] = group;
  if (first === undefined || group.some(({ type }) => type === 'interview')) return undefined;
  const names = JSON.stringify(toNames(first));
  if (group.every((item) => JSON.stringify(toNames(item)) === names)) return [group];
  const places = new Map(group.map((item, at) => [item.id, at]));
  const works: Work[] = [];
  for (const item of group) {
    const work = toWork(item);
    if (work === undefined) return undefined;
    works.push(work);
  }
  works.sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  return tellApart(works, isAlike).map((run) =>
    run.map(({ item }) => item).sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
  );
}

function toNames(item: CslItem): readonly unknown[] {
  return Object.entries(item).filter(([name]) => name === 'author' || cslNameVariables.has(name));
}

/** A work of one author with a plain name. */
interface Work {
  readonly item: CslItem;
  readonly name: string;
  readonly initials: string;
}

function toWork(item: CslItem): Work | undefined {
  const [author, ...others] = Array.isArray(item['author']) ? item['author'] : [];
  if (author === undefined || others.length > 0 || toNames(item).length > 1) return undefined;
  const { family, given, ...parts } = author;
  if (typeof family !== 'string' || typeof given !== 'string') return undefined;
  if (Object.keys(parts).length > 0) return undefined;
  if (toSampleFamily(family, 0, 0) === undefined || toSampleGiven(given, 0, 0) === undefined)
    return undefined;
  return { item, name: given, initials: given.replace(/\p{L}+/gu, ([initial = '']) => initial) };
}

function isAlike(a: Work, b: Work, level: number): boolean {
  if (level === 0) return true;
  return level === 1 ? a.initials === b.initials : a.name === b.name;
}
