import { cleanText } from './cleanText.ts';
import { parsePeople, toDistinctPeople } from './parsePerson.ts';
import type { Person } from './person.ts';
import type { Problem } from './problem.ts';
import { quoteText } from './quoteText.ts';

const longestName = 500;
const longestList = 20_000;

/**
 * Reads the people of a draft: texts by `parsePeople`, names in parts cleaned as they are. Each
 * comes once, in the order of the draft.
 *
 * @param report Told `name.empty` for a person without any name and `text.too-long` for a name of
 *   more than 500 characters, or a list of more than 20,000.
 */
export function checkPeople(
  entries: readonly (Person | string)[],
  report: (problem: Omit<Problem, 'place'>) => void,
): Person[] {
  const people = entries.flatMap((entry) => {
    if (typeof entry !== 'string') return [cleanPerson(entry)];
    const text = cleanText(entry);
    if (text.length <= longestList) return text === '' ? [] : parsePeople(text);
    report(describeLength(text, longestList));
    return [];
  });
  for (const person of people) {
    const name = Object.values(person).join(' ');
    if (name === '')
      report({ code: 'name.empty', message: 'a person has neither a family name nor another' });
    if (name.length > longestName) report(describeLength(name, longestName));
  }
  return people.length > 1 ? toDistinctPeople(people) : people;
}

function describeLength(text: string, most: number): Omit<Problem, 'place'> {
  const message = `${quoteText(text)} has ${text.length} characters; an author may have ${most}`;
  return { code: 'text.too-long', message };
}

function cleanPerson(person: Person): Person {
  if ('literal' in person) return { literal: cleanText(person.literal) };
  const family = cleanText(person.family);
  const given = cleanText(person.given ?? '');
  if (family === '') return { literal: given };
  const suffix = cleanText(person.suffix ?? '');
  const kept = cleanText(person['non-dropping-particle'] ?? '');
  const dropped = cleanText(person['dropping-particle'] ?? '');
  return {
    family,
    ...(given !== '' && { given }),
    ...(suffix !== '' && { suffix }),
    ...(kept !== '' && { 'non-dropping-particle': kept }),
    ...(dropped !== '' && { 'dropping-particle': dropped }),
  };
}
