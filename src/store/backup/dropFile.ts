import { existsSync, rmSync } from 'node:fs';

/** Deletes a file if it is there; where a folder of its path is a file, it is not. */
export function dropFile(file: string): void {
  if (existsSync(file)) rmSync(file, { force: true });
}
