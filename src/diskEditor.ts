import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditedFile, TextEditor } from './commands/dependencies.ts';
import { CiteError } from './domain/error.ts';
import { lazyFiles } from './lazyFiles.ts';
import { chooseEditor } from './terminal/chooseEditor.ts';

/** Where the editor is run. */
export interface EditorSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Leaves Ctrl-C to the editor, until the function it returns is called. */
  readonly holdInterrupts: () => () => void;
}

/** The user's editor on the terminal, and files for it in the folder of temporary files. */
export function createDiskEditor(surroundings: EditorSurroundings): TextEditor {
  const { env, platform } = surroundings;
  return {
    get isSet() {
      return chooseEditor(env, platform) !== undefined;
    },
    open: (name, text) => openFile(name, text),
    run: (path) => runEditor(path, surroundings),
  };
}

/** Puts a text into a file that only the user can read, in a new folder. */
export async function openFile(
  name: string,
  text: string,
  folder: string = tmpdir(),
): Promise<EditedFile> {
  const { mkdtemp, readFile, rm } = await import('node:fs/promises');
  const own = await mkdtemp(join(folder, 'cite-'));
  const path = join(own, name);
  await lazyFiles.writePrivate(path, text);
  return {
    path,
    read: async () => decodeSaved(await readFile(path).catch(toReadError), path),
    write: (changed) => lazyFiles.writePrivate(path, changed),
    remove: () => rm(own, { recursive: true, force: true }),
  };
}

function toReadError(cause: NodeJS.ErrnoException): never {
  if (cause.code === 'ENOENT') {
    throw new CiteError('editor.gone', 'The file that your editor was given is gone.', {
      hint: 'Nothing was changed.',
      cause,
    });
  }
  throw new CiteError('editor.unreadable', 'What your editor saved can’t be read.', { cause });
}

/** Some editors, of Windows above all, save as UTF-16; of any other bytes no letter may be guessed. */
function decodeSaved(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || (first === 0xfe && second === 0xff);
  try {
    return new TextDecoder(isWide ? wide : 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CiteError('editor.unreadable', `${path} was not saved as text in UTF-8.`, {
      hint: 'In your editor, choose UTF-8 as the encoding, and save it again.',
      cause,
    });
  }
}

async function runEditor(
  path: string,
  { env, platform, holdInterrupts }: EditorSurroundings,
): Promise<number> {
  const editor = chooseEditor(env, platform);
  if (editor === undefined) throw makeUnstartable('No editor is set');
  const { spawn } = await import('node:child_process');
  const release = holdInterrupts();
  try {
    return await new Promise<number>((resolve, reject) => {
      const child = spawn(editor.file, [...editor.args, path], { stdio: 'inherit' });
      child.on('error', (error) => {
        reject(makeUnstartable(`The editor ${editor.file} could not be started`, error));
      });
      child.on('close', (code) => resolve(code ?? 1));
    });
  } finally {
    release();
  }
}

function makeUnstartable(what: string, cause?: unknown): CiteError {
  return new CiteError('editor.failed', `${what}.`, {
    hint: 'Name one in VISUAL or EDITOR, such as: export EDITOR=nano',
    cause,
  });
}
