import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findBackupFolder, isBackupName } from './backupNames.ts';
import { dropFile } from './dropFile.ts';
import { listNames } from './listBackups.ts';

/** Nobody is at work any more on what has not been written to for so long, in milliseconds. */
const staleAfter = 3_600_000;

const unfinished = /\.([a-z0-9-]+)\.tmp(?:-wal|-shm|-journal)?$/;

/** Deletes the unfinished copies that commands left which were killed: by their names and their age. */
export function dropStale(library: string): void {
  const name = basename(library);
  dropOld(dirname(library), (rest, mark) => rest === name && mark.startsWith('restore-'));
  dropOld(findBackupFolder(library), (rest) => isBackupName(library, rest));
}

/** @param isOwn Told a name without its ending, and what in the ending tells it from others. */
function dropOld(folder: string, isOwn: (rest: string, mark: string) => boolean): void {
  const newest = Date.now() - staleAfter;
  for (const name of listNames(folder)) {
    const ending = unfinished.exec(name);
    if (ending === null || !isOwn(name.slice(0, ending.index), ending[1] ?? '')) continue;
    const file = join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() && stats.mtimeMs < newest) dropFile(file);
  }
}
