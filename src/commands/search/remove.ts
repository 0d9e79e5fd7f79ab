import type { Command } from 'commander';
import { CiteError } from '../../domain/error.ts';
import { listUsers } from '../../domain/query/expandSaved.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { Library } from '../../store/library.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { toDateSetting } from '../readQuery.ts';
import { toOperation } from '../toOperation.ts';
import { getSavedSearch } from './getSavedSearch.ts';

interface SearchRemoveOptions {
  readonly name: string;
  readonly yes?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<NAME>', 'the name of a saved search').option('-y, --yes', 'ask nothing');
  addExamples(command, [['cite search remove iraq-militias'], ['cite undo', 'brings it back']]);
  command.action((name: string, flags: { readonly yes?: boolean }) => {
    hand((dependencies) => runSearchRemove({ ...flags, name }, dependencies));
  });
}

/** Drops a saved search; the articles it finds stay. */
export async function runSearchRemove(
  options: SearchRemoveOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, prompter, canAsk } = dependencies;
  const library = await dependencies.openLibrary('change');
  const { name } = await getSavedSearch(library, options.name);
  const loss = await describeLoss(name, library, dependencies);
  const message = `Remove the saved search ‘${toSafeText(name)}’?${loss && ` ${loss}`}`;
  if (!options.yes) {
    if (!canAsk) {
      const hint = 'Say --yes if you are sure.';
      throw new CiteError('usage', `${message} Nobody is there to be asked.`, { hint });
    }
    if (!(await prompter.askConfirm({ message, initial: false }))) {
      await io.writeErr('Nothing was removed.\n');
      return exitStatus.failed;
    }
  }
  await library.write(toOperation(`search remove ${name}`, dependencies), (writer) =>
    writer.removeSearch(name),
  );
  await io.writeOut(`Removed the saved search ‘${toSafeText(name)}’\n`);
  if (options.yes && loss !== '') await io.writeErr(`${loss}\n`);
  return exitStatus.done;
}

/** Which searches cannot be used without it; '' for none. */
async function describeLoss(
  name: string,
  library: Library,
  dependencies: Dependencies,
): Promise<string> {
  const all = (await library.listSavedSearches()).map((one) => [one.name, one.query] as const);
  const users = listUsers(name, all, toDateSetting(dependencies)).map(quoteText);
  if (users.length === 0) return '';
  return users.length === 1
    ? `${users[0]} has it in it and finds nothing without it.`
    : `${users.join(', ')} have it in them and find nothing without it.`;
}
