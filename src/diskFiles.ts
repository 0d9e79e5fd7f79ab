import { createReadStream, createWriteStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  mkdtemp,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  unlink,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Files } from './commands/dependencies.ts';
import { CiteError } from './domain/error.ts';
import { findOutputTarget, isOwnOutput } from './outputTarget.ts';

/** In bytes: large enough that reading is not the bottleneck, small enough to keep memory flat. */
const pieceSize = 262_144;

/** The files of the disk. */
export const diskFiles: Files = {
  async *read(path) {
    try {
      yield* createReadStream(path, { highWaterMark: pieceSize });
    } catch (error) {
      throw toReadError(path, error);
    }
  },

  async measure(path) {
    try {
      const found = await stat(path);
      if (!found.isDirectory()) return found.isFile() ? found.size : undefined;
    } catch (error) {
      throw toReadError(path, error);
    }
    throw new CiteError('input.unreadable', `${path} is a folder, not a file.`);
  },

  isFolder,

  listTree,

  async openArchive(path) {
    const { openZip } = await import('./zipFiles.ts');
    try {
      return await openZip(path);
    } catch (error) {
      throw error instanceof CiteError ? error : toReadError(path, error);
    }
  },

  async isSame(path, other) {
    try {
      const [one, two] = await Promise.all([stat(path), stat(other)]);
      return one.dev === two.dev && one.ino === two.ino;
    } catch {
      return false;
    }
  },

  async list(folder) {
    try {
      return await readdir(folder);
    } catch {
      return [];
    }
  },

  async remove(path) {
    try {
      await rm(path, { force: true });
    } catch (error) {
      throw toWriteError(path, error);
    }
  },

  async writePrivate(path, text) {
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    } catch (error) {
      throw toWriteError(path, error);
    }
    await writeWhole(path, text, 0o600);
  },

  async write(given, text) {
    const path = isOwnOutput(given) ? given : await followLink(given);
    const { isStream, mode } = await findOutputTarget(path).catch((error: unknown) => {
      throw error instanceof CiteError ? error : toWriteError(given, error);
    });
    if (isStream) await writeInto(path, text);
    else await writeWhole(path, text, mode);
  },

  async spool(bytes, signal) {
    const folder = await mkdtemp(join(tmpdir(), 'cite-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
      const path = join(folder, 'stdin');
      const { pipeline } = await import('node:stream/promises');
      await pipeline(bytes, createWriteStream(path, { mode: 0o600 }), { signal });
      return { path, remove };
    } catch (error) {
      await remove();
      if (signal.aborted) throw new CiteError('interrupted', 'Interrupted.', { cause: error });
      throw error instanceof CiteError ? error : toReadError('stdin', error);
    }
  },
};

/** Deeper folders than this are no one's posts. */
const deepest = 32;

async function listTree(folder: string, depth = 0): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw toReadError(folder, error);
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && depth < deepest)
      found.push(...(await listTree(path, depth + 1)));
  }
  return found;
}

async function writeWhole(
  path: string,
  text: string | AsyncIterable<string>,
  mode: number,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${Math.random().toString(36).slice(2)}`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await writePieces(file, text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw error instanceof CiteError ? error : toWriteError(path, error);
  }
}

/** A device or a pipe takes the text as it comes. */
async function writeInto(path: string, text: string | AsyncIterable<string>): Promise<void> {
  try {
    const file = await open(path, 'a');
    try {
      await writePieces(file, text);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof CiteError ? error : toWriteError(path, error);
  }
}

async function writePieces(file: FileHandle, text: string | AsyncIterable<string>): Promise<void> {
  if (typeof text === 'string') await file.writeFile(text);
  else for await (const piece of text) await file.appendFile(piece);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** A link stays a link: it is the file behind it that is written. */
async function followLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

function toReadError(path: string, error: unknown): CiteError {
  const code = readCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new CiteError('input.not-found', `There is no file ${path}.`, {
      hint: 'Check the name and the folder you are in.',
      cause: error,
    });
  }
  const why = reasons[code] ?? code;
  return new CiteError('input.unreadable', `${path} cannot be read: ${why}.`, { cause: error });
}

function toWriteError(path: string, error: unknown): CiteError {
  const code = readCode(error);
  const why = reasons[code] ?? code;
  return new CiteError('output.unwritable', `${path} cannot be written: ${why}.`, { cause: error });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
};

function readCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return String(error);
}
