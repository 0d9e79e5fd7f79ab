import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
import { runTakeBack, type TakeBackOptions } from './log/runTakeBack.ts';
import { parseEntryId } from './log.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument(
      '[ID]',
      'the entry of the log to take back; without it the last that stands',
      parseEntryId,
    )
    .option('--dry-run', 'only say what it would do')
    .option('--json', 'print the entry as JSON');
  addExamples(command, [
    ['cite undo', 'takes back the last command, an import of thousands too'],
    ['cite undo 12 --dry-run', 'only says what it would do'],
  ]);
  command.action((id: number | undefined, flags: Omit<TakeBackOptions, 'id'>) => {
    hand((dependencies) => runTakeBack('undo', { ...flags, id }, dependencies));
  });
}
