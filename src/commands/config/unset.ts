import type { Command } from 'commander';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { addScope, type ScopeFlags, toScope } from './addScope.ts';
import { writeSetting } from './writeSetting.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<NAME>', 'the setting');
  addScope(command);
  addExamples(command, [['cite config unset style']]);
  command.action((name: string, flags: ScopeFlags) => {
    hand((dependencies) => runConfigUnset(name, flags, dependencies));
  });
}

/** Takes a setting back, also one that is none, so that a file with a wrong name in it can be mended. */
export async function runConfigUnset(
  given: string,
  flags: ScopeFlags,
  dependencies: Dependencies,
): Promise<number> {
  await writeSetting(given.toLowerCase(), undefined, toScope(flags), dependencies);
  return exitStatus.done;
}
