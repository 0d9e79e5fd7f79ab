import { findNearest } from '../nearest.ts';
import type { Check } from './check.ts';
import { matchesCode } from './excuse.ts';

/** The checks that are wanted; or a code that is none, with those it may have meant. */
export type Selection =
  | { readonly ok: true; readonly checks: readonly Check[] }
  | { readonly ok: false; readonly unknown: string; readonly near: readonly string[] };

/**
 * Picks checks by their codes (`date.future`), or all of a kind by the part before the dot (`date.`,
 * `date`).
 *
 * @param only Undefined or empty: all.
 */
export function selectChecks(
  checks: readonly Check[],
  only: readonly string[] = [],
  skip: readonly string[] = [],
): Selection {
  for (const wanted of [...only, ...skip]) {
    if (checks.some(({ code }) => matchesCode(code, wanted))) continue;
    const codes = checks.map(({ code }) => code);
    return { ok: false, unknown: wanted, near: findNearest(wanted, codes, 3) };
  }
  const isAny = (code: string, list: readonly string[]) =>
    list.some((wanted) => matchesCode(code, wanted));
  const picked = checks.filter(
    ({ code }) => (only.length === 0 || isAny(code, only)) && !isAny(code, skip),
  );
  return { ok: true, checks: picked };
}
