import type { Command } from 'commander';

/** One argument of a command. */
export interface Parameter {
  /** As the help has it: `KEY`. */
  readonly name: string;
  readonly isVariadic: boolean;
  readonly description: string;
  /** Reads its text, where that is checked. */
  readonly parse: unknown;
}

/** The arguments of a command; several that were declared as one (`<SLUG> <KEY...>`) are parted. */
export function listParameters(command: Command): readonly Parameter[] {
  return command.registeredArguments.flatMap((argument) => {
    const names = argument.name().split(/> </);
    return names.map((name, at) => ({
      name,
      isVariadic: argument.variadic && at === names.length - 1,
      description: argument.description,
      parse: argument.parseArg,
    }));
  });
}
