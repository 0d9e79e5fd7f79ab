import { InvalidArgumentError } from 'commander';
import type { DateOrder } from '../domain/date.ts';

/** Gathers a flag that may be given more than once. */
export function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

/** A whole number of at least 1. */
export function parseCount(value: string): number {
  const count = Number(value);
  if (!/^\d{1,9}$/.test(value) || count < 1) {
    throw new InvalidArgumentError('Give a whole number from 1 up.');
  }
  return count;
}

/** Reads one of a few values, and knows them for completion. */
export interface ChoiceParser<T extends string> {
  (value: string): T;
  readonly choices: readonly T[];
}

/** One of `choices`, in any case. */
export function parseChoice<T extends string>(choices: readonly T[]): ChoiceParser<T> {
  const parse = (value: string): T => {
    const found = choices.find((choice) => choice === value.toLowerCase());
    if (found === undefined) throw new InvalidArgumentError(`Choose from ${choices.join(', ')}.`);
    return found;
  };
  return Object.assign(parse, { choices });
}

const dateOrders = ['mdy', 'dmy', 'ymd'] as const satisfies readonly DateOrder[];

export const parseDateOrder = parseChoice<DateOrder>(dateOrders);
