import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
import { define as defineAdd } from './style/add.ts';
import { define as defineList } from './style/list.ts';
import { define as defineRemove } from './style/remove.ts';

/** The group of commands on added styles; each is one file in `style/`. */
export function define(command: Command, hand: (run: Run) => void): void {
  defineAdd(command.command('add').summary('know a .csl file by a name'), hand);
  defineList(command.command('list').summary('the styles you added'), hand);
  defineRemove(command.command('remove').summary('drop a style you added'), hand);
  addExamples(command, [
    ['cite style add ~/Downloads/apa.csl', 'from then on: cite export --style apa'],
    ['cite styles', 'every style there is, with a sample of each'],
  ]);
}
