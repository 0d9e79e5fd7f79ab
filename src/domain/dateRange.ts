import type { DateOrder } from './date.ts';
import { toSpan } from './dateSpan.ts';
import { parseDate } from './parseDate.ts';
import { parseEdtf } from './parseEdtf.ts';
import type { Result } from './problem.ts';

/**
 * Reads a date, month, year, season or range as bounds for `DateValue.sort`, for `--since` and
 * `--until`: a date begins on or after the first day where its sort key >= `first`, and on or
 * before the last day where its sort key <= `last`. So `--since 2024-12` finds December 1, all of
 * December and what comes later; `--until 2024` finds what begins in 2024 or before, `2024` itself
 * and December 31 among it. The bounds are no sort keys themselves. Failures as in `parseDate`.
 */
export function parseDateRange(
  text: string,
  options?: { readonly order?: DateOrder | undefined },
): Result<{ readonly first: string; readonly last: string }> {
  const parsed = parseDate(text, options);
  if (!parsed.ok) return parsed;
  const date = parseEdtf(parsed.value.edtf);
  if (date === undefined) throw new Error(`not EDTF: ${parsed.value.edtf}`);
  return { ok: true, value: toSpan(date) };
}
