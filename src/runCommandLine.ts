import { exitStatus } from './commands/command.ts';
import type { Dependencies } from './commands/dependencies.ts';
import { CiteError } from './domain/error.ts';
import type { GlobalOptions } from './program.ts';
import type { Io } from './terminal/io.ts';
import { version } from './version.ts';

/** The world of one run: what commands need, and what to do when they are done. */
export interface World {
  readonly dependencies: Dependencies;
  close(): Promise<void>;
}

/**
 * Does what a command line says and returns the exit status: 0 done; 1 failed, or some records
 * rejected; 2 wrong use; 130 interrupted. Never throws.
 *
 * @param argv The arguments after the program's name.
 * @param makeWorld Called only where there is a command to run.
 */
export async function runCommandLine(
  argv: readonly string[],
  io: Io,
  env: Readonly<Record<string, string | undefined>>,
  makeWorld: (options: GlobalOptions) => World,
): Promise<number> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await io.writeOut(`${version}\n`);
      return exitStatus.done;
    }
    const [first, ...rest] = argv;
    if (first === manualCommand) {
      const { manualForms, writeManual } = await import('./manual/writeManual.ts');
      await io.writeOut(
        await writeManual(manualForms.find((form) => form === rest[0]) ?? 'markdown'),
      );
      return exitStatus.done;
    }
    if (first === completionCommand) return await printCompletion(rest, io, makeWorld);
    const { parseCommandLine } = await import('./program.ts');
    const parsed = await parseCommandLine(argv, io.out.columns);
    if (parsed.kind === 'print') {
      await io.writeOut(parsed.text);
      return exitStatus.done;
    }
    const world = makeWorld(parsed.options);
    try {
      return await parsed.run(world.dependencies);
    } finally {
      await world.close();
    }
  } catch (error) {
    return tellError(error, io, env);
  }
}

/** What `npm run docs` calls, to write docs/reference.md and man/cite.1. */
const manualCommand = '__manual';

/** What the scripts of `cite completion` call; the words follow `--`. */
const completionCommand = '__complete';

/** Whatever goes wrong, the shell gets no more than nothing to put in. */
async function printCompletion(
  given: readonly string[],
  io: Io,
  makeWorld: (options: GlobalOptions) => World,
): Promise<number> {
  const words = given[0] === '--' ? given.slice(1) : given;
  const library = words[words.indexOf('--library') + 1];
  const world = makeWorld({
    library: words.includes('--library') ? library : undefined,
    input: false,
    quiet: true,
    color: false,
  });
  try {
    const { complete } = await import('./completion/complete.ts');
    await io.writeOut(await complete(words, world.dependencies));
  } catch {
    return exitStatus.failed;
  } finally {
    await world.close();
  }
  return exitStatus.done;
}

async function tellError(
  error: unknown,
  io: Io,
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { formatError } = await import('./terminal/describeError.ts');
  const { createPaint } = await import('./terminal/paint.ts');
  await io.writeErr(formatError(error, await createPaint(io.err.colorLevel), env));
  if (!(error instanceof CiteError)) return exitStatus.failed;
  if (error.code === 'usage' || error.code.startsWith('query.')) return exitStatus.usage;
  return error.code === 'interrupted' ? exitStatus.interrupted : exitStatus.failed;
}
