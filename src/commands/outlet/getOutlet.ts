import { CiteError } from '../../domain/error.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { Outlet } from '../../domain/outlet.ts';
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
  const near = findNearest(name, names, 3);
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
