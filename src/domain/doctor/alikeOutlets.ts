import type { Outlet } from '../outlet.ts';
import { createAlikeNames } from '../outletLikeness.ts';
import type { AlikePair, RecordCheck } from './check.ts';
import { toArguments } from './formatCommand.ts';

/** So many names of an outlet are looked at. */
const mostNames = 20;

/**
 * Finds outlets that may be one: their names differ by an article, a word such as News, a letter, or
 * the way they are put into Latin letters. Not those that differ in a number (France 2, France 24),
 * or that are known to be of different countries or kinds.
 *
 * @returns each outlet once at most, with the first of those it looks like; many articles first
 */
export function findAlikeOutlets(outlets: readonly Outlet[]): readonly AlikePair[] {
  const known = createAlikeNames<Outlet>();
  const pairs: AlikePair[] = [];
  for (const other of outlets.toSorted((a, b) => b.articles - a.articles)) {
    const names = [other.name, ...other.aliases].slice(0, mostNames);
    const keep = known.find(names, (each) => mayBeOne(each, other));
    if (keep !== undefined) pairs.push({ keep, other });
    known.add(other, names);
  }
  return pairs;
}

function mayBeOne(one: Outlet, other: Outlet): boolean {
  const differ = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  return !differ(one.country, other.country) && !differ(one.kind, other.kind);
}

export const alikeOutlets: RecordCheck = {
  kind: 'outlet',
  code: 'outlet.alike',
  severity: 'warning',
  heading: 'Outlets that look alike',
  explanation:
    'Two outlets may be one under two spellings: with and without The, Al or News, a letter apart, or put into Latin letters in two ways. Then the list of sources sorts them apart, and the same article may be in the library twice. Merge them with the command shown: the first one’s name stays, the other’s finds it from then on. If they are two, give both their countries (cite outlet edit NAME --country IQ) or kinds (--kind agency): outlets of different countries or kinds are not held against each other. Or leave this one be for good: cite config set doctor.skip outlet.alike:NAME',
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
