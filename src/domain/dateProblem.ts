import type { DateOrder } from './date.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { quoteText } from './quoteText.ts';

/** What a rule about dates answers where it cannot give one. */
export type DateFailure = { readonly ok: false; readonly problem: Omit<Problem, 'place'> };

/** Makes a failure whose message begins with the text quoted, cut where it is long. */
export function failDate(code: ProblemCode, typed: string, what: string): DateFailure {
  return { ok: false, problem: { code, message: `${quoteText(typed)} ${what}` } };
}

/** A date that is read well and does not exist. */
export function failImpossible(
  typed: string,
  reason: string,
  order: DateOrder | undefined,
): DateFailure {
  return failDate(
    'date.impossible',
    typed,
    `is no date: ${reason}; write it like ${getExample(order)} or 2024-12-25`,
  );
}

/** Text that nothing reads as a date. */
export function failUnreadable(typed: string, order: DateOrder | undefined): DateFailure {
  return failDate(
    'date.unreadable',
    typed,
    `can’t be read as a date; write it like ${getExample(order)}, 2024-12-25, December 25, 2024, December 2024 or 2024`,
  );
}

function getExample(order: DateOrder | undefined): string {
  if (order === 'dmy') return '25/12/24';
  return order === 'ymd' ? '24/12/25' : '12/25/24';
}
