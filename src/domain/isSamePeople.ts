/** Whether two values are the same list of people, whatever the order of the parts of a name. */
export function isSamePeople(one: unknown, other: unknown): boolean {
  return sortParts(one) === sortParts(other);
}

function sortParts(people: unknown): string {
  if (!Array.isArray(people)) return JSON.stringify(people);
  return JSON.stringify(people.map((person) => Object.entries(person ?? {}).sort()));
}
