import type { JsonValue } from '../../domain/article.ts';
import type { Person } from '../../domain/person.ts';
import { escapeLatex } from './escapeLatex.ts';

/** Writes names for `author` and its like: `Al-Salhy, Suadad and {International Crisis Group}`. */
export function formatNames(people: readonly Person[]): string {
  return people
    .map(formatName)
    .filter((name) => name !== '')
    .join(' and ');
}

/** Institutions, mononyms of several words and whatever would be taken apart stand in braces. */
function formatName(person: Person): string {
  if ('literal' in person) return toWhole(person.literal);
  const particle = [person['dropping-particle'], person['non-dropping-particle']]
    .filter((part) => part)
    .join(' ');
  const family = joinParticle(particle, person.family.trim());
  const given = person.given?.trim() ?? '';
  const suffix = person.suffix?.trim() ?? '';
  if (given === '') {
    const name = suffix === '' ? family : `${family} ${suffix}`;
    return /[\s,]/.test(name) || name === 'others' ? toWhole(name) : escapeLatex(name);
  }
  return [family, suffix, given]
    .filter((part) => part !== '')
    .map(toPart)
    .join(', ');
}

/** `al-` and `d’` hold on to the name, other particles stand apart. */
function joinParticle(particle: string, family: string): string {
  if (particle === '') return family;
  return /[-’'ʿʾ]$/.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
}

function toWhole(name: string): string {
  const escaped = escapeLatex(name.trim());
  return escaped === '' ? '' : `{${escaped}}`;
}

/** A comma and `and` part names, and BibTeX takes the `al` of `al-Hakim` for a word of its own. */
const splits = /,|(?:^|\s)[aA][nN][dD](?:\s|$)|^\p{Ll}[^\s-]*-/u;

function toPart(part: string): string {
  return splits.test(part) ? toWhole(part) : escapeLatex(part);
}

/** Names as `extra` holds them: texts or objects of CSL-JSON; undefined where it is no list of names. */
export function decodePeople(value: JsonValue | undefined): Person[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const people = value.map(decodePerson).filter((person) => person !== undefined);
  return people.length > 0 && people.length === value.length ? people : undefined;
}

function decodePerson(value: JsonValue): Person | undefined {
  if (typeof value === 'string') return value === '' ? undefined : { literal: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const name = value as { readonly [part: string]: JsonValue };
  if (typeof name['literal'] === 'string') return { literal: name['literal'] };
  if (typeof name['family'] !== 'string') return undefined;
  const person: Record<string, string> & { family: string } = { family: name['family'] };
  for (const part of ['given', 'suffix', 'non-dropping-particle', 'dropping-particle']) {
    const text = name[part];
    if (typeof text === 'string') person[part] = text;
  }
  return person;
}
