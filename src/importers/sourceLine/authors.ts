import type { Person } from '../../domain/person.ts';

const suffix = /^(?:[JS]r\.?|II|III|IV)$/;

/**
 * Reads authors as the style prints them: `Last, First`, `Last, First and Last, First`,
 * `Last, First, Last, First and Last, First`; a name without a comma is an institution or a
 * mononym. Undefined where the commas can't be told apart.
 */
export function parsePrintedAuthors(text: string): Person[] | undefined {
  const at = text.lastIndexOf(' and ');
  const [left, right] = [text.slice(0, at), text.slice(at + 5)];
  // Without a comma on either side it is one institution: Ministry of Health and Environment.
  if (at === -1 || !`${left}${right}`.includes(', ')) return parseNames(text.split(', '));
  const last = parseNames(right.split(', '));
  const others = parseNames(left.split(', '));
  if (others === undefined || last?.length !== 1) return undefined;
  return [...others, ...last];
}

/** Whether a text is what may follow a name after a further comma: `Jr.`, `III`. */
export function isNameSuffix(text: string): boolean {
  return suffix.test(text);
}

/** Whether a text may be one half of `Last, First`: a few words, no figures, no question. */
export function isNameLike(text: string): boolean {
  if (text === '' || text.length > 60 || /[\d?!:;“”"]/.test(text)) return false;
  return text.split(' ').filter((word) => /^\P{Ll}/u.test(word)).length <= 3;
}

function parseNames(parts: readonly string[]): Person[] | undefined {
  const names: { text: string; suffix: string }[] = [];
  for (const part of parts) {
    const text = part.trim();
    const previous = names.at(-1);
    if (previous !== undefined && names.length % 2 === 0 && suffix.test(text)) {
      previous.suffix = text;
    } else if (text !== '') names.push({ text, suffix: '' });
  }
  const literal = names.length % 2 === 0 ? -1 : findLiteral(names.map((name) => name.text));
  if (literal === undefined || names.length === 0) return undefined;
  if (names.length > 2 && !names.every((name, i) => i === literal || isNameLike(name.text))) {
    return undefined;
  }
  const people: Person[] = [];
  for (let i = 0; i < names.length; i += 1) {
    const [first, second] = [names[i], names[i + 1]];
    if (i === literal || second === undefined) people.push({ literal: first?.text ?? '' });
    else {
      const person = { family: first?.text ?? '', given: second.text };
      people.push(second.suffix === '' ? person : { ...person, suffix: second.suffix });
      i += 1;
    }
  }
  return people;
}

/** Which of an odd number of names is the one without a comma: the only one there, or of many words. */
function findLiteral(names: readonly string[]): number | undefined {
  if (names.length === 1) return 0;
  const wordy = names.flatMap((name, i) => (i % 2 === 0 && name.split(' ').length > 2 ? [i] : []));
  return wordy.length === 1 ? wordy[0] : undefined;
}
