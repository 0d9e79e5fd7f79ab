import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { addExamples, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';

interface MergeDumpsOptions {
  readonly files: readonly string[];
  readonly setUp?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<FILE...>', 'a dump that git left in conflict; or BASE OURS THEIRS, as git calls it')
    .option('--set-up', 'have git merge this file by record and field from now on');
  addExamples(command, [
    ['cite merge-dumps library.txt', 'git found a conflict in it: merge it by record and field'],
    ['cite merge-dumps --set-up library.txt', 'once in each copy: git does so by itself then'],
  ]);
  command.action((files: string[], flags: Omit<MergeDumpsOptions, 'files'>) => {
    hand((dependencies) => runMergeDumps({ ...flags, files }, dependencies));
  });
}

/** Merges two versions of a dump, for git or after it. The library is not touched. */
export async function runMergeDumps(
  { files, setUp }: MergeDumpsOptions,
  dependencies: Dependencies,
): Promise<number> {
  const [first, ours, theirs, name] = files;
  if (first !== undefined && files.length === 1) {
    if (setUp) {
      const { setUpGit } = await import('./mergeDumps/setUpGit.ts');
      return setUpGit(first, dependencies);
    }
    const { mergeConflict } = await import('./mergeDumps/mergeConflict.ts');
    return mergeConflict(first, dependencies);
  }
  if (
    first === undefined ||
    ours === undefined ||
    theirs === undefined ||
    setUp ||
    files.length > 4
  ) {
    throw new CiteError('usage', 'Either one file is named here, or three.', {
      hint: 'One: a dump that git left in conflict. Three: the version before both, ours, theirs; ours is overwritten.',
    });
  }
  const { mergeFiles } = await import('./mergeDumps/mergeFiles.ts');
  const { files: disk } = dependencies;
  return mergeFiles(
    { base: () => disk.read(first), ours: () => disk.read(ours), theirs: () => disk.read(theirs) },
    { target: ours, name: name ?? ours },
    dependencies,
  );
}
