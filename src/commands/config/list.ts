import type { Command } from 'commander';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import type { SettingInForce } from './createSettings.ts';
import { describeProblem } from './describeProblem.ts';
import { listSettingNames, type SettingName, settings } from './settings.ts';

interface ConfigListOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .option('--all', 'also those that are not set, with what they do')
    .option('--json', 'one JSON array');
  addExamples(command, [['cite config list'], ['cite config list --all']]);
  command.action((options: ConfigListOptions) => {
    hand((dependencies) => runConfigList(options, dependencies));
  });
}

/** Prints what is set, and the file that sets it; status 1 where something in the files is wrong. */
export async function runConfigList(
  options: ConfigListOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const inForce = dependencies.settings.listInForce();
  const problems = dependencies.settings.listProblems();
  if (options.json) {
    await io.writeOut(formatJson(options.all ? listAll(inForce) : inForce));
  } else if (options.all) {
    await io.writeOut(formatAll(inForce));
  } else if (inForce.length === 0) {
    if (!quiet && problems.length === 0)
      await io.writeErr('Nothing is set. cite config list --all shows what can be.\n');
  } else if (io.out.isTerminal) {
    const width = Math.max(...inForce.map(({ name, value }) => `${name} = ${value}`.length));
    const lines = inForce.map(({ name, value, path }) => {
      return toSafeText(`${`${name} = ${value}`.padEnd(width)}  ${path}`);
    });
    await io.writeOut(`${lines.join('\n')}\n`);
  } else {
    const { formatTsv } = await import('../../terminal/tsv.ts');
    await io.writeOut(formatTsv(inForce.map(({ name, value, path }) => [name, value, path])));
  }
  for (const problem of problems) await io.writeErr(describeProblem(problem));
  return problems.length === 0 ? exitStatus.done : exitStatus.failed;
}

function listAll(inForce: readonly SettingInForce[]) {
  return listSettingNames().map((name) => {
    const set = inForce.find((one) => one.name === name);
    const { summary, choices } = settings[name];
    const { value = null, scope = null, path = null } = set ?? {};
    return { name, value, scope, path, summary, choices: choices ?? null };
  });
}

function formatAll(inForce: readonly SettingInForce[]): string {
  return listSettingNames()
    .map((name) =>
      formatOne(
        name,
        inForce.find((one) => one.name === name),
      ),
    )
    .join('');
}

function formatOne(name: SettingName, set: SettingInForce | undefined): string {
  const { summary, choices } = settings[name];
  const may = choices === undefined ? '' : ` (${choices.join(', ')})`;
  const is = set === undefined ? `${name} is not set` : `${name} = ${set.value}`;
  return toSafeText(`${is}\n    ${summary}${may}\n`);
}
