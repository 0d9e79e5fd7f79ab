import type { JsonValue } from './article.ts';
import { cleanText } from './cleanText.ts';
import type { OwnColumn } from './csvColumns.ts';
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

/** Whether import makes the very same value of its cell. */
export function extraComesBack(value: JsonValue, { isPeople }: OwnColumn): boolean {
  if (typeof value !== 'string' && !isPeople) return false;
  const text = cleanText(formatExtraCell(value));
  if (isPeople && text !== '') return isSamePeople(parsePeople(text), value);
  return text !== '' && text === value;
}
