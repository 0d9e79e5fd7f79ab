import type { Files } from './commands/dependencies.ts';

/** The files of the disk, whose code is loaded when a command first touches one: most never do. */
export const lazyFiles: Files = {
  async *read(path) {
    yield* (await load()).read(path);
  },
  measure: async (path) => (await load()).measure(path),
  isFolder: async (path) => (await load()).isFolder(path),
  listTree: async (folder) => (await load()).listTree(folder),
  openArchive: async (path) => (await load()).openArchive(path),
  isSame: async (path, other) => (await load()).isSame(path, other),
  write: async (path, text) => (await load()).write(path, text),
  list: async (folder) => (await load()).list(folder),
  writePrivate: async (path, text) => (await load()).writePrivate(path, text),
  remove: async (path) => (await load()).remove(path),
  spool: async (bytes, signal) => (await load()).spool(bytes, signal),
};

async function load(): Promise<Files> {
  return (await import('./diskFiles.ts')).diskFiles;
}
