import { CiteError } from '../domain/error.ts';
import { findNearest } from '../domain/nearest.ts';
import { quoteText } from '../domain/quoteText.ts';
import { findStyle, listStyleNames } from '../styles/index.ts';
import type { Style } from '../styles/style.ts';

/**
 * The style of that name, loaded.
 *
 * @throws CiteError `style.not-found`, naming the nearest
 */
export async function getStyle(name: string): Promise<Style> {
  const entry = findStyle(name.toLowerCase());
  if (entry !== undefined) return entry.load();
  const names = listStyleNames();
  const near = findNearest(name, names, 1);
  const doubt = near.length > 0 ? `Did you mean ‘${near[0]}’? ` : '';
  throw new CiteError('style.not-found', `There is no style ${quoteText(name)}.`, {
    hint: `${doubt}The styles are ${names.join(', ')}.`,
  });
}

/** The heading that flags ask for: a text, none (false), or the style’s own (undefined). */
export function toHeading(heading: string | boolean | undefined, style: Style): string | undefined {
  if (heading === false) return undefined;
  return typeof heading === 'string' ? heading : style.heading;
}
