import { isKey } from './key.ts';

/** A name that a file gives to an entry, where it can be a key; an address or a lone number is none. */
export function tellKey(name: string | undefined): string | undefined {
  if (name === undefined || /^\d*$|:\/\//.test(name)) return undefined;
  return isKey(name) ? name : undefined;
}
