import { CiteError } from '../domain/error.ts';
import { findNearest } from '../domain/nearest.ts';
import { quoteText } from '../domain/quoteText.ts';
import { findStyle, listStyleNames } from '../styles/index.ts';
import type { Style } from '../styles/style.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The style of that name, loaded: one of cite’s own, else a `.csl` file by its path, else one that
 * was added, or that Zotero, pandoc or the system keeps.
 *
 * @throws CiteError `style.not-found`, naming the nearest; `style.invalid` for a broken one
 */
export async function getStyle(name: string, dependencies: Dependencies): Promise<Style> {
  const entry = findStyle(name.toLowerCase());
  if (entry !== undefined) return entry.load();
  const { getForeignStyle } = await import('./style/getForeignStyle.ts');
  const foreign = await getForeignStyle(name, dependencies);
  if (foreign.style !== undefined) return foreign.style;
  const names = listStyleNames();
  const near = findNearest(name, [...names, ...foreign.names], 1);
  const doubt = near.length > 0 ? `Did you mean ‘${near[0]}’? ` : '';
  throw new CiteError('style.not-found', `There is no style ${quoteText(name)}.`, {
    hint: `${doubt}The styles are ${names.join(', ')}.\nAny other is a .csl file: give its path, or add it once with cite style add; cite styles lists all.`,
  });
}
