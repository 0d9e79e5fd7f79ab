import { isEastAsian } from './eastAsian.ts';
import { hasInstitutionWord, isInstitution } from './institution.ts';
import { findFamilyStart } from './nameParticles.ts';
import { cutSuffix, isSuffix } from './nameSuffix.ts';
import { findBraced, splitOutsideBraces, tidyName } from './nameText.ts';
import type { Person } from './person.ts';
import { splitPeople } from './splitPeople.ts';

/**
 * Reads one name: `Last, First`; `Last, First, Jr.`; `Last, Jr., First`; `First Last` in any
 * script; an institution; a name of one word; anything at all in braces (`{Al Sharqiya}`), which
 * is taken as it stands. Particles stay in the family name: `van den Berg`, `bin Salman`, `Al-Salhy`.
 * A leading `By ` is dropped, and in a name in its spoken order the titles of people of learning and
 * of everybody (`Dr.`, `Prof.`, `Mr.`, `د.`), which bibliographies leave out; `Dr. Seuss` is kept, as
 * are titles that tell people apart (`Sheikh`, `Gen.`) and those in `Mansour, Dr. Renad`. Chinese, Japanese and Korean names written with a space have the
 * family name first; without one they stay whole, as does every name of a single unit (`Saddam`,
 * `Abd al-Rahman`).
 *
 * @returns The person; `{ literal: '' }` for an empty text.
 */
export function parsePerson(text: string): Person {
  const name = tidyName(text);
  const braced = findBraced(name);
  if (braced !== undefined) return { literal: braced };
  if (!/[,،，、]/.test(name)) return parseSpoken(name);
  const parts = splitOutsideBraces(name, /[,،，、]/g).map((part) => part.trim());
  return parseParts(
    name,
    parts.filter((part) => part !== ''),
  );
}

/** Reads the parts of a name with commas: family name, given names, suffixes. */
function parseParts(name: string, parts: readonly string[]): Person {
  const [first = '', ...others] = parts;
  if (first.includes(' ') && !first.startsWith('{') && hasInstitutionWord(first)) {
    return { literal: name };
  }
  const rest = others.filter((part) => !isSuffix(part));
  const suffix = others.filter(isSuffix).join(', ');
  if (rest.length > 0) return toPerson(first, rest.join(', '), suffix);
  const spoken = parseSpoken(first);
  if ('literal' in spoken) return suffix === '' ? spoken : toPerson(spoken.literal, '', suffix);
  return toPerson(spoken.family, spoken.given ?? '', joinSuffixes(spoken.suffix ?? '', suffix));
}

const titles =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|др|проф)\.? |(?:أ\.)?د\. ?|(?:ال)?(?:دكتور|دكتورة) )+(?=\S+ \S)/i;

/** Reads a name without commas, in its spoken order. */
function parseSpoken(whole: string): Person {
  if (!whole.includes(' ') || isInstitution(whole)) return { literal: whole };
  const text = whole.replace(titles, '');
  const [name, suffix] = cutSuffix(text);
  const words = name.split(' ');
  if (isFamilyFirst(name, words)) return toPerson(words[0] ?? '', words.slice(1).join(' '), suffix);
  const start = findFamilyStart(words);
  const given = words.slice(0, start).join(' ');
  const family = words.slice(start).join(' ');
  // Turned round, these would be read as a suffix and as a byline.
  if (start > 0 && (isSuffix(given) || /^by /i.test(family))) return { literal: text };
  if (start > 0) return toPerson(family, given, suffix);
  return suffix === '' ? { literal: name } : toPerson(name, '', suffix);
}

const patronymic = /(?:ич|[оеёиії]вна|[иі]чна)$/i;

/** Chinese, Japanese, Korean names, and Russian ones as lists have them: `Сидоров Иван Петрович`. */
function isFamilyFirst(name: string, words: readonly string[]): boolean {
  if (/^[ -~\u00a0-\u024f]*$/.test(name)) return false;
  if (isEastAsian(name)) return true;
  if (!/^[\u0400-\u04ff]/.test(name)) return false;
  const initials = /^(?:\p{Lu}\p{Ll}?\.-?){1,3}$/u;
  if (words.slice(1).every((word) => initials.test(word))) return words[0]?.includes('.') === false;
  const [, second = '', third = ''] = words;
  return words.length === 3 && patronymic.test(third) && !patronymic.test(second);
}

/** Takes the suffixes that stand within the family or the given name, and the braces, away. */
function toPerson(familyText: string, givenText: string, suffixText: string): Person {
  const [family, familySuffix] = cutPart(familyText);
  const [given, givenSuffix] = cutPart(givenText);
  const suffix = joinSuffixes(familySuffix, givenSuffix, suffixText);
  return { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
}

function cutPart(text: string): [name: string, suffix: string] {
  const braced = findBraced(text);
  return braced === undefined ? cutSuffix(text) : [braced, ''];
}

function joinSuffixes(...suffixes: readonly string[]): string {
  return suffixes.filter((suffix) => suffix !== '').join(', ');
}

/**
 * Reads all the names of one text. `;` always separates. `and`, `&`, `et`, `und`, `и`, `و` separate
 * people but leave an institution whole (`Food and Agriculture Organization`). Commas separate
 * where every name is in full (`Maya Gebeily, Ann Roe and Ali Jabar`) or inverted names run on
 * (`Baram, Amatzia, Rohde, Achim and Zeidel, Ronen`). One comma alone is `Last, First`, as nothing
 * tells `García Márquez, Gabriel José` from `Ann Roe, Ali Jabar`, unless both sides are in full and
 * one of them can only be a whole name: `Renad Mansour, Hayder al-Shakeri`.
 * What says that nobody is known (`unknown`, `n/a`, `-`) is nobody; `Anonymous` and `Staff` are kept.
 *
 * @returns Each person once, in the order of the text.
 */
export function parsePeople(text: string): Person[] {
  return toDistinctPeople(splitPeople(text).map(parsePerson));
}

/** The people without whoever stands among them already under the very same name. */
export function toDistinctPeople(people: readonly Person[]): Person[] {
  if (people.length < 2) return [...people];
  const seen = new Map<string, Person>();
  for (const person of people) {
    const key = JSON.stringify(Object.entries(person).sort());
    if (!seen.has(key)) seen.set(key, person);
  }
  return [...seen.values()];
}
