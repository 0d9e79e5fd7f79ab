import { Command, CommanderError } from 'commander';
import { addExamples, type Run } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { markNegated, unmarkNegated } from './commands/negatedWords.ts';
import { createHelpLayout } from './helpLayout.ts';
import { version } from './version.ts';

/** What stands before the command on every line; `--library FILE` takes a value. */
export interface GlobalOptions {
  readonly library: string | undefined;
  readonly input: boolean;
  readonly quiet: boolean | undefined;
  readonly color: boolean;
}

/** What a command line asks for: text to print (help, the version), or something to run. */
export type Parsed =
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'run'; readonly options: GlobalOptions; readonly run: Run };

interface Captured {
  out: string;
  err: string;
  run: Run | undefined;
}

/**
 * Reads a command line without doing anything of it.
 *
 * @param given The arguments after the program's name.
 * @param columns The window's width, for help.
 * @throws CiteError `usage` for a command, option or argument that is wrong or missing.
 */
export async function parseCommandLine(given: readonly string[], columns: number): Promise<Parsed> {
  const captured: Captured = { out: '', err: '', run: undefined };
  const [first, ...rest] = given;
  const argv = first === helpWord && rest.length > 0 ? [...rest, helpFlag] : given;
  const program = createRoot(captured, columns);
  const queried = await defineCommands(program, argv, captured);
  try {
    // Commander shows the help of what is above a command that it does not know.
    const asked = namesUnknown(program, argv) ? argv.filter((word) => !helpFlags.has(word)) : argv;
    const words = queried === undefined ? asked : markNegated(asked, [program, queried]);
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'print', text: captured.out };
    if (error.code === 'commander.help') return { kind: 'print', text: captured.err };
    const { toUsageError } = await import('./usageError.ts');
    throw toUsageError(captured.err, findCommand(program, argv), error);
  }
  if (captured.run === undefined) return { kind: 'print', text: program.helpInformation() };
  return { kind: 'run', options: program.opts<GlobalOptions>(), run: captured.run };
}

const helpWord = 'help';
const helpFlag = '--help';
const helpFlags: ReadonlySet<string> = new Set([helpFlag, '-h']);

/** Whether the arguments name a command that there is not, or one below a group of commands. */
function namesUnknown(program: Command, argv: readonly string[]): boolean {
  const name = findCommandName(argv);
  if (name === undefined || name === helpWord) return false;
  const command = program.commands.find((one) => one.name() === name);
  if (command === undefined) return true;
  if (command.commands.length === 0) return false;
  const below = findCommandName(argv.slice(argv.indexOf(name) + 1));
  return below !== undefined && below !== helpWord && findCommand(program, argv) === command;
}

function createRoot(captured: Captured, columns: number): Command {
  const program = new Command('cite')
    .description('Keep the sources of what you write, and print its SOURCES section exactly right.')
    .usage('COMMAND [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .commandsGroup('Help:')
    .helpCommand('help [COMMAND]', 'show help for a command')
    .option('--library <FILE>', 'the library file (else CITE_LIBRARY, else your own)')
    .option('--no-input', 'never ask anything')
    .option('-q, --quiet', 'print results and errors only')
    .option('--no-color', 'no colours')
    .configureHelp(createHelpLayout(columns))
    .configureOutput({
      writeOut: (text) => {
        captured.out += text;
      },
      writeErr: (text) => {
        captured.err += text;
      },
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  addExamples(program, [
    ["cite add 'Al Mada, “Baghdad on the Borders,” 12/4/24' --post axis"],
    ['cite import sources.csv'],
    ['cite export --post axis', 'the post’s SOURCES section'],
    ['cite help export', 'all that a command takes, with examples'],
  ]);
  return program;
}

/**
 * Declares every command, but loads and details only the one that the arguments name.
 *
 * @returns that one where its arguments may be a query
 */
async function defineCommands(
  program: Command,
  argv: readonly string[],
  captured: Captured,
): Promise<Command | undefined> {
  const wanted = findCommandName(argv);
  let queried: Command | undefined;
  for (const [name, entry] of Object.entries(commands)) {
    const command = declareCommand(program, name, entry);
    if (name !== wanted) continue;
    const module = await entry.load();
    module.define(command, (run) => {
      captured.run = run;
    });
    if ('query' in entry) {
      queried = command;
      program.hook('preAction', (_, action) => unmarkNegated(action));
    }
  }
  return queried;
}

function declareCommand(
  program: Command,
  name: string,
  { summary, usage, group }: (typeof commands)[keyof typeof commands],
): Command {
  const description = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
  return program
    .command(name)
    .summary(summary)
    .usage(usage)
    .description(description)
    .helpGroup(`${group}:`);
}

/**
 * The program as commander has it, without anything being run: for completion and the manual.
 *
 * @param wanted The command to detail; all of them unless one is given.
 */
export async function declareProgram(wanted?: string): Promise<Command> {
  const program = createRoot({ out: '', err: '', run: undefined }, 80);
  for (const [name, entry] of Object.entries(commands)) {
    const command = declareCommand(program, name, entry);
    if (wanted === undefined || wanted === name) (await entry.load()).define(command, () => {});
  }
  return program;
}

/** The first argument that is no option. */
function findCommandName(argv: readonly string[]): string | undefined {
  return argv.find((word, at) => !word.startsWith('-') && argv[at - 1] !== '--library');
}

/** The command that the arguments name, or the one below it, such as `post cite`. */
function findCommand(program: Command, argv: readonly string[]): Command {
  const name = findCommandName(argv);
  const command = program.commands.find((one) => one.name() === name);
  if (name === undefined || command === undefined) return program;
  const below = findCommandName(argv.slice(argv.indexOf(name) + 1));
  return command.commands.find((one) => one.name() === below) ?? command;
}
