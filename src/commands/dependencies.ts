import type { Library } from '../store/library.ts';
import type { Io } from '../terminal/io.ts';
import type { Picker } from '../terminal/picker/picker.ts';
import type { Prompter } from '../terminal/prompter.ts';
import type { Settings } from './config/createSettings.ts';
import type { PickThread, PickThreadStart } from './pick/pickThread.ts';

/** A file in a zip file. */
export interface ArchiveFile {
  /** Its path in the zip file, parted by `/`. */
  readonly name: string;
  /** In bytes, as it will be unpacked. */
  readonly size: number;
  /** In bytes, as it is packed. */
  readonly packedSize: number;
  /** @throws CiteError `input.unreadable` */
  read(): AsyncIterable<Uint8Array>;
}

export interface Archive {
  readonly files: readonly ArchiveFile[];
  close(): void;
}

/** The files a command may touch, so that tests and other systems can stand in for the disk. */
export interface Files {
  /** The bytes of a file, in pieces. @throws CiteError `input.not-found`, `input.unreadable` */
  read(path: string): AsyncIterable<Uint8Array>;
  /**
   * Its size in bytes; undefined for a pipe or device, which can be read but once.
   * @throws CiteError `input.not-found`, `input.unreadable`
   */
  measure(path: string): Promise<number | undefined>;
  isFolder(path: string): Promise<boolean>;
  /** The paths of the files in a folder and in its folders, A to Z; hidden ones are passed over. */
  listTree(folder: string): Promise<readonly string[]>;
  /** Opens a zip file. @throws CiteError `input.not-found`, `input.unreadable` */
  openArchive(path: string): Promise<Archive>;
  /** Whether two paths lead to one file; false where either is not there. */
  isSame(path: string, other: string): Promise<boolean>;
  /** Writes beside, then renames: the file is there whole or not at all. @throws CiteError `output.unwritable` */
  write(path: string, text: string | AsyncIterable<string>): Promise<void>;
  /** The names of the files and folders in a folder, in an order of their own; none where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes as `write` does, in a folder made where it is missing; both are the owner’s alone. @throws CiteError `output.unwritable` */
  writePrivate(path: string, text: string): Promise<void>;
  /** Deletes a file, if it is there. @throws CiteError `output.unwritable` */
  remove(path: string): Promise<void>;
  /**
   * Keeps a stream in a temporary file that may be read more than once; `remove` drops it.
   * @throws CiteError `interrupted` when the signal comes first
   */
  spool(
    bytes: AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<{ path: string; remove(): Promise<void> }>;
}

/** A file of text that is there to be edited by the user. */
export interface EditedFile {
  readonly path: string;
  /** As it is now. @throws CiteError `editor.gone`; `editor.unreadable` where it is no text in UTF-8 or UTF-16 */
  read(): Promise<string>;
  /** @throws CiteError `output.unwritable` */
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

/** The user's editor of texts. */
export interface TextEditor {
  /** Whether there is one. */
  readonly isSet: boolean;
  /** Puts a text into a new file that only the user can read. @throws CiteError `output.unwritable` */
  open(name: string, text: string): Promise<EditedFile>;
  /** Lets the user edit a file and waits. @returns the editor's exit status. @throws CiteError `editor.failed` where it cannot be started */
  run(path: string): Promise<number>;
}

/**
 * What a library is opened for: `read`, `write`, or to `change` what is there already: where there
 * is nothing, an empty one in memory stands for it, which can be read and not written.
 */
export type LibraryPurpose = 'read' | 'write' | 'change';

/** All that a command needs of the world. */
export interface Dependencies {
  readonly io: Io;
  readonly files: Files;
  readonly prompter: Prompter;
  readonly picker: Picker;
  /** Starts a thread that searches for the picker. Undefined: it is done in this one. */
  readonly startPickThread?: (start: PickThreadStart) => Promise<PickThread>;
  readonly editor: TextEditor;
  /** Someone is there to answer: a terminal on both sides, and no `--no-input`. */
  readonly canAsk: boolean;
  /** Say nothing but results and errors. */
  readonly quiet: boolean;
  /** What the user has set; flags win over it. */
  readonly settings: Settings;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Leaves Ctrl-C to a program that has the terminal, until the function it returns is called. */
  readonly holdInterrupts: () => () => void;
  /** The user's calendar day, `YYYY-MM-DD`. */
  today(): string;
  /** The instant, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** Milliseconds that only grow. */
  clock(): number;
  /**
   * Opens the library, once for the whole command; it is closed for the command at the end.
   * @param purpose Only `write` makes a library that is not there yet.
   */
  openLibrary(purpose: LibraryPurpose): Promise<Library>;
  /** The source of Chart.js for browsers, to stand in a page. */
  readChartLibrary(): Promise<string>;
  /** The path of the library, which may not be there yet, or be damaged. */
  findLibrary(): string;
}
