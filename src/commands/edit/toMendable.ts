import { CiteError } from '../../domain/error.ts';
import type { Problem } from '../../domain/problem.ts';

/**
 * A refusal of the library that other words may mend, as a problem of what was typed; undefined for
 * any other error.
 */
export function toMendable(error: unknown): Problem | undefined {
  if (!(error instanceof CiteError)) return undefined;
  const message = [error.message, error.hint].filter((part) => part).join(' ');
  if (error.code === 'key.taken') {
    return { code: 'key.malformed', message, place: { field: 'key' } };
  }
  if (error.code !== 'article.exists' && error.code !== 'article.invalid') return undefined;
  return { code: 'line.unreadable', message, place: {} };
}
