import type { Command, Option } from 'commander';
import {
  describeCommandInOneLine,
  describeOption,
  type Example,
  getExamples,
} from '../commands/command.ts';
import { listParameters } from '../completion/listParameters.ts';

/** A term of a list, such as `--outlet <NAME>`, and what it means. */
export interface Term {
  readonly term: string;
  readonly description: string;
}

/** A command as its help has it. */
export interface CommandDescription {
  /** As it is typed: `cite post add`. */
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  readonly parameters: readonly Term[];
  /** The options in groups; the heading of the first is mostly `Options`. */
  readonly groups: readonly { readonly heading: string; readonly options: readonly Term[] }[];
  readonly examples: readonly Example[];
  readonly commands: readonly CommandDescription[];
}

/** Describes a command and all in it, in the words of its help. */
export function describeCommand(command: Command, parent?: string): CommandDescription {
  const name = parent === undefined ? command.name() : `${parent} ${command.name()}`;
  return {
    name,
    usage: command.usage(),
    description: describeCommandInOneLine(command),
    parameters: listParameters(command).map(({ name: term, isVariadic, description }) => ({
      term: isVariadic ? `${term}…` : term,
      description,
    })),
    groups: groupOptions(command.options.filter(({ hidden }) => !hidden)),
    examples: getExamples(command),
    commands: command.commands
      .filter((one) => one.name() !== 'help')
      .map((one) => describeCommand(one, name)),
  };
}

function groupOptions(options: readonly Option[]): CommandDescription['groups'] {
  const groups = new Map<string, Term[]>();
  for (const option of options) {
    const heading = (option.helpGroupHeading ?? 'Options:').replace(/:$/, '');
    const group = groups.get(heading) ?? [];
    groups.set(heading, group);
    group.push({ term: option.flags, description: describeOption(option) });
  }
  return [...groups].map(([heading, terms]) => ({ heading, options: terms }));
}
