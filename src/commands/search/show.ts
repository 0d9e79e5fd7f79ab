import type { Command } from 'commander';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { getSavedSearch } from './getSavedSearch.ts';

interface SearchShowOptions {
  readonly name: string;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<NAME>', 'the name of a saved search');
  command.option('--json', 'its name and query as JSON');
  addExamples(command, [['cite search show iraq-militias']]);
  command.action((name: string, flags: { readonly json?: boolean }) => {
    hand((dependencies) => runSearchShow({ ...flags, name }, dependencies));
  });
}

/** Prints what a saved search looks for, as it can be typed again. */
export async function runSearchShow(
  options: SearchShowOptions,
  dependencies: Dependencies,
): Promise<number> {
  const library = await dependencies.openLibrary('read');
  const search = await getSavedSearch(library, options.name);
  const text = options.json ? formatJson(search) : `${toSafeText(search.query)}\n`;
  await dependencies.io.writeOut(text);
  return exitStatus.done;
}
