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
