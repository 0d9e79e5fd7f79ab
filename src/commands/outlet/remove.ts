import type { Command } from 'commander';
import { formatCommand, toFlag } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { toOperation } from '../toOperation.ts';
import { getOutlet } from './getOutlet.ts';

interface OutletRemoveOptions {
  readonly outlet: string;
  readonly yes?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<OUTLET>', 'the outlet’s name, an alias or a domain')
    .option('-y, --yes', 'ask nothing');
  addExamples(command, [['cite outlet remove "Al Mda"']]);
  command.action((outlet: string, flags: Omit<OutletRemoveOptions, 'outlet'>) => {
    hand((dependencies) => runOutletRemove({ ...flags, outlet }, dependencies));
  });
}

/** Drops an outlet that no article is from; the exit status. */
export async function runOutletRemove(
  options: OutletRemoveOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, canAsk, prompter } = dependencies;
  const outlet = await getOutlet(await dependencies.openLibrary('read'), options.outlet);
  const { name, articles } = outlet;
  if (articles > 0) {
    const count = articles === 1 ? 'an article' : `${articles} articles`;
    throw new CiteError('outlet.in-use', `${quoteText(name)} has ${count} in your library.`, {
      hint: `Nothing was removed. Make it one with another: ${formatCommand(['outlet', 'merge', 'OTHER', name])}\nOr remove its articles first: ${formatCommand(['remove', ...toFlag('--outlet', name)])}`,
    });
  }
  const kept = [...outlet.aliases, ...outlet.formerNames, ...outlet.domains];
  const loss = kept.length === 0 ? '' : `, with ${kept.map(quoteText).join(', ')}`;
  const message = `Remove the outlet ${quoteText(name)}${loss}?`;
  if (!options.yes) {
    if (!canAsk) {
      throw new CiteError('usage', `${message} Nobody is there to be asked.`, {
        hint: 'Say --yes if you are sure.',
      });
    }
    if (!(await prompter.askConfirm({ message: toSafeText(message), initial: false }))) {
      await io.writeErr('Nothing was removed.\n');
      return exitStatus.failed;
    }
  }
  const library = await dependencies.openLibrary('write');
  const operation = toOperation(`outlet remove ${JSON.stringify(name)}`, dependencies);
  await library.write(operation, (writer) => writer.removeOutlet(name));
  await io.writeOut(`Removed the outlet ‘${toSafeText(name)}’\n`);
  return exitStatus.done;
}
