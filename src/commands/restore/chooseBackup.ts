import { basename, join, resolve } from 'node:path';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { findBackupFolder } from '../../store/backup/backupNames.ts';
import { listBackups } from '../../store/backup/listBackups.ts';
import { formatSize } from '../backup/formatSize.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatLocalTime } from '../log/formatLocalTime.ts';

/**
 * The path of the backup that is meant: as given, or of that name beside the library, or asked for.
 *
 * @throws CiteError `usage` where nobody is there to be asked, `input.not-found` where there is none
 */
export async function chooseBackup(
  given: string | undefined,
  { files, findLibrary, canAsk, prompter }: Dependencies,
): Promise<string> {
  const library = findLibrary();
  if (given !== undefined) {
    const isName = basename(given) === given;
    const beside = join(findBackupFolder(library), given);
    const isBeside = isName && !(await isThere(given, files)) && (await isThere(beside, files));
    return isBeside ? beside : resolve(given);
  }
  const copies = listBackups(library);
  if (copies.length === 0) {
    throw new CiteError('input.not-found', 'There are no copies of your library.', {
      hint: 'Name the file: cite restore FILE',
    });
  }
  if (!canAsk) {
    throw new CiteError('usage', 'Which copy? Nobody is there to be asked.', {
      hint: 'cite backup --list shows them; then: cite restore FILE --yes',
    });
  }
  return prompter.askChoice({
    message: 'Which copy',
    choices: copies.map(({ file, size, at }) => ({
      value: file,
      label: `${formatLocalTime(at)}  ${toSafeText(basename(file))}  ${formatSize(size)}`,
    })),
  });
}

async function isThere(path: string, files: Dependencies['files']): Promise<boolean> {
  try {
    await files.measure(path);
    return true;
  } catch {
    return false;
  }
}
