import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
import { runTakeBack, type TakeBackOptions } from './log/runTakeBack.ts';
import { parseEntryId } from './log.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument(
      '[ID]',
      'the entry to do again; without it the one that was taken back last',
      parseEntryId,
    )
    .option('--dry-run', 'only say what it would do')
    .option('--json', 'print the entry as JSON');
  addExamples(command, [
    ['cite redo', 'does again what cite undo took back'],
    ['cite redo 12 --dry-run', 'only says what it would do'],
  ]);
  command.action((id: number | undefined, flags: Omit<TakeBackOptions, 'id'>) => {
    hand((dependencies) => runTakeBack('redo', { ...flags, id }, dependencies));
  });
}
