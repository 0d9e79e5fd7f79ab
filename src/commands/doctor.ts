import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
import { collect, parseChoice } from './decodeFlags.ts';
import type { DoctorOptions } from './doctor/doctorOptions.ts';
import { addPickingFilters } from './filters.ts';

const failures = ['error', 'warning', 'note', 'never'] as const;

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[WORDS...]', 'only what cite list finds by these words; none: all');
  command
    .option(
      '--only <CODE>',
      'only this check, or all of a kind, such as date.; again for more',
      collect,
    )
    .option(
      '--skip <CODE>',
      'without this check, all of a kind, or CODE:NAME for one thing; again for more',
      collect,
    )
    .option('--explain [CODE]', 'tell what a check looks for and what to do; without CODE: all')
    .option(
      '--fail-on <SEVERITY>',
      `end with status 1 from which finding up: ${failures.join(', ')} (default: warning)`,
      parseChoice(failures),
    )
    .option('--fix', 'put right what can be told for sure, after showing it')
    .option('--dry-run', 'with --fix: only show what would be changed')
    .option('-y, --yes', 'with --fix: ask nothing')
    .option('--json', 'one JSON array of findings; with --fix of the records changed');
  addPickingFilters(command);
  addExamples(command, [
    ['cite doctor', 'what looks wrong in your library, and what to do about it'],
    ['cite doctor --post axis', 'before you publish'],
    ['cite doctor --only duplicate. --since 2024'],
    ['cite doctor --explain date.after-post'],
    ['cite doctor --fix --dry-run'],
    ['cite doctor --skip article.uncited --fail-on error', 'in a script'],
    ['cite doctor --skip "outlet.alike:Al Sabah"', 'that one is right as it is'],
  ]);
  command.action((words: string[], flags: Omit<DoctorOptions, 'words'>) => {
    hand(async (dependencies) => {
      const { runDoctor } = await import('./doctor/runDoctor.ts');
      return runDoctor({ ...flags, words }, dependencies);
    });
  });
}
