import { basename, dirname, join } from 'node:path';

/** The folder beside a library that its copies are kept in. */
export function findBackupFolder(library: string): string {
  return join(dirname(library), 'backups');
}

/** The name of a library's copy: `library-2026-11-22.sqlite`. @param mark What tells it from others. */
export function nameBackup(library: string, mark: string): string {
  return `${toStem(library)}-${mark}.sqlite`;
}

/** Whether a file is a copy that was kept before the first write of a day. */
export function isDailyName(library: string, name: string): boolean {
  return isBackupName(library, name) && /-\d{4}-\d\d-\d\d\.sqlite$/.test(name);
}

/** What the names of copies begin with that are kept before a dump takes a library's place. */
export const beforeLoad = 'before-load-';

/** Whether a file is a copy that was kept before a dump took the library's place. */
export function isBeforeLoadName(library: string, name: string): boolean {
  return isBackupName(library, name) && name.startsWith(`${toStem(library)}-${beforeLoad}`);
}

/** Whether a file is a copy of this library by its name. */
export function isBackupName(library: string, name: string): boolean {
  const stem = `${toStem(library)}-`;
  if (!name.startsWith(stem)) return false;
  return /^(?:replaced-|before-load-)?\d{4}-\d\d-\d\d(?:-\d{6})?(?:-\d+)?\.sqlite$/.test(
    name.slice(stem.length),
  );
}

function toStem(library: string): string {
  return basename(library).replace(/\.(?:sqlite3?|db)$/i, '');
}
