import type { JsonValue } from './article.ts';
import { cleanText } from './cleanText.ts';
import { findColumnRole } from './csvColumns.ts';
import { decodePeople } from './decodeJson.ts';
import { formatPeople } from './formatPeople.ts';
import { isSamePeople } from './isSamePeople.ts';
import { parsePeople } from './parsePerson.ts';
import { toSafeText } from './safeText.ts';

/** The text of a cell for a value that is only kept with an article: names as names, what is no text as JSON. */
export function formatExtraCell(value: JsonValue): string {
  if (typeof value === 'string') return toSafeText(value);
  const people = decodePeople(value) ?? [];
  const isNames = people.length > 0 && isSamePeople(people, value);
  return toSafeText(isNames ? formatPeople(people) : JSON.stringify(value));
}

/** Whether import makes the very same value of the cell in a column of this name. */
export function extraComesBack(column: string, value: JsonValue): boolean {
  const text = cleanText(formatExtraCell(value));
  if (text === '') return false;
  const role = findColumnRole(column);
  const isPeople = role?.kind === 'extra' && role.isPeople;
  return isPeople ? isSamePeople(parsePeople(text), value) : text === value;
}
