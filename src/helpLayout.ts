import type { HelpConfiguration } from 'commander';
import { describeCommandInOneLine, describeOption } from './commands/command.ts';

/** Longer lines are hard to read. */
const widest = 100;

/**
 * How help is laid out.
 *
 * @param columns The window's width.
 */
export function createHelpLayout(columns: number): HelpConfiguration {
  return {
    showGlobalOptions: true,
    helpWidth: Math.min(columns, widest),
    commandDescription: describeCommandInOneLine,
    optionDescription: describeOption,
    // Where the list is long, what a command takes is left to its own help.
    subcommandTerm: (command) => {
      const { parent } = command;
      const usage = parent?.parent ? command.usage().replace(/^\[options\] ?/, '') : '';
      return `${command.name()} ${usage}`.trimEnd();
    },
    // Two arguments that are declared as one.
    argumentTerm: (argument) => argument.name().replace('> <', ' '),
    styleTitle: (title) => (title === 'Global Options:' ? 'With every command:' : title),
  };
}
