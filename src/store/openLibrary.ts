import { resolve } from 'node:path';
import { createLibrary } from './createLibrary.ts';
import type { Library } from './library.ts';
import { migrations } from './migrations/migrations.ts';
import { openConnection } from './openConnection.ts';
import { toStoreError } from './storeError.ts';

/**
 * Opens the library that a file holds. Where there is none, `create` makes it, for its owner alone,
 * with the folders it is in; otherwise an empty one in memory stands for it and no file is made.
 *
 * @param options.busyTimeout How long to wait for another process, in milliseconds; 10,000 unless given.
 * @param options.onWait Called once when a write has waited for a second.
 * @throws CiteError `library.*`
 */
export async function openLibrary(options: {
  readonly file: string;
  readonly busyTimeout?: number;
  readonly create: boolean;
  readonly onWait?: () => void;
}): Promise<Library> {
  const { create, busyTimeout = 10_000, onWait } = options;
  const file = resolve(options.file);
  try {
    const connection = openConnection({ file, busyTimeout, create, migrations });
    return createLibrary(connection, { busyTimeout, onWait });
  } catch (error) {
    throw toStoreError(error, file);
  }
}
