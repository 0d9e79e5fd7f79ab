import { basename } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { ArchiveFile, Dependencies } from '../dependencies.ts';
import { guardUnpacked } from './guardUnpacked.ts';
import { readHead } from './readHead.ts';
import type { OpenedSources, Source } from './source.ts';
import { toFileProblem } from './toFileProblem.ts';
import { isGzip, unpackGzip } from './unpackGzip.ts';

/**
 * Opens what one argument names: a file, standard input (`-`), a pipe, a folder with all in it, or
 * a zip file. What is packed by gzip is unpacked.
 *
 * @throws CiteError `input.*`, `interrupted`
 */
export async function openSources(
  file: string,
  dependencies: Dependencies,
): Promise<OpenedSources> {
  const { files } = dependencies;
  if (file !== '-' && (await files.isFolder(file))) return openFolder(file, dependencies);
  const spooled = await spoolStream(file, dependencies);
  const close = async () => spooled?.remove();
  try {
    const name = file === '-' ? 'stdin' : file;
    const path = spooled?.path ?? file;
    const source = await openFile(name, path, dependencies);
    if (!isZip(await readHead(source.read(), 4)))
      return { sources: [source], isBundle: false, problems: [], close };
    return await openZip(name, path, close, dependencies);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Keeps what can be read but once, standard input or a pipe with a name; undefined for a file. */
async function spoolStream(file: string, { files, io, signal }: Dependencies) {
  if (file === '-') return files.spool(io.readInput(), signal);
  return (await files.measure(file)) === undefined
    ? files.spool(files.read(file), signal)
    : undefined;
}

async function openFolder(folder: string, dependencies: Dependencies): Promise<OpenedSources> {
  const paths = await dependencies.files.listTree(folder);
  const sources: Source[] = [];
  const opened: OpenedSources[] = [];
  const problems: Problem[] = [];
  const close = async () => {
    for (const archive of opened) await archive.close();
  };
  try {
    for (const path of paths) {
      try {
        const source = await openFile(path, path, dependencies);
        if (isZip(await readHead(source.read(), 4)) && zipEnding.test(path)) {
          const archive = await openZip(path, path, async () => {}, dependencies);
          opened.push(archive);
          sources.push(...archive.sources);
        } else sources.push(source);
      } catch (error) {
        problems.push(toFileProblem(error, path));
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { sources, isBundle: true, problems, close };
}

/** Documents of office programs are zip files too. */
const zipEnding = /\.zip$/i;

async function openFile(name: string, path: string, { files }: Dependencies): Promise<Source> {
  const size = (await files.measure(path)) ?? 0;
  const read = (onRead?: (bytes: number) => void) => countBytes(files.read(path), onRead);
  if (!isGzip(await readHead(files.read(path), 2))) return { name, path, size, read };
  return { name, size, read: (onRead) => unpackGzip(read(onRead), name) };
}

/** How a zip file begins, also an empty one (APPNOTE 6.3.10, sections 4.3.7 and 4.3.16). */
function isZip(head: Uint8Array): boolean {
  const signature = Buffer.from(head).toString('latin1');
  return signature === 'PK\u0003\u0004' || signature === 'PK\u0005\u0006';
}

async function openZip(
  name: string,
  path: string,
  drop: () => Promise<void>,
  { files }: Dependencies,
): Promise<OpenedSources> {
  const archive = await files.openArchive(path);
  const close = async () => {
    archive.close();
    await drop();
  };
  const sources = archive.files.filter(isOurs).map((file) => toSource(file, name));
  return { sources, isBundle: true, problems: [], close };
}

/** What the system puts in beside the user's files is none. */
function isOurs({ name }: ArchiveFile): boolean {
  return !name.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'));
}

function toSource(file: ArchiveFile, archive: string): Source {
  const name = `${archive}/${file.name}`;
  return {
    name,
    size: file.size,
    async *read(onRead) {
      const guard = guardUnpacked(name);
      guard.packed(file.packedSize);
      guard.unpacked(file.size);
      for await (const piece of file.read()) {
        onRead?.(piece.length);
        yield piece;
      }
    },
  };
}

async function* countBytes(
  bytes: AsyncIterable<Uint8Array>,
  onRead: ((bytes: number) => void) | undefined,
): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    onRead?.(piece.length);
    yield piece;
  }
}

/** The last part of a source's name. */
export function getFileName({ name }: Source): string {
  return basename(name);
}
