import type { Command } from 'commander';
import type { Dependencies } from './dependencies.ts';

/** What a command does when it is called, with all it needs of the world; returns the exit status. */
export type Run = (dependencies: Dependencies) => Promise<number>;

/** One command, or one group of commands. One file a command, one line in `index.ts`. */
export interface CommandModule {
  /**
   * Declares arguments, options and examples on `command` and sets its action, which decodes them
   * to a plain options object and hands the run over.
   */
  define(command: Command, hand: (run: Run) => void): void;
}

/** Exit statuses, the same for every command. */
export const exitStatus = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Adds an `Examples:` part to a command's help. Each example is a command line, with or without a remark. */
export function addExamples(
  command: Command,
  examples: readonly (readonly [string, string?])[],
): void {
  const lines = examples.map(([line, remark]) =>
    remark === undefined ? `  $ ${line}` : `  $ ${line}\n      ${remark}`,
  );
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}
