import { formatInverted, toFamilyText } from './formatPerson.ts';
import { parsePeople } from './parsePerson.ts';
import type { Person } from './person.ts';

/**
 * Writes people as one text that `parsePeople` reads back as the same people, particles set apart
 * excepted: inverted names joined by `; `, with braces around what would be misread (`{Al Sharqiya}`).
 */
export function formatPeople(people: readonly Person[]): string {
  return people.map(formatExactly).join('; ');
}

function formatExactly(person: Person): string {
  const plain = formatInverted(person);
  const [read, ...others] = parsePeople(plain);
  if (read !== undefined && others.length === 0 && isSame(read, person)) return plain;
  if ('literal' in person) return `{${person.literal}}`;
  const given = [person.given, person['dropping-particle']].filter((part) => part).join(' ');
  const parts = [`{${toFamilyText(person)}}`, `{${given}}`];
  return [...parts, ...(person.suffix ? [person.suffix] : [])].join(', ');
}

function isSame(a: Person, b: Person): boolean {
  if ('literal' in a || 'literal' in b)
    return 'literal' in a && 'literal' in b && a.literal === b.literal;
  return (
    a.family === toFamilyText(b) &&
    formatInverted(a) === formatInverted(b) &&
    (a.suffix ?? '') === (b.suffix ?? '')
  );
}
