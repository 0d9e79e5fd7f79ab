import type { Command } from 'commander';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { getSettingName } from './getSettingName.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<NAME>', 'the setting');
  addExamples(command, [['cite config get style']]);
  command.action((name: string) => {
    hand((dependencies) => runConfigGet(name, dependencies));
  });
}

/** Prints the value of a setting as it was given; nothing, with status 1, where it is not set. */
export async function runConfigGet(given: string, dependencies: Dependencies): Promise<number> {
  const name = getSettingName(given);
  const set = dependencies.settings.find(name);
  if (set === undefined) return exitStatus.failed;
  await dependencies.io.writeOut(`${toSafeText(set.value)}\n`);
  return exitStatus.done;
}
