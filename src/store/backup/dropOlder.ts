import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { listNames } from './listBackups.ts';

/** Deletes the copies of a kind in a folder but the last ones, by the time that their names tell. */
export function dropOlder(
  folder: string,
  isOfKind: (name: string) => boolean,
  count: number,
): void {
  const names = listNames(folder).filter(isOfKind);
  for (const name of names.sort().slice(0, -count)) rmSync(join(folder, name), { force: true });
}
