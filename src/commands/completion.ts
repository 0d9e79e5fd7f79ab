import type { Command } from 'commander';
import { addExamples, exitStatus, type Run } from './command.ts';
import { type Shell, shells, toScript } from './completion/shellScripts.ts';
import { parseChoice } from './decodeFlags.ts';
import type { Dependencies } from './dependencies.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<SHELL>', shells.join(', '), parseChoice(shells));
  addExamples(command, [
    ['source <(cite completion bash)', 'for this shell; in ~/.bashrc, for all'],
    ['source <(cite completion zsh)', 'in ~/.zshrc, after compinit'],
    ['cite completion fish > ~/.config/fish/completions/cite.fish'],
    [
      'cite completion powershell | Out-String | Invoke-Expression',
      'in your profile: notepad $PROFILE',
    ],
  ]);
  command.action((shell: Shell) => {
    hand((dependencies) => runCompletion(shell, dependencies));
  });
}

/** Prints the script of a shell. */
export async function runCompletion(shell: Shell, { io }: Dependencies): Promise<number> {
  await io.writeOut(toScript(shell));
  return exitStatus.done;
}
