import type { Extra, JsonValue } from '../../domain/article.ts';
import { checkPeople } from '../../domain/checkPeople.ts';
import { cleanText } from '../../domain/cleanText.ts';
import { cslNameVariables } from '../../domain/cslNameVariables.ts';
import type { DateOrder } from '../../domain/date.ts';
import { decodePerson } from '../../domain/decodeJson.ts';
import { formatPeople } from '../../domain/formatPeople.ts';
import { parseDate } from '../../domain/parseDate.ts';
import type { Problem } from '../../domain/problem.ts';
import { dateVariables, textVariables } from '../../styles/csl/cslVariables.ts';
import { findField } from './findField.ts';

/** The names of what an article may have beyond its own fields, and what a merge keeps. */
export function listFurtherNames(): readonly string[] {
  return [...textVariables, ...cslNameVariables, ...dateVariables, 'DOI', 'abstract'];
}

/** The name of a further field, in any case: one the article has, one of CSL, or `also-…`. */
export function findFurther(text: string, extra: Extra): string | undefined {
  const name = text.trim();
  const folded = name.toLowerCase();
  const own = Object.keys(extra);
  if (own.includes(name)) return name;
  const known = [...own, ...listFurtherNames()].find((each) => each.toLowerCase() === folded);
  return known ?? (/^also-[\w-]+$/.test(folded) ? folded : undefined);
}

/** Whether a further field may have several values, as `editor` and `also-title`. */
export function isFurtherList(name: string, value: JsonValue | undefined): boolean {
  return Array.isArray(value) || cslNameVariables.has(name) || name.startsWith('also-');
}

/** A further field as texts, one a value; undefined where it is made of parts that no text tells. */
export function toFurtherTexts(name: string, value: JsonValue): readonly string[] | undefined {
  const list: readonly JsonValue[] = Array.isArray(value) ? value : [value];
  if (cslNameVariables.has(name)) {
    const people = list.map(decodePerson).filter((person) => person !== undefined);
    return people.length < list.length ? undefined : people.map((person) => formatPeople([person]));
  }
  const texts = list.filter((each) => typeof each === 'string' || typeof each === 'number');
  return texts.length < list.length ? undefined : texts.map(String);
}

/** A further field as it stands in any case: its texts, else as JSON. */
export function printFurther(name: string, value: JsonValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return toFurtherTexts(name, value) ?? [JSON.stringify(value)];
}

/** The further fields that can be edited as lines: `name: text`. */
export function listEditable(extra: Extra): ReadonlyMap<string, readonly string[]> {
  const editable = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(extra)) {
    const isPlain = name.trim() === name && /^[^\s:#][^:\r\n]*$/.test(name);
    const isAlone = findField(name) === undefined && findFurther(name, extra) === name;
    const texts = isPlain && isAlone ? toFurtherTexts(name, value) : undefined;
    if (texts !== undefined) editable.set(name, texts);
  }
  return editable;
}

/** What is wrong with the texts of a further field. */
export function findFurtherProblem(
  name: string,
  texts: readonly string[],
  order: DateOrder | undefined,
): Problem | undefined {
  if (!dateVariables.has(name)) return undefined;
  const read = texts
    .map(cleanText)
    .filter(Boolean)
    .map((text) => readDate(text, order));
  const wrong = read.find(({ ok }) => !ok);
  return wrong === undefined || wrong.ok ? undefined : { ...wrong.problem, place: { field: name } };
}

function readDate(text: string, order: DateOrder | undefined) {
  return parseDate(text, order === undefined ? {} : { order });
}

/**
 * The value that texts make of a further field; null takes it away. Values whose text is as it was stay
 * as they are, such as a name with parts that its text does not show.
 */
export function toFurtherValue(
  name: string,
  given: readonly string[],
  old: JsonValue | undefined,
  order: DateOrder | undefined,
): JsonValue {
  const texts = given.map(cleanText).filter((text) => text !== '');
  const before: readonly JsonValue[] = Array.isArray(old) ? old : old === undefined ? [] : [old];
  const values = texts.flatMap((text): readonly JsonValue[] => {
    const same = before.find((value) => toFurtherTexts(name, [value])?.[0] === text);
    if (same !== undefined) return [same];
    if (dateVariables.has(name)) {
      const date = readDate(text, order);
      return [date.ok ? date.value.edtf : text];
    }
    if (!cslNameVariables.has(name)) return [text];
    return checkPeople([text], () => undefined).map((person) => ({ ...person }));
  });
  if (values.length === 0) return null;
  return isFurtherList(name, old) ? values : (values[0] ?? null);
}
