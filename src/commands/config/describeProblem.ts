import { type CiteError, formatPlace } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';

/** What is wrong in a file of settings, as a line with its place and what to do. */
export function describeProblem({ place, message, hint }: CiteError): string {
  const way = hint === undefined ? '' : ` ${hint}`;
  return `${toSafeText(`${formatPlace(place)}${message}${way}`)}\n`;
}
