import type { Article, ArticleType, JsonValue } from '../../domain/article.ts';
import { cslNameVariables } from '../../domain/cslNameVariables.ts';
import { findOutletVariable, toOutletVariable } from '../../domain/outletVariable.ts';
import type { Person } from '../../domain/person.ts';
import { dateVariables, numberVariables, textVariables } from './cslVariables.ts';
import { marks, toLiteral, toLiteralName } from './marks.ts';
import { type CslDate, decodeCslDate, toCslDate } from './toCslDate.ts';

/** An item of CSL-JSON 1.0.2 as citeproc takes it. */
export interface CslItem {
  readonly id: string;
  readonly type: ArticleType;
  [variable: string]: string | CslDate | readonly CslName[] | undefined;
}

type CslName = Readonly<Record<string, string | boolean>>;

/**
 * Turns an article into an item of CSL-JSON. Whatever CSL variable stands in `extra` is used as it
 * is and wins. Values are made literal: no markup of theirs reaches the output. URL and DOI are only
 * marked; `addresses` of the printed entry has them.
 */
export function toCslItem(article: Article): CslItem {
  const item: CslItem = { id: article.key, type: article.type };
  const { title, outlet, authors, issued, url, language, extra } = article;
  if (title !== undefined) item['title'] = toLiteral(title);
  if (authors.length > 0) item['author'] = authors.map(toCslName);
  if (issued !== undefined) item['issued'] = toCslDate(issued.edtf);
  if (url !== undefined) item['URL'] = marks.url;
  if (language !== undefined) item['language'] = language;
  for (const name in extra) addExtra(item, name, extra[name]);
  if (outlet !== undefined) {
    const place = toOutletVariable(article.type);
    const name = toLiteral(outlet.name);
    const found = findOutletVariable(article.type, (variable) => item[variable] !== undefined);
    // An importer leaves it where the file had it.
    if (found === undefined || item[found] !== name)
      item[found === place ? 'publisher' : place] ??= name;
  }
  if (typeof item['edition'] === 'string')
    item['edition'] = toEdition(item['edition'], article.type);
  return item;
}

function addExtra(item: CslItem, name: string, value: JsonValue | undefined): void {
  if (name === 'DOI') {
    if (toDoi(value) !== undefined) item['DOI'] = marks.doi;
  } else if (textVariables.has(name)) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text !== '') item[name] = toLiteral(cutNumber(name, text));
  } else if (cslNameVariables.has(name)) {
    const names = Array.isArray(value) ? value.map(decodeName).filter((n) => n !== undefined) : [];
    if (names.length > 0) item[name] = names;
  } else if (dateVariables.has(name)) {
    const date = decodeCslDate(value);
    if (date !== undefined) item[name] = date;
  }
}

function cutNumber(name: string, text: string): string {
  if (text.length <= longestNumber || !numberVariables.has(name)) return text;
  return `${text.slice(0, longestNumber)}…`;
}

const doiPrefix = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;

/** The DOI without `https://doi.org/`; undefined for what is none. */
export function toDoi(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const doi = value.trim().replace(doiPrefix, '');
  return doi === '' ? undefined : doi;
}

function toCslName(person: Person): CslName {
  return toNameParts(Object.entries(person));
}

/** citeproc takes names and numbers apart, in a time that goes with their square: longer ones are none. */
const longestName = 1000;
const longestNumber = 200;

function toNameParts(parts: readonly (readonly [string, unknown])[]): CslName {
  const texts = parts.map(([part, text]) => [part, toLiteralName(String(text))] as const);
  if (texts.every(([, text]) => text.length <= longestName)) return Object.fromEntries(texts);
  return { literal: texts.map(([, text]) => text).join(', ') };
}

const nameParts = [
  'family',
  'given',
  'suffix',
  'literal',
  'non-dropping-particle',
  'dropping-particle',
] as const;

/** Reads a name as `extra` holds it: a text, or an object of CSL-JSON. */
function decodeName(value: JsonValue): CslName | undefined {
  if (typeof value === 'string')
    return value === '' ? undefined : { literal: toLiteralName(value) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const given = value as { readonly [name: string]: JsonValue };
  const parts = nameParts
    .map((part) => [part, given[part]] as const)
    .filter(([, text]) => typeof text === 'string' && text !== '');
  return parts.length > 0 ? toNameParts(parts) : undefined;
}

const editionWord = / ?\bedition$/i;
const editionNumber = /^(\d{1,4})(?:st|nd|rd|th)?(?: ?ed(?:ition|\.)?)?$/i;

/** The number of `3rd ed.`; a newspaper’s `late edition` as `late`, since the style adds the word. */
function toEdition(edition: string, type: ArticleType): string {
  const number = editionNumber.exec(edition)?.[1];
  if (number !== undefined) return number;
  if (toOutletVariable(type) === 'publisher') return edition;
  return edition.replace(editionWord, '') || edition;
}
