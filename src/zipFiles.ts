import { createRequire } from 'node:module';
import type { Entry, ZipFile } from 'yauzl';
import type { Archive, ArchiveFile } from './commands/dependencies.ts';
import { CiteError } from './domain/error.ts';

/** More files than this are no one's posts, and their names alone would fill the memory. */
const mostFiles = 200_000;

/**
 * Opens a zip file; nothing is unpacked before it is read.
 *
 * @throws CiteError `input.unreadable`; errors of the system as they come
 */
export async function openZip(path: string): Promise<Archive> {
  const require = createRequire(import.meta.url);
  const yauzl: typeof import('yauzl') = require('yauzl');
  const options = { lazyEntries: true, autoClose: false, strictFileNames: false };
  const zip = await yauzl.openPromise(path, options).catch((error: unknown) => {
    throw toZipError(path, error);
  });
  try {
    return { files: await listFiles(zip, path), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw toZipError(path, error);
  }
}

async function listFiles(zip: ZipFile, path: string): Promise<readonly ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for await (const entry of zip.eachEntry()) {
    if (files.length >= mostFiles) throw new Error(`it holds more than ${mostFiles} files`);
    if (!entry.fileName.endsWith('/')) files.push(toFile(zip, entry, path));
  }
  return files;
}

function toFile(zip: ZipFile, entry: Entry, path: string): ArchiveFile {
  return {
    name: entry.fileName,
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    async *read() {
      try {
        if (entry.isEncrypted()) throw new Error('it has a password');
        yield* await zip.openReadStreamPromise(entry);
      } catch (error) {
        throw toZipError(`${path}/${entry.fileName}`, error);
      }
    },
  };
}

/** Errors of the system have a code and are told elsewhere; the library's own have words alone. */
function toZipError(path: string, error: unknown): unknown {
  if (error instanceof CiteError || typeof error !== 'object' || error === null) return error;
  if ('syscall' in error || !('message' in error)) return error;
  return new CiteError(
    'input.unreadable',
    `${path} cannot be unpacked: ${String(error.message).replace(/\.+$/, '')}.`,
    {
      hint: 'The file may be cut off or damaged. Download it again, or unpack it and import the folder.',
      cause: error,
    },
  );
}
