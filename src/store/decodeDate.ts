import type { DateValue } from '../domain/date.ts';
import type { SqlValue } from './connection.ts';
import { decodeOptionalText, decodeText } from './decodeValue.ts';

/** A date from its three columns: typed, EDTF, sort key. */
export function decodeDate(typed: unknown, edtf: unknown, sort: unknown): DateValue {
  const value = decodeText(edtf);
  return { typed: decodeOptionalText(typed) ?? value, edtf: value, sort: decodeText(sort) };
}

/** A date that may be missing: undefined where the EDTF is NULL. */
export function decodeOptionalDate(
  typed: unknown,
  edtf: unknown,
  sort: unknown,
): DateValue | undefined {
  return edtf === null ? undefined : decodeDate(typed, edtf, sort);
}

/** The three columns of a date: typed (NULL where it is the EDTF), EDTF, sort key. */
export function toDateColumns(
  date: DateValue | undefined,
): readonly [typed: SqlValue, edtf: SqlValue, sort: SqlValue] {
  if (date === undefined) return [null, null, null];
  return [date.typed === date.edtf ? null : date.typed, date.edtf, date.sort];
}
