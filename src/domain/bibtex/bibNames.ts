import { parsePerson } from '../parsePerson.ts';
import type { Person } from '../person.ts';
import { latexToText } from './latexToText.ts';

/**
 * Reads the names of a field by BibTeX’s rules: joined by `and`, each `First von Last`, `von Last,
 * First` or `von Last, Jr, First`; whatever stands in braces is one word, a whole name in braces an
 * institution. Particles stay with the family name. `others` is nobody.
 */
export function readBibNames(latex: string): readonly Person[] {
  const known = knownNames.get(latex);
  if (known !== undefined) return known;
  const people = readNames(latex);
  if (knownNames.size >= mostKnown) knownNames.clear();
  if (latex.length <= longestKnown) knownNames.set(latex, people);
  return people;
}

/** The same people write again and again, and reading a name costs more than most fields. */
const knownNames = new Map<string, readonly Person[]>();
const mostKnown = 2000;
const longestKnown = 200;

function readNames(latex: string): Person[] {
  return splitOutside(latex, isAnd)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map(toPerson);
}

function toPerson(name: string): Person {
  if (/^(?:family|given|prefix|suffix)\s*=/i.test(name)) return readExtended(name);
  if (isBraced(name)) return { literal: toText(name) };
  const parts = splitOutside(name, isComma).map((part) => part.trim());
  if (parts.length === 1) return readSpoken(name);
  const [family = '', second = '', ...rest] = parts;
  const given = rest.length > 0 ? rest.join(', ') : second;
  return makePerson(toText(family), toText(given), rest.length > 0 ? toText(second) : '');
}

function readSpoken(name: string): Person {
  const words = splitOutside(name, isSpace).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (words.length > 1 && isBraced(last)) {
    return makePerson(toText(last), toText(words.slice(0, -1).join(' ')), '');
  }
  return parsePerson(toText(name));
}

/** The form of biblatex’s extended names: `family=Berg, given=Jan, prefix=van den`. */
function readExtended(name: string): Person {
  const parts = new Map<string, string>();
  for (const part of splitOutside(name, isComma)) {
    const at = part.indexOf('=');
    const value = part.slice(at + 1).trim();
    parts.set(part.slice(0, at).trim().toLowerCase(), toText(value.replace(/^"(.*)"$/s, '$1')));
  }
  const prefix = parts.get('prefix') ?? '';
  const family = parts.get('family') ?? '';
  const glue = prefix === '' || /[-’']$/.test(prefix) ? '' : ' ';
  return makePerson(prefix + glue + family, parts.get('given') ?? '', parts.get('suffix') ?? '');
}

function makePerson(family: string, given: string, suffix: string): Person {
  if (family === '') return { literal: given === '' ? suffix : given };
  if (given === '' && suffix === '') return { literal: family };
  return { family, ...(given !== '' && { given }), ...(suffix !== '' && { suffix }) };
}

function toText(latex: string): string {
  return latexToText(latex).replace(/\s+/g, ' ').trim();
}

/** Whether all of a name stands in one pair of braces. */
function isBraced(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code === 123) depth += 1;
    else if (code === 125) depth -= 1;
    if (depth === 0) return at === name.length - 1;
  }
  return false;
}

/** How long a separator at this place is; 0 for none. */
type Separator = (text: string, at: number) => number;

const and = /\sand(?=\s)/iy;

const isAnd: Separator = (text, at) => {
  if (text.charCodeAt(at) > 32 && text.charCodeAt(at) < 127) return 0;
  and.lastIndex = at;
  return and.test(text) ? 4 : 0;
};
const isComma: Separator = (text, at) => (text[at] === ',' ? 1 : 0);
const isSpace: Separator = (text, at) => (/\s/.test(text.charAt(at)) ? 1 : 0);

/** Splits a text at separators outside of braces. */
function splitOutside(text: string, separator: Separator): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 123) depth += 1;
    else if (code === 125) depth -= 1;
    const length = depth === 0 ? separator(text, at) : 0;
    if (length === 0) continue;
    parts.push(text.slice(start, at));
    start = at + length;
    at = start - 1;
  }
  return [...parts, text.slice(start)];
}
