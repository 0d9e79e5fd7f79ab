import { join } from 'node:path';
import { findBackupFolder, nameBackup } from '../../store/backup/backupNames.ts';
import { toStamp } from '../backup/toStamp.ts';

/** Where a library is kept that gives way to a backup. @param instant Now, ISO 8601 in UTC. */
export function nameAside(library: string, instant: string): string {
  return join(findBackupFolder(library), nameBackup(library, `replaced-${toStamp(instant)}`));
}
