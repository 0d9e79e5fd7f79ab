import { findNearest } from '../nearest.ts';
import type { Check } from './check.ts';
import { matchesCode } from './excuse.ts';
import type { Skip } from './skip.ts';

/** The checks that are wanted; or a code that is none, with those it may have meant. */
export type Selection =
  | { readonly ok: true; readonly checks: readonly Check[] }
  | { readonly ok: false; readonly unknown: string; readonly near: readonly string[] };

/**
 * Picks checks by their codes (`date.future`), or all of a kind by the part before the dot (`date.`,
 * `date`).
 *
 * @param only Undefined or empty: all.
 * @param skips Those that name one thing leave no check out.
 */
export function selectChecks(
  checks: readonly Check[],
  only: readonly string[] = [],
  skips: readonly Skip[] = [],
): Selection {
  for (const wanted of [...only, ...skips.map(({ code }) => code)]) {
    if (checks.some(({ code }) => matchesCode(code, wanted))) continue;
    const codes = checks.map(({ code }) => code);
    return { ok: false, unknown: wanted, near: findNearest(wanted, codes, 3) };
  }
  const isAny = (code: string, list: readonly string[]) =>
    list.some((wanted) => matchesCode(code, wanted));
  const skip = skips.flatMap(({ code, name }) => (name === undefined ? [code] : []));
  const picked = checks.filter(
    ({ code }) => (only.length === 0 || isAny(code, only)) && !isAny(code, skip),
  );
  return { ok: true, checks: picked };
}
