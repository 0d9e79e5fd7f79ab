import type { Command } from 'commander';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { listAddedStyles } from './addedStyles.ts';

interface StyleListOptions {
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.option('--json', 'one JSON array of names and files');
  addExamples(command, [
    ['cite style list'],
    ['cite styles', 'every style there is, with a sample of each'],
  ]);
  command.action((options: StyleListOptions) => {
    hand((dependencies) => runStyleList(options, dependencies));
  });
}

/** Prints the names and the files of the styles that were added. */
export async function runStyleList(
  options: StyleListOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const styles = await listAddedStyles(dependencies);
  if (options.json) {
    await io.writeOut(formatJson(styles.map(({ name, file }) => ({ name, file }))));
  } else if (styles.length === 0) {
    if (!quiet)
      await io.writeErr('You have added no styles yet. cite style add FILE.csl adds one.\n');
  } else {
    const { formatTsv } = await import('../../terminal/tsv.ts');
    await io.writeOut(formatTsv(styles.map(({ name, file }) => [name, file])));
  }
  return exitStatus.done;
}
