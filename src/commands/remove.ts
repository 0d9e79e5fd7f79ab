import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
import { collect } from './decodeFlags.ts';
import { addFilters } from './filters.ts';
import type { RemoveOptions } from './remove/runRemove.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[KEY...]', 'the articles’ keys; none: all that the filters leave');
  addFilters(command);
  command
    .optionsGroup('Filters:')
    .option('--search <QUERY>', 'what cite list finds with it', collect)
    .optionsGroup('Options:')
    .option('--dry-run', 'only show what would go')
    .option('-y, --yes', 'ask nothing');
  addExamples(command, [
    ['cite remove salhy2024inside'],
    ['cite remove --uncited --until 2020 --dry-run', 'what would go'],
    ['cite remove --tag scratch --yes'],
  ]);
  command.action((keys: string[], flags: Omit<RemoveOptions, 'keys'>) => {
    hand(async (dependencies) => {
      const { runRemove } = await import('./remove/runRemove.ts');
      return runRemove({ ...flags, keys }, dependencies);
    });
  });
}
