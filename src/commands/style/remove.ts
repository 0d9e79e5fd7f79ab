import type { Command } from 'commander';
import { CiteError } from '../../domain/error.ts';
import { findNearest } from '../../domain/nearest.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { findStyle } from '../../styles/index.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { listAddedStyles, removeUnneededParents } from './addedStyles.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<NAME>', 'the name it was added by');
  addExamples(command, [['cite style remove house']]);
  command.action((name: string) => {
    hand((dependencies) => runStyleRemove(name, dependencies));
  });
}

/** Drops the copy of an added style; the file it was added from stays. */
export async function runStyleRemove(name: string, dependencies: Dependencies): Promise<number> {
  const styles = await listAddedStyles(dependencies);
  const found = styles.find((style) => style.name.toLowerCase() === name.toLowerCase());
  if (found === undefined)
    throw makeNotFound(
      name,
      styles.map((style) => style.name),
    );
  await dependencies.files.remove(found.file);
  await removeUnneededParents(dependencies);
  await dependencies.io.writeOut(`Removed the style ‘${toSafeText(found.name)}’\n`);
  return exitStatus.done;
}

function makeNotFound(name: string, names: readonly string[]): CiteError {
  if (findStyle(name.toLowerCase()) !== undefined) {
    return new CiteError(
      'style.not-found',
      `${quoteText(name)} is a style of cite’s own, and stays.`,
    );
  }
  const near = findNearest(name, names, 1);
  const hint =
    near.length > 0 ? `Did you mean ‘${near[0]}’?` : 'cite style list shows those you added.';
  return new CiteError('style.not-found', `You have added no style called ${quoteText(name)}.`, {
    hint,
  });
}
