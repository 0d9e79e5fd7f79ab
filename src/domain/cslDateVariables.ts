/** Whether CSL 1.0.2 has a date under this name. */
export function isCslDateVariable(name: string): boolean {
  return /^(?:accessed|available-date|event-date|issued|original-date|submitted)$/.test(name);
}
