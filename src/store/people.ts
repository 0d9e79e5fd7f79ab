import type { Person } from '../domain/person.ts';
import type { SqlRow, SqlValue } from './connection.ts';
import { decodeOptionalText } from './decodeValue.ts';

/** The columns of a name, in the order of `toPersonColumns` and `decodePerson`. */
export const personColumns =
  'literal, family, given, suffix, non_dropping_particle, dropping_particle';

/** A name's columns. */
export function toPersonColumns(person: Person): readonly SqlValue[] {
  if ('literal' in person) return [person.literal, null, null, null, null, null];
  return [
    null,
    person.family,
    person.given ?? null,
    person.suffix ?? null,
    person['non-dropping-particle'] ?? null,
    person['dropping-particle'] ?? null,
  ];
}

/** A name from its columns. @param first Which column of the row they begin at. */
export function decodePerson(row: SqlRow, first: number): Person {
  const at = (index: number) => decodeOptionalText(row[first + index]);
  const literal = at(0);
  if (literal !== undefined) return { literal };
  const given = at(2);
  const suffix = at(3);
  const nonDropping = at(4);
  const dropping = at(5);
  return {
    family: at(1) ?? '',
    ...(given !== undefined && { given }),
    ...(suffix !== undefined && { suffix }),
    ...(nonDropping !== undefined && { 'non-dropping-particle': nonDropping }),
    ...(dropping !== undefined && { 'dropping-particle': dropping }),
  };
}
