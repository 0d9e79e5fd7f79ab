import { cleanText } from './cleanText.ts';
import { parsePeople, toDistinctPeople } from './parsePerson.ts';
import type { Person } from './person.ts';
import type { Problem } from './problem.ts';
import { quoteText } from './quoteText.ts';

const longestName = 500;
const longestList = 20_000;

/** Bylines come again and again in an import; reading one costs more than all the rest of a row. */
const knownBylines = new Map<string, readonly Person[]>();
const mostKnown = 2000;
const longestKnown = 200;

type Report = (problem: Omit<Problem, 'place'>) => void;

/**
 * Reads the people of a draft: texts by `parsePeople`, names in parts cleaned as they are. Each
 * comes once, in the order of the draft.
 *
 * @param report Told `name.empty` for a person without any name and `text.too-long` for a name of
 *   more than 500 characters, or a list of more than 20,000.
 */
export function checkPeople(entries: readonly (Person | string)[], report: Report): Person[] {
  const people: Person[] = [];
  for (const entry of entries) {
    if (typeof entry !== 'string') people.push(cleanPerson(entry));
    else people.push(...readPeople(entry, report));
  }
  for (const person of people) {
    const length = 'literal' in person ? person.literal.length : countCharacters(person);
    if (length === 0) {
      report({ code: 'name.empty', message: 'a person has neither a family name nor another' });
    }
    if (length > longestName) {
      report(describeLength(Object.values(person).join(' '), longestName));
    }
  }
  return people.length > 1 ? toDistinctPeople(people) : people;
}

function readPeople(entry: string, report: Report): readonly Person[] {
  const text = cleanText(entry);
  if (text === '') return [];
  if (text.length <= longestKnown) return readByline(text);
  if (text.length <= longestList) return parsePeople(text);
  report(describeLength(text, longestList));
  return [];
}

function readByline(text: string): readonly Person[] {
  const known = knownBylines.get(text);
  if (known !== undefined) return known;
  if (knownBylines.size >= mostKnown) knownBylines.clear();
  const people = parsePeople(text);
  knownBylines.set(text, people);
  return people;
}

function countCharacters(person: Exclude<Person, { readonly literal: string }>): number {
  return person.family.length + (person.given?.length ?? 0) + (person.suffix?.length ?? 0);
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
