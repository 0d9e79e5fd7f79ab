import { homedir } from 'node:os';
import type { Run } from './commands/command.ts';
import { exitStatus } from './commands/command.ts';
import type { Dependencies } from './commands/dependencies.ts';
import { diskFiles } from './diskFiles.ts';
import { CiteError } from './domain/error.ts';
import { type Interrupts, watchInterrupts } from './interrupts.ts';
import { createLibraryOpener, type LibraryOpener } from './libraryOpener.ts';
import { findLibraryPath } from './libraryPath.ts';
import type { GlobalOptions } from './program.ts';
import { createStreamIo, type StreamIo } from './terminal/streamIo.ts';
import { version } from './version.ts';

/** Reads the process's command line, does what it says, and returns the exit status. */
export async function main(): Promise<number> {
  const argv = process.argv.slice(2);
  const io = createIo(!argv.includes('--no-color'));
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    await io.writeOut(`${version}\n`);
    return exitStatus.done;
  }
  try {
    const { parseCommandLine } = await import('./program.ts');
    const parsed = await parseCommandLine(argv, io.out.columns);
    if (parsed.kind === 'run') return await runCommand(parsed.run, parsed.options, io);
    await io.writeOut(parsed.text);
    return exitStatus.done;
  } catch (error) {
    return tellError(error, io);
  }
}

function createIo(color: boolean): StreamIo {
  return createStreamIo({
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    color: color ? undefined : false,
  });
}

async function runCommand(run: Run, options: GlobalOptions, io: StreamIo): Promise<number> {
  const interrupts = watchInterrupts(process);
  const opener = createLibraryOpener(
    options.library ?? findLibraryPath(process.env, process.platform, homedir()),
    () => io.writeErr('Another cite is writing to the library; waiting for it.\n'),
  );
  try {
    return await run(createDependencies(options, io, interrupts, opener));
  } finally {
    await opener.close();
    interrupts.stop();
  }
}

function createDependencies(
  options: GlobalOptions,
  io: StreamIo,
  interrupts: Interrupts,
  opener: LibraryOpener,
): Dependencies {
  let canAsk: boolean | undefined;
  return {
    io,
    files: diskFiles,
    prompter: createLazyPrompter(interrupts.signal),
    get canAsk() {
      canAsk ??= options.input && io.isInputTerminal && io.err.isTerminal;
      return canAsk;
    },
    quiet: options.quiet,
    env: process.env,
    platform: process.platform,
    signal: interrupts.signal,
    holdInterrupts: interrupts.hold,
    today: () => toLocalDay(new Date()),
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    openLibrary: opener.open,
  };
}

function toLocalDay(date: Date): string {
  const year = String(date.getFullYear()).padStart(4, '0');
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}

async function tellError(error: unknown, io: StreamIo): Promise<number> {
  const { formatError } = await import('./terminal/describeError.ts');
  const { createPaint } = await import('./terminal/paint.ts');
  await io.writeErr(formatError(error, await createPaint(io.err.colorLevel), process.env));
  if (!(error instanceof CiteError)) return exitStatus.failed;
  if (error.code === 'usage') return exitStatus.usage;
  return error.code === 'interrupted' ? exitStatus.interrupted : exitStatus.failed;
}
