import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
import { define as defineEdit } from './config/edit.ts';
import { define as defineGet } from './config/get.ts';
import { define as defineList } from './config/list.ts';
import { define as defineSet } from './config/set.ts';
import { define as defineUnset } from './config/unset.ts';

/** The group of commands on settings; each is one file in `config/`. */
export function define(command: Command, hand: (run: Run) => void): void {
  defineList(command.command('list').summary('what is set, and where'), hand);
  defineGet(command.command('get').summary('print the value of a setting'), hand);
  defineSet(command.command('set').summary('change a setting'), hand);
  defineEdit(command.command('edit').summary('open the settings in your editor'), hand);
  defineUnset(command.command('unset').summary('take a setting back'), hand);
  addExamples(command, [
    ['cite config set style chicago', 'for you, everywhere'],
    ['cite config set library sources.sqlite --folder', 'a library of its own for this folder'],
    ['cite config list --all', 'what can be set'],
  ]);
}
