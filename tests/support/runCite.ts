import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readChartLibrary } from '../../src/chartLibrary.ts';
import type { TextEditor } from '../../src/commands/dependencies.ts';
import { openFile } from '../../src/diskEditor.ts';
import { diskFiles } from '../../src/diskFiles.ts';
import { cleanText } from '../../src/domain/cleanText.ts';
import { createLibraryOpener } from '../../src/libraryOpener.ts';
import { runCommandLine } from '../../src/runCommandLine.ts';
import { readSettings } from '../../src/settingsFiles.ts';
import type { Io, OutputTraits } from '../../src/terminal/io.ts';
import { createNotices } from '../../src/terminal/notices.ts';
import { plainPaint } from '../../src/terminal/paint.ts';
import { createPicker } from '../../src/terminal/picker/createPicker.ts';
import type { Prompter } from '../../src/terminal/prompter.ts';
import { createFakeTerminal } from './fakeTerminal.ts';

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly terminal?: Partial<OutputTraits>;
  /** Answers to the prompts, in order; without them nobody is there to be asked. */
  readonly answers?: readonly string[];
  /** What is typed into the picker, each text once all is drawn. */
  readonly typed?: readonly string[];
  /** What the user does in the editor, each time it is opened: the text saved, or its exit status. */
  readonly edits?: readonly ((text: string) => string | Uint8Array | number | Promise<string>)[];
  readonly env?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly now?: string;
}

export interface RunResult {
  readonly out: string;
  readonly err: string;
  readonly status: number;
  /** What the prompts asked. */
  readonly asked: readonly string[];
  /** What the picker showed, before and after each text that was typed. */
  readonly frames: readonly string[];
}

/** A library in a folder of its own, and the program on it, run in this process with fake streams. */
export interface Workplace {
  readonly folder: string;
  readonly library: string;
  cite(argv: readonly string[], options?: RunOptions): Promise<RunResult>;
  remove(): void;
}

export function createWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'cite-test-'));
  const library = join(folder, 'library.sqlite');
  return {
    folder,
    library,
    cite: (argv, options = {}) => runOn(library, argv, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runOn(
  library: string,
  argv: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const written = { out: '', err: '' };
  const asked: string[] = [];
  const io = createFakeIo(written, options);
  const fake = createFakeTerminal(options.typed ?? [], options.terminal);
  const env = { ...options.env };
  const prompter = createFakePrompter(options.answers ?? [], asked);
  const status = await runCommandLine(argv, io, env, (globals) => {
    const opener = createLibraryOpener(
      () => globals.library ?? library,
      () => {},
    );
    const dependencies = {
      io,
      files: diskFiles,
      settings: readSettings({
        folder: dirname(library),
        home: dirname(library),
        env: {},
        platform: 'linux',
        user: process.getuid?.(),
      }),
      prompter,
      picker: createPicker(async () => ({
        terminal: fake.terminal,
        paint: plainPaint,
        notices: createNotices(() => {}),
        signal: new AbortController().signal,
      })),
      editor: createFakeEditor(options.edits, dirname(library)),
      canAsk: (options.answers ?? options.typed) !== undefined && globals.input,
      quiet: globals.quiet ?? false,
      env,
      platform: 'linux' as const,
      signal: new AbortController().signal,
      holdInterrupts: () => () => {},
      today: () => options.today ?? '2024-12-09',
      now: () => options.now ?? '2024-12-09T08:00:00.000Z',
      clock: () => 0,
      openLibrary: opener.open,
      readChartLibrary,
      findLibrary: opener.find,
    };
    return { dependencies, close: opener.close };
  });
  return { ...written, status, asked, frames: fake.frames };
}

function createFakeIo(written: { out: string; err: string }, options: RunOptions): Io {
  const traits: OutputTraits = {
    isTerminal: options.terminal !== undefined,
    columns: 80,
    rows: 1000,
    colorLevel: 0,
    links: false,
    ...options.terminal,
  };
  return {
    out: traits,
    err: traits,
    isInputTerminal: options.answers !== undefined,
    async writeOut(text) {
      written.out += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    },
    async writeErr(text) {
      written.err += text;
    },
    async *readInput() {
      yield Buffer.from(options.stdin ?? '');
    },
  };
}

function createFakeEditor(edits: RunOptions['edits'], folder: string): TextEditor {
  const left = [...(edits ?? [])];
  return {
    isSet: edits !== undefined,
    open: (name, text) => openFile(name, text, folder),
    async run(path) {
      const edit = left.shift();
      if (edit === undefined) throw new Error('the editor was opened once more');
      const result = await edit(readFileSync(path, 'utf8'));
      if (typeof result === 'number') return result;
      writeFileSync(path, result);
      return 0;
    },
  };
}

function createFakePrompter(answers: readonly string[], asked: string[]): Prompter {
  const left = [...answers];
  const answer = (message: string): string => {
    asked.push(message);
    const next = left.shift();
    if (next === undefined) throw new Error(`no answer left for ‘${message}’`);
    return next;
  };
  return {
    askText: async ({ message, check }) => {
      const text = answer(message);
      const wrong = check?.(text);
      if (wrong !== undefined) throw new Error(`‘${text}’ was refused: ${wrong}`);
      return text;
    },
    askCompleted: async ({ message, suggest, takesLines }) => {
      const text = answer(message);
      if (takesLines && text.includes('\n')) return text;
      return cleanText(text.endsWith('\t') ? (suggest(text.trim())[0] ?? '') : text);
    },
    askConfirm: async ({ message }) => answer(message) === 'yes',
    askChoice: async ({ message, choices }) => {
      const text = answer(message);
      const choice = choices.find(({ value }) => value === text);
      if (choice === undefined) throw new Error(`no choice ‘${text}’ for ‘${message}’`);
      return choice.value;
    },
  };
}
