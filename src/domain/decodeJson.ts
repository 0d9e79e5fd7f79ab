import type { JsonValue } from './article.ts';
import type { Person } from './person.ts';

/** The members of a JSON object; none for anything else. */
export function decodeObject(value: unknown): { readonly [name: string]: JsonValue } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return value as { readonly [name: string]: JsonValue };
}

/** The items of a JSON array; undefined for anything else. */
export function decodeList(value: unknown): readonly JsonValue[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** A text that is not blank, or a number as text; undefined for anything else. */
export function decodeText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

const nameParts = [
  'given',
  'suffix',
  'non-dropping-particle',
  'dropping-particle',
] as const satisfies readonly (keyof Extract<Person, { family: string }>)[];

/** A person of CSL-JSON; undefined where the value names nobody. */
export function decodePerson(value: unknown): Person | undefined {
  const text = decodeText(value);
  if (text !== undefined) return { literal: text };
  const name = decodeObject(value);
  const literal = decodeText(name['literal']) ?? decodeText(name['name']);
  if (literal !== undefined) return { literal };
  const family = decodeText(name['family']);
  const given = decodeText(name['given']);
  if (family === undefined) return given === undefined ? undefined : { literal: given };
  const person: Record<string, string> & { family: string } = { family };
  for (const part of nameParts) {
    const found = decodeText(name[part]);
    if (found !== undefined) person[part] = found;
  }
  return person;
}

/** The people of a list of CSL-JSON; undefined for what is no list. */
export function decodePeople(value: unknown): Person[] | undefined {
  return decodeList(value)
    ?.map(decodePerson)
    .filter((person) => person !== undefined);
}
