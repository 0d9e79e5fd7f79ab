import { isEastAsian } from './eastAsian.ts';
import type { Person } from './person.ts';

/** A particle that ends in a hyphen or an apostrophe (`al-`, `d’`) stands close to the name. */
function joinParticle(particle: string | undefined, name: string): string {
  if (particle === undefined || particle === '') return name;
  return /[-‐‑'’]$/.test(particle) ? particle + name : `${particle} ${name}`;
}

/**
 * The family name as it is printed and sorted, with the particle that belongs to it: `Al-Salhy`,
 * `van den Berg`; the whole of a literal name.
 */
export function toFamilyText(person: Person): string {
  if ('literal' in person) return person.literal;
  return joinParticle(person['non-dropping-particle'], person.family);
}

/** A name with the family name first: `Al-Salhy, Suadad`, `King, Martin Luther, Jr.`; a literal as it is. */
export function formatInverted(person: Person): string {
  if ('literal' in person) return person.literal;
  const given = [person.given, person['dropping-particle']].filter((part) => part).join(' ');
  return [toFamilyText(person), given, person.suffix].filter((part) => part).join(', ');
}

/**
 * A name in its spoken order: `Suadad Al-Salhy`, `Martin Luther King Jr.`; Chinese, Japanese and
 * Korean names in their own script with the family name first and no space, `毛泽东`.
 */
export function formatDirect(person: Person): string {
  if ('literal' in person) return person.literal;
  const family = joinParticle(person['dropping-particle'], toFamilyText(person));
  const given = person.given ?? '';
  if (given !== '' && isEastAsian(family) && isEastAsian(given)) return family + given;
  return [given, family, person.suffix].filter((part) => part).join(' ');
}
