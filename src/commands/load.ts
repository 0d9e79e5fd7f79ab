import { join } from 'node:path';
import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { describeProblem, type Problem } from '../domain/problem.ts';
import { toSafeText } from '../domain/safeText.ts';
import type { Library } from '../store/library.ts';
import type { LoadMode } from '../store/libraryText.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { formatChanges } from './log/formatChanges.ts';
import { toOperation } from './toOperation.ts';

interface LoadOptions {
  readonly file: string;
  readonly merge?: boolean;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<FILE>', 'what cite dump wrote, or - for standard input')
    .option('--merge', 'add what your library lacks; nothing that is there is changed')
    .option('--replace', 'make your library what the file says, after a backup')
    .option('--dry-run', 'only say what it would change');
  addExamples(command, [
    ['cite load library.txt', 'into an empty library'],
    ['cite load library.txt --replace', 'after git pull; cite undo takes it back'],
    ['cite load theirs.txt --merge --dry-run'],
  ]);
  command.action((file: string, flags: Omit<LoadOptions, 'file'>) => {
    hand((dependencies) => runLoad({ ...flags, file }, dependencies));
  });
}

/** Reads a dump into the library: all of it, or where a line is wrong nothing. */
export async function runLoad(options: LoadOptions, dependencies: Dependencies): Promise<number> {
  if (options.merge && options.replace) {
    throw new CiteError('usage', '--merge and --replace can’t be had at once.', {
      hint: 'Choose one of them.',
    });
  }
  const { io } = dependencies;
  const { file } = options;
  const keep = !options.dryRun;
  const mode: LoadMode = options.merge ? 'merge' : options.replace ? 'replace' : 'new';
  const source = file === '-' ? io.readInput() : dependencies.files.read(file);
  const bytes = await openBytes(source);
  const library = await dependencies.openLibrary(keep ? 'write' : 'read');
  const { readLines } = await import('./load/readLines.ts');
  const words = ['load', file, ...(mode === 'new' ? [] : [`--${mode}`])];
  const outcome = await library.load(readLines(bytes, file, dependencies.signal), {
    operation: toOperation(words.join(' '), dependencies),
    mode,
    keep,
    beforeWrite: keep && mode === 'replace' ? () => keepCopy(library, dependencies) : undefined,
  });
  if (outcome.mode === undefined) {
    await tellProblems(outcome.problems, file, dependencies);
    return exitStatus.failed;
  }
  const changes = formatChanges(outcome.figures) || 'nothing, all of it is there';
  await io.writeOut(`${keep ? 'Loaded' : 'Would load'} ${toSafeText(file)}: ${changes}\n`);
  return exitStatus.done;
}

/** Begins to read, so that a file that is not there is told before a library is made. */
async function openBytes(source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  return (async function* () {
    for (let next = first; !next.done; next = await pieces.next()) yield next.value;
  })();
}

/** So many copies are kept that were made before a dump took the library's place. */
const keptCopies = 10;

async function keepCopy(library: Library, dependencies: Dependencies): Promise<void> {
  const { articles, outlets, posts } = await library.countAll();
  if (articles + outlets + posts === 0) return;
  const names = await import('../store/backup/backupNames.ts');
  const { toStamp } = await import('./backup/toStamp.ts');
  const file = dependencies.findLibrary();
  const folder = names.findBackupFolder(file);
  const name = names.nameBackup(file, `${names.beforeLoad}${toStamp(dependencies.now())}`);
  const copy = await library.backUp({ file: join(folder, name), force: true });
  const { dropOlder } = await import('../store/backup/dropOlder.ts');
  dropOlder(folder, (each) => names.isBeforeLoadName(file, each), keptCopies);
  if (!dependencies.quiet) {
    await dependencies.io.writeErr(`Your library as it was is kept in ${toSafeText(copy.file)}\n`);
  }
}

/** So many problems leave the last line on the screen. */
const shownOnTerminal = 20;

async function tellProblems(
  problems: readonly Problem[],
  file: string,
  { io }: Dependencies,
): Promise<void> {
  const shown = io.err.isTerminal ? problems.slice(0, shownOnTerminal) : problems;
  const lines = shown.map((problem) => {
    const place = { ...problem.place, file };
    return `${toSafeText(describeProblem({ ...problem, place }))}\n`;
  });
  const left = problems.length - shown.length;
  if (left > 0) lines.push(`… and ${left} more\n`);
  const count = problems.length === 1 ? 'A line is' : `${problems.length} lines are`;
  await io.writeErr(`${lines.join('')}${count} wrong; nothing was loaded.\n`);
}
