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
    return await runCommand(argv, io, makeWorld);
  } catch (error) {
    return tellError(error, io, env);
  }
}

/** Does what a command line says; an argument that is missing is asked for where somebody is there. */
async function runCommand(
  argv: readonly string[],
  io: Io,
  makeWorld: (options: GlobalOptions) => World,
): Promise<number> {
  const { parseCommandLine } = await import('./program.ts');
  let world: World | undefined;
  try {
    const parsed = await parseCommandLine(argv, io.out.columns);
    if (parsed.kind === 'print') {
      await io.writeOut(parsed.text);
      return exitStatus.done;
    }
    world = makeWorld(parsed.options);
    return await parsed.run(world.dependencies);
  } catch (error) {
    if (!io.isInputTerminal || !lacksArgument(error)) throw error;
    world ??= makeWorld(readGlobals(argv));
    const { dependencies } = world;
    const { askMissing } = await import('./completion/askMissing.ts');
    const answered = dependencies.canAsk ? await askMissing(argv, dependencies) : undefined;
    if (answered === undefined) throw error;
    await world.close();
    world = undefined;
    return await runCommand(answered, io, makeWorld);
  } finally {
    await world?.close();
  }
}

function lacksArgument(error: unknown): boolean {
  return error instanceof CiteError && error.code === 'usage.argument';
}

/** What stands before and among the words of a command line that is not read yet. */
function readGlobals(words: readonly string[]): GlobalOptions {
  const at = words.indexOf('--library');
  const joined = words.find((word) => word.startsWith('--library='));
  return {
    library: joined?.slice('--library='.length) ?? (at < 0 ? undefined : words[at + 1]),
    input: !words.includes('--no-input'),
    quiet: words.includes('--quiet') || words.includes('-q'),
    color: !words.includes('--no-color'),
  };
}

/** What `npm run docs` calls, to write docs/reference.md and man/cite.1. */
const manualCommand = '__manual';

/** What the scripts of `cite completion` call. */
const completionCommand = '__complete';

/** Whatever goes wrong, the shell gets no more than nothing to put in. */
async function printCompletion(
  given: readonly string[],
  io: Io,
  makeWorld: (options: GlobalOptions) => World,
): Promise<number> {
  const { readExchange } = await import('./completion/exchange.ts');
  const { words, format } = readExchange(given);
  const world = makeWorld({ ...readGlobals(words), input: false, quiet: true });
  try {
    const { complete } = await import('./completion/complete.ts');
    await io.writeOut(format(await complete(words, world.dependencies)));
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
  if (/^(?:usage$|usage\.|query\.)/.test(error.code)) return exitStatus.usage;
  return error.code === 'interrupted' ? exitStatus.interrupted : exitStatus.failed;
}
