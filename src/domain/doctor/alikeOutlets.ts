import type { Outlet } from '../outlet.ts';
import { toOutletMarks } from '../outletLikeness.ts';
import type { AlikePair, RecordCheck } from './check.ts';
import { toArguments } from './formatCommand.ts';

/** How many outlets with a mark are compared with another that has it. */
const mostCompared = 8;

/**
 * Finds outlets that may be one: their names differ by an article, a word such as News, a letter, or
 * the way they are put into Latin letters. Not those that differ in a number (France 2, France 24),
 * or that are known to be of different countries.
 *
 * @returns each outlet once at most, with the first of those it looks like; many articles first
 */
export function findAlikeOutlets(outlets: readonly Outlet[]): readonly AlikePair[] {
  const byMark = new Map<string, Outlet[]>();
  const pairs: AlikePair[] = [];
  const byUse = outlets.toSorted((a, b) => b.articles - a.articles);
  for (const other of byUse) {
    const marks = new Set([other.name, ...other.aliases].slice(0, 20).flatMap(toOutletMarks));
    let keep: Outlet | undefined;
    for (const mark of marks) {
      const alike = byMark.get(mark) ?? [];
      keep ??= alike.find((each) => each !== other && mayBeOne(each, other));
      if (alike.length < mostCompared) byMark.set(mark, [...alike, other]);
    }
    if (keep !== undefined) pairs.push({ keep, other });
  }
  return pairs;
}

function mayBeOne(one: Outlet, other: Outlet): boolean {
  if (one.country !== undefined && other.country !== undefined && one.country !== other.country) {
    return false;
  }
  return readNumbers(one.name) === readNumbers(other.name);
}

function readNumbers(name: string): string {
  return (name.match(/\p{Nd}+/gu) ?? []).join(' ');
}

export const alikeOutlets: RecordCheck = {
  kind: 'outlet',
  code: 'outlet.alike',
  severity: 'warning',
  heading: 'Outlets that look alike',
  explanation:
    'Two outlets may be one under two spellings: with and without The, Al or News, a letter apart, or put into Latin letters in two ways. Then the list of sources sorts them apart, and the same article may be in the library twice. Merge them with the command shown: the first one’s name stays, the other’s finds it from then on. If they are two, give both their countries (cite outlet edit NAME --country IQ): outlets of different countries are not held against each other.',
  find({ outlets, alikePairs }) {
    const names = new Set(outlets.map(({ name }) => name));
    return alikePairs
      .filter(({ keep, other }) => names.has(keep.name) || names.has(other.name))
      .map(({ keep, other }) => ({
        name: other.name,
        others: [keep.name],
        value: other.name,
        message: `looks like ${keep.name}`,
        next: ['outlet', 'merge', ...toArguments([keep.name, other.name])],
      }));
  },
};
