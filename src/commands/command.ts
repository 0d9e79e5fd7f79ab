import type { Command, Option } from 'commander';
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

/** A command line, with or without a remark. */
export type Example = readonly [line: string, remark?: string];

const examplesOf = new WeakMap<Command, readonly Example[]>();

/** The examples of a command's help. */
export function getExamples(command: Command): readonly Example[] {
  return examplesOf.get(command) ?? [];
}

/** Adds an `Examples:` part to a command's help. */
export function addExamples(command: Command, examples: readonly Example[]): void {
  examplesOf.set(command, examples);
  const lines = examples.map(([line, remark]) =>
    remark === undefined ? `  $ ${line}` : `  $ ${line}\n      ${remark}`,
  );
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** What help says of an option, with the value that it has where it is not given. */
export function describeOption({ description, defaultValue, negate }: Option): string {
  const isShown = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  return isShown && !negate ? `${description} (default: ${defaultValue})` : description;
}

/** What help says of a command, as a sentence. */
export function describeCommandInOneLine(command: Command): string {
  const text = command.description() || command.summary();
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return sentence === '' || /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
