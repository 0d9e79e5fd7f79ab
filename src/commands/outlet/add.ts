import type { Command } from 'commander';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { toOperation } from '../toOperation.ts';
import { addOutletFlags, type OutletFlags, readName, readOutletFlags } from './outletFlags.ts';
import { printOutlet } from './printOutlet.ts';

interface OutletAddOptions extends OutletFlags {
  readonly name: string;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<NAME>', 'its name, as you print it');
  addOutletFlags(command);
  command.option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite outlet add "Al Mada" --alias المدى --domain almadapaper.net --country IQ'],
  ]);
  command.action((name: string, flags: Omit<OutletAddOptions, 'name'>) => {
    hand((dependencies) => runOutletAdd({ ...flags, name }, dependencies));
  });
}

/** Makes an outlet; the exit status. */
export async function runOutletAdd(
  options: OutletAddOptions,
  dependencies: Dependencies,
): Promise<number> {
  const name = readName('NAME', options.name);
  const fields = { ...readOutletFlags(options), name };
  const library = await dependencies.openLibrary('write');
  const operation = toOperation(`outlet add ${JSON.stringify(name)}`, dependencies);
  await library.write(operation, (writer) => writer.addOutlet(fields));
  await printOutlet(name, 'Added', options, dependencies);
  return exitStatus.done;
}
