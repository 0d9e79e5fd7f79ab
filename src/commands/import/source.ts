import type { Problem } from '../../domain/problem.ts';

/** Bytes of one file, wherever they stand. They may be read more than once. */
export interface Source {
  /** The name in messages. */
  readonly name: string;
  /** What reading it will advance by, in bytes. */
  readonly size: number;
  /** Where it stands on the disk; undefined in a zip file. */
  readonly path?: string;
  /** @param onRead Told how many bytes were read, in all as many as `size`. */
  read(onRead?: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

/** What one argument of the command stands for: a file, or all files of a folder or a zip file. */
export interface OpenedSources {
  readonly sources: readonly Source[];
  /** They came together, so that what is none of ours among them is no mistake. */
  readonly isBundle: boolean;
  /** What is wrong with files among them that cannot be opened. */
  readonly problems: readonly Problem[];
  /** Drops what was kept for it. */
  close(): Promise<void>;
}
