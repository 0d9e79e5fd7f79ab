import { decodeObject } from './decodeJson.ts';

/** Whether two values are the same list of people, whatever the order of the parts of a name. */
export function isSamePeople(one: unknown, other: unknown): boolean {
  return isAlike(one, other) || sortParts(one) === sortParts(other);
}

/** Whether they are the same at first sight: most lists that are compared are. */
function isAlike(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((person, at) => {
    const parts = decodeObject(person);
    const others = decodeObject(other[at]);
    const names = Object.keys(parts);
    const isWhole = names.length > 0 && names.length === Object.keys(others).length;
    return isWhole && names.every((name) => isText(parts[name]) && parts[name] === others[name]);
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function sortParts(people: unknown): string {
  if (!Array.isArray(people)) return JSON.stringify(people);
  return JSON.stringify(people.map((person) => Object.entries(person ?? {}).sort()));
}
