import { join, resolve } from 'node:path';
import { CiteError } from '../../domain/error.ts';
import { findBackupFolder, nameBackup } from '../../store/backup/backupNames.ts';
import type { Dependencies } from '../dependencies.ts';
import { toStamp } from './toStamp.ts';

/** The path of the copy: a file that was named, else one named by the time, in a folder that was named or beside the library. */
export async function findTarget(
  target: string | undefined,
  dependencies: Dependencies,
): Promise<string> {
  const library = dependencies.findLibrary();
  const name = nameBackup(library, toStamp(dependencies.now()));
  if (target === undefined) return join(findBackupFolder(library), name);
  if (target.trim() === '') {
    throw new CiteError('usage', 'The name of the file is empty.', {
      hint: 'See: cite backup --help',
    });
  }
  const isFolder = /[/\\]$/.test(target) || (await isThereAsFolder(target, dependencies));
  return resolve(isFolder ? join(target, name) : target);
}

async function isThereAsFolder(path: string, { files }: Dependencies): Promise<boolean> {
  try {
    await files.measure(path);
    return false;
  } catch (error) {
    return error instanceof CiteError && error.code === 'input.unreadable';
  }
}
