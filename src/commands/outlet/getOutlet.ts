import { CiteError } from '../../domain/error.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { Outlet } from '../../domain/outlet.ts';
import { makeOutletMatcher } from '../../domain/outletLikeness.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Library } from '../../store/library.ts';

/**
 * The outlet of that name, alias, former name or domain.
 *
 * @throws CiteError `outlet.not-found`, naming the nearest names
 */
export async function getOutlet(library: Library, name: string): Promise<Outlet> {
  const outlet = await library.findOutlet(name);
  if (outlet !== undefined) return outlet;
  const outlets = await library.listOutlets();
  const names = outlets.flatMap((each) => [each.name, ...each.aliases, ...each.formerNames]);
  const near = findNear(name, names);
  throw new CiteError(
    'outlet.not-found',
    `There is no outlet ${quoteText(name)} in your library.`,
    {
      hint:
        near.length > 0
          ? `Did you mean ${near.map(quoteText).join(' or ')}?`
          : 'cite outlet list shows your outlets; cite outlet add makes one.',
    },
  );
}

/** So many names are offered. */
const mostNames = 3;

/** The names that are spelled nearly so; else those of which a word is; else one that sounds so. */
function findNear(typed: string, names: readonly string[]): readonly string[] {
  const near = findNearest(typed, names, mostNames);
  if (near.length > 0) return near;
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    for (const word of name.split(/[^\p{L}\p{M}\p{N}]+/u)) {
      if (word.length < shortestWord) continue;
      byWord.set(word, [...(byWord.get(word) ?? []), name]);
    }
  }
  const words = findNearest(typed, byWord.keys(), mostNames);
  const withWord = new Set(words.flatMap((word) => byWord.get(word) ?? []));
  if (withWord.size > 0) return [...withWord].slice(0, mostNames);
  const like = makeOutletMatcher(names.map((name) => ({ name, aliases: [] })))(typed);
  return like === undefined ? [] : [like];
}

/** Shorter words are near to anything. */
const shortestWord = 4;
