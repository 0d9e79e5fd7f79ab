import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBackupFolder, isBackupName } from './backupNames.ts';

/** A copy of a library in the folder for them. */
export interface BackupFile {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** When it was made: an instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** The copies of a library in the folder beside it, the newest first. */
export function listBackups(library: string): readonly BackupFile[] {
  const folder = findBackupFolder(library);
  return listNames(folder)
    .filter((name) => isBackupName(library, name))
    .flatMap((name) => {
      const file = join(folder, name);
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats === undefined || stats.size === 0) return [];
      return [{ file, size: stats.size, at: stats.mtime.toISOString() }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The names in a folder; none where it cannot be read. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
