import { access, constants, open, stat } from 'node:fs/promises';
import { CiteError } from './domain/error.ts';

/** What stands where a file is to be written. */
export interface OutputTarget {
  /** A device or a pipe, which is written to; a file is put in the place of one. */
  readonly isStream: boolean;
  /** The permissions of the file; those of a new one where there is none. */
  readonly mode: number;
}

/** Behind these stands whatever the output of this process was sent to, which may be a file, too. */
export function isOwnOutput(path: string): boolean {
  return /^\/dev\/(?:stdout|stderr|fd\/\d+)$/.test(path);
}

/**
 * Looks at what stands where a file is to be written.
 *
 * @throws CiteError `output.unwritable` for a folder, and for a database: text in its place would be
 *   the end of a library
 * @throws the system's error where the file may not be written
 */
export async function findOutputTarget(path: string): Promise<OutputTarget> {
  if (path === '')
    throw refuse('A file without a name cannot be written', 'Give it one, such as sources.txt.');
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return { isStream: false, mode: 0o666 };
  if (found.isDirectory()) throw refuse(`${path} is a folder; name a file in it`);
  const isStream = !found.isFile() || isOwnOutput(path);
  await access(path, constants.W_OK);
  if (!isStream && (await isDatabase(path))) {
    const what = `${path} is a database, as a library of cite is, and would be lost`;
    throw refuse(what, 'Name another file; nothing was written.');
  }
  return { isStream, mode: found.mode & 0o777 };
}

function refuse(message: string, hint?: string): CiteError {
  return new CiteError('output.unwritable', `${message}.`, hint === undefined ? {} : { hint });
}

async function isDatabase(path: string): Promise<boolean> {
  const { isSqliteFile } = await import('./store/zotero/isSqliteFile.ts');
  const file = await open(path, constants.O_RDONLY).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const head = Buffer.alloc(16);
    await file.read(head, 0, head.length, 0);
    return isSqliteFile(head);
  } finally {
    await file.close();
  }
}
