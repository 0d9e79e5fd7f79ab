import { decodeObject } from '../../domain/decodeJson.ts';
import type { Person } from '../../domain/person.ts';

const parts = ['given', 'suffix', 'non-dropping-particle', 'dropping-particle'] as const;

/** A name as it stands, unlike the lenient `decodePerson` of imports; undefined for what is none. */
export function decodeName(value: unknown): Person | undefined {
  const name = decodeObject(value);
  const { literal, family, ...others } = name;
  const names = Object.keys(others);
  if (typeof literal === 'string') {
    return family === undefined && names.length === 0 ? { literal } : undefined;
  }
  if (typeof family !== 'string') return undefined;
  const person: Record<string, string> & { family: string } = { family };
  for (const part of parts) {
    const text = others[part];
    if (typeof text === 'string') person[part] = text;
  }
  return Object.keys(person).length === names.length + 1 ? person : undefined;
}
