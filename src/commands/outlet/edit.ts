import type { Command } from 'commander';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import { collect } from '../decodeFlags.ts';
import type { Dependencies } from '../dependencies.ts';
import { toOperation } from '../toOperation.ts';
import { getOutlet } from './getOutlet.ts';
import {
  addOutletFlags,
  type OutletFlags,
  readDomain,
  readName,
  readOutletFlags,
} from './outletFlags.ts';
import { printOutlet } from './printOutlet.ts';

interface OutletEditOptions extends OutletFlags {
  readonly outlet: string;
  readonly name?: string;
  readonly forget?: boolean;
  readonly removeAlias?: readonly string[];
  readonly removeDomain?: readonly string[];
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<OUTLET>', 'the outlet’s name, an alias or a domain')
    .option(
      '--name <NAME>',
      'its new name; the old one is kept as a former name and still finds it',
    )
    .option('--forget', 'with --name: do not keep the old name');
  addOutletFlags(command);
  command
    .option('--remove-alias <NAME>', 'without this alias or former name; again for more', collect)
    .option('--remove-domain <HOST>', 'without this domain; again for more', collect)
    .option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite outlet edit "Al Hurra" --name Al-Hurra --forget', 'it was only misspelled'],
    ['cite outlet edit "Daily Telegraph" --name "The Telegraph"', 'it was renamed'],
    ['cite outlet edit Reuters --kind agency --country GB --domain reuters.com'],
    ['cite outlet edit Reuters --sort-name ""', 'an empty text takes a field away'],
  ]);
  command.action((outlet: string, flags: Omit<OutletEditOptions, 'outlet'>) => {
    hand((dependencies) => runOutletEdit({ ...flags, outlet }, dependencies));
  });
}

/** Changes an outlet at its one place, and so in every article of it; the exit status. */
export async function runOutletEdit(
  options: OutletEditOptions,
  dependencies: Dependencies,
): Promise<number> {
  const changes = {
    ...readOutletFlags(options),
    ...(options.name !== undefined && { name: readName('--name', options.name) }),
    ...(options.removeAlias && { removeNames: options.removeAlias }),
    ...(options.removeDomain && {
      removeDomains: options.removeDomain.map((host) => readDomain('--remove-domain', host)),
    }),
  };
  if (Object.keys(changes).length === 0) {
    throw new CiteError('usage', 'Nothing was said to change.', {
      hint: 'Give --name, --alias, --domain, --kind, --country, --language, …; see cite outlet edit --help',
    });
  }
  const before = await getOutlet(await dependencies.openLibrary('read'), options.outlet);
  const library = await dependencies.openLibrary('write');
  const operation = toOperation(`outlet edit ${JSON.stringify(before.name)}`, dependencies);
  const name = await library.write(operation, (writer) =>
    writer.changeOutlet(before.name, { ...changes, forgetName: options.forget ?? false }),
  );
  const after = await getOutlet(library, name);
  if (!options.json && JSON.stringify(after) === JSON.stringify(before)) {
    await tellUnchanged(after.name, dependencies);
    return exitStatus.done;
  }
  await printOutlet(name, 'Changed', options, dependencies);
  const isKept = after.formerNames.includes(before.name) && before.name !== name;
  if (isKept && !dependencies.quiet) {
    const kept = `‘${toSafeText(before.name)}’ is kept as a former name and still finds it`;
    await dependencies.io.writeErr(`${kept}; --forget drops it.\n`);
  }
  return exitStatus.done;
}

async function tellUnchanged(name: string, { io, quiet }: Dependencies): Promise<void> {
  if (!quiet)
    await io.writeErr(`Nothing was changed: ${toSafeText(quoteText(name))} is so already.\n`);
}
