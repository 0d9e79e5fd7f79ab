import { homedir } from 'node:os';
import type { PickThreadStart } from './commands/pick/pickThread.ts';
import { createDiskEditor } from './diskEditor.ts';
import { watchInterrupts } from './interrupts.ts';
import { lazyFiles } from './lazyFiles.ts';
import { createLibraryOpener } from './libraryOpener.ts';
import { findLibraryPath } from './libraryPath.ts';
import type { GlobalOptions } from './program.ts';
import { runCommandLine, type World } from './runCommandLine.ts';
import { findSetLibrary, readSettings } from './settingsFiles.ts';
import { createLazyPrompter } from './terminal/lazyPrompter.ts';
import { createNotices } from './terminal/notices.ts';
import { createPicker } from './terminal/picker/createPicker.ts';
import { openOutput } from './terminal/plainOutput.ts';
import { createStreamIo, type StreamIo } from './terminal/streamIo.ts';

/** Does what the process's command line says and returns the exit status. */
export async function main(): Promise<number> {
  const argv = process.argv.slice(2);
  const io = createStreamIo({
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return openOutput(1, process.platform, () => process.stdout);
    },
    get stderr() {
      return openOutput(2, process.platform, () => process.stderr);
    },
    env: process.env,
    color: argv.includes('--no-color') ? false : undefined,
  });
  return runCommandLine(argv, io, process.env, (options) => makeWorld(options, io));
}

/** What the thread of `cite pick` that searches does. */
export async function servePickThread(): Promise<void> {
  return (await import('./pickThread.ts')).servePickThread();
}

function makeWorld(options: GlobalOptions, io: StreamIo): World {
  const { env, platform } = process;
  const interrupts = watchInterrupts(process);
  const home = homedir();
  const user = process.getuid?.();
  const settings = readSettings({ folder: process.cwd(), home, env, platform, user });
  const notices = createNotices((line) => {
    void io.writeErr(line);
  });
  const opener = createLibraryOpener(
    () =>
      options.library ?? findLibraryPath(env, platform, home, () => findSetLibrary(settings, home)),
    () => notices.say('Another cite is writing to the library; waiting for it.'),
    {
      today: () => toLocalDay(new Date()),
      count: () => (env['CITE_NO_BACKUP'] ? 0 : (settings.get('backups') ?? 10)),
      warn: (reason) => {
        if (options.quiet) return;
        notices.say(`Today’s copy of your library could not be kept: ${reason}.`);
      },
    },
  );
  const dependencies = {
    io,
    files: lazyFiles,
    settings,
    prompter: createLazyPrompter(
      {
        get input() {
          return process.stdin;
        },
        get output() {
          return process.stderr;
        },
      },
      interrupts.signal,
      () => io.err.colorLevel,
    ),
    picker: createPicker(async () => {
      const { createPaint } = await import('./terminal/paint.ts');
      const { createProcessTerminal } = await import('./terminal/picker/processTerminal.ts');
      const paint = await createPaint(io.err.colorLevel);
      return {
        terminal: createProcessTerminal(process),
        paint,
        notices,
        signal: interrupts.signal,
      };
    }),
    startPickThread: async (start: PickThreadStart) =>
      (await import('./pickThread.ts')).startPickThread(start),
    editor: createDiskEditor({ env, platform, holdInterrupts: interrupts.hold }),
    get canAsk() {
      return options.input && io.isInputTerminal && io.err.isTerminal;
    },
    quiet: options.quiet ?? false,
    env,
    platform,
    signal: interrupts.signal,
    holdInterrupts: interrupts.hold,
    today: () => toLocalDay(new Date()),
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    openLibrary: opener.open,
    readChartLibrary: async () => (await import('./chartLibrary.ts')).readChartLibrary(),
    findLibrary: opener.find,
  };
  const close = async () => {
    await opener.close();
    interrupts.stop();
    // A read that is still open would keep the process waiting.
    if (interrupts.signal.aborted) process.stdin.destroy();
  };
  return { dependencies, close };
}

/** The calendar day where the user is. */
function toLocalDay(date: Date): string {
  const year = String(date.getFullYear()).padStart(4, '0');
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
